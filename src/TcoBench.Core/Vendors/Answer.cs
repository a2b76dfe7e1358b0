using TcoBench.Formulas;

namespace TcoBench.Core.Vendors;

/// <summary>What a vendor or plan answers to a requirement.</summary>
/// <param name="Criterion">Id of the requirement, e.g. <c>commercial_rights</c>.</param>
/// <param name="Kind">The answer.</param>
/// <param name="Text">What the answer rests on, in a sentence; for an unknown one the question to ask.</param>
/// <param name="Source">Where it was read; null if it is general knowledge or unknown.</param>
public sealed record Answer(string Criterion, AnswerKind Kind, string Text, Source? Source);
