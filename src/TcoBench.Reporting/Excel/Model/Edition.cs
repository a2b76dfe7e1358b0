using TcoBench.Core.Jobs;
using TcoBench.Reporting.Titles;

namespace TcoBench.Reporting.Excel.Model;

/// <summary>A report as one workbook in one language.</summary>
internal sealed class Edition
{
    /// <summary>Prepares what the sheets share.</summary>
    public Edition(Report report, Language language)
    {
        (Report, Language) = (report, language);
        Cases = VendorCase.All(report.Comparison);
        Jobs = [.. Cases.Select(c => c.Job).DistinctBy(j => j.Id)];
        Volumes = [.. report.Comparison.Results.Select(r => r.Assets).Distinct()];
    }

    /// <summary>What is written.</summary>
    public Report Report { get; }

    /// <summary>Language of our texts.</summary>
    public Language Language { get; }

    /// <summary>Jobs in the order of the comparison.</summary>
    public IReadOnlyList<ReferenceJob> Jobs { get; }

    /// <summary>Approved assets in the order of the comparison.</summary>
    public IReadOnlyList<int> Volumes { get; }

    /// <summary>Every vendor in every job.</summary>
    public IReadOnlyList<VendorCase> Cases { get; }

    /// <summary>Currency of every amount.</summary>
    public string Currency => Report.Comparison.Currency.ToString();

    /// <summary>Name of the cell that holds a volume.</summary>
    /// <param name="volume">Its place among <see cref="Volumes"/>, from 0.</param>
    public static string VolumeName(int volume) => FormattableString.Invariant($"volume_{volume + 1}");
}
