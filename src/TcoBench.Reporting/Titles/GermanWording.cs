namespace TcoBench.Reporting.Titles;

/// <summary>All German wording, by the English text. A text has one wording, wherever it is used.</summary>
internal static class GermanWording
{
    /// <summary>Every wording.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new[] { GermanLines.Wording, GermanInputs.Wording, GermanUnits.Wording, GermanWords.Wording, GermanWorkbook.Wording, GermanPictures.Wording, GermanPage.Wording, GermanAnalyses.Wording, GermanOffers.Wording, GermanReasons.Wording }
        .SelectMany(w => w)
        .ToDictionary(StringComparer.Ordinal);
}
