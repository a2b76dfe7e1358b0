using TcoBench.Core.Findings;
using TcoBench.Files.Yaml;

namespace TcoBench.Files.Sections;

/// <summary>A rank correlation as a file states it.</summary>
/// <param name="First">One of the pair, as it is written there.</param>
/// <param name="Second">The other.</param>
/// <param name="Rank">Strictly between -1 and 1.</param>
/// <param name="Why">The reason.</param>
/// <param name="Job">Segment of the job whose file it is; null for the shared assumptions.</param>
/// <param name="Where">The pair in the file.</param>
internal sealed record StatedCorrelation(Field First, Field Second, decimal Rank, string Why, string? Job, FileSpan Where);
