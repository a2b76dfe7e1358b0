namespace TcoBench.Analysis.WhatIfs;

/// <summary>What one change does.</summary>
/// <param name="Cause">The change.</param>
/// <param name="Alone">What it does without the others; null if there is then no figure.</param>
/// <param name="Together">Its part of what all do together; null if the difference cannot be attributed.</param>
public sealed record WhatIfPart(WhatIfCause Cause, WhatIfChange? Alone, WhatIfChange? Together);
