using TcoBench.Core.Findings;
using TcoBench.Formulas;
using TcoBench.Reporting.Excel.Grid;
using TcoBench.Reporting.Excel.Model;
using TcoBench.Reporting.Text;
using TcoBench.Reporting.Titles;

namespace TcoBench.Reporting.Excel.Sheets;

/// <summary>Sheets that hold what was computed or read elsewhere: simulation, sources, and the log of the run.</summary>
internal static class StaticSheets
{
    private const int Header = 4;

    /// <summary>How far totals may lie from their base values, and where decisions flip.</summary>
    public static GridSheet Simulation(Edition edition)
    {
        var (language, comparison) = (edition.Language, edition.Report.Comparison);
        var sheet = new GridSheet(language["Simulation"]) { FrozenRows = Header };
        sheet.Wide(18, 12, 28, 36, 15, 15, 15, 15, 12, 10);
        sheet.Put(1, 1, new(Dress.Title), language["How sure the totals are"]);
        sheet.Put(2, 1, new(Dress.Quiet), language["Static: simulated by TcoBench at base inputs with plan and term fixed, every assumption within its spread. It does not move with this workbook. Amounts in {0}.", edition.Currency]);
        Headers(sheet, Header, [(language["Job"], false), (language["Approved assets"], true), (language["Vendor"], false), (language["Plan"], false), (language["Total at base"], true), (language["Low (P10)"], true), (language["Median (P50)"], true), (language["High (P90)"], true), (language["Trials"], true), (language["Seed"], true)]);
        var row = Header;
        foreach (var result in comparison.Results.Where(r => r.Interval is not null))
        {
            row++;
            Texts(sheet, row, result.Job.Title, null, Verdict.VendorName(result), Verdict.PlanAndTerm(result, language));
            sheet.Put(row, 2, new(Dress.Static, Formats.Count), (decimal)result.Assets);
            foreach (var (value, column) in new[] { result.Figures!.Total, result.Interval!.P10, result.Interval.P50, result.Interval.P90 }.Select((v, i) => (v, i + 5)))
                sheet.Put(row, column, new(Dress.Static, Formats.Money), value);
            sheet.Put(row, 9, new(Dress.Static, Formats.Count), (decimal)result.Interval.Trials);
            sheet.Put(row, 10, new(Dress.Static, "0"), (decimal)result.Interval.Seed);
        }

        row += 2;
        for (var column = 1; column <= 10; column++)
            sheet.Put(row, column, new(Dress.Section), column == 1 ? language["Where the decision flips (static): the value of one input at which the runner-up costs as much as the winner"] : "");
        row++;
        Headers(sheet, row, [(language["Job"], false), (language["Approved assets"], true), (language["Cheapest"], false), (language["Runner-up"], false), (language["Base"], true), (language["Flips at"], true), (language["Input"], false)]);
        foreach (var flip in edition.Report.Flips)
        {
            row++;
            Texts(sheet, row, edition.Jobs.FirstOrDefault(j => j.Id.Value == flip.Job)?.Title ?? flip.Job, null, Name(edition, flip.Winner), Name(edition, flip.RunnerUp));
            sheet.Put(row, 2, new(Dress.Static, Formats.Count), (decimal)flip.Assets);
            sheet.Put(row, 5, new(Dress.Static, "0.0000"), flip.Base);
            if (flip.At is { } at)
                sheet.Put(row, 6, new(Dress.Static, "0.0000"), at);
            else
                sheet.Put(row, 6, new(Dress.Text), language["nowhere in range"]);
            sheet.Put(row, 7, new(Dress.Text), flip.Input);
        }

        return sheet;
    }

    /// <summary>Where published figures were read.</summary>
    public static GridSheet Sources(Edition edition)
    {
        var (language, comparison) = (edition.Language, edition.Report.Comparison);
        var sheet = new GridSheet(language["Sources"]) { FrozenRows = Header, FrozenColumns = 1 };
        sheet.Wide(34, 70, 12, 10, 10, 15, 9, 70);
        sheet.Put(1, 1, new(Dress.Title), language["Where published figures were read"]);
        sheet.Put(2, 1, new(Dress.Quiet), language["Primary: the vendor's own page, an audited benchmark, an official statistic. Near-primary: a word-for-word copy of one. Secondary: others that repeat it. A source older than the days it is fresh for may no longer hold."]);
        Headers(sheet, Header, [(language["Source"], false), (language["Address or citation"], false), (language["Seen"], true), (language["Days old"], true), (language["Fresh for, days"], true), (language["Kind"], false), (language["Inputs"], true), (language["Note"], false)]);
        var inputs = edition.Cases.SelectMany(c => c.Tape.Inputs).DistinctBy(i => i.Name).ToList();
        var used = inputs.SelectMany(i => i.Evidence.Sources.Select(s => s.Id).Distinct()).CountBy(id => id).ToDictionary(StringComparer.Ordinal);
        var row = Header;
        var answers = edition.Report.Offers?.Matrix.Rows.SelectMany(r => r.Standings).Select(s => s.Answer?.Source).OfType<Source>() ?? [];
        foreach (var source in inputs.SelectMany(i => i.Evidence.Sources).Concat(comparison.Sources).Concat(answers).DistinctBy(s => s.Id).OrderBy(s => s.Id, StringComparer.Ordinal))
        {
            row++;
            sheet.Put(row, 1, new(Dress.Wrapped), source.Id);
            sheet.Put(row, 2, new(SourceAddress.Of(source.Url) is null ? Dress.Wrapped : Dress.Link), source.Url, SourceAddress.Of(source.Url));
            sheet.Put(row, 3, new(Dress.Text, language.DayInCells), source.Seen);
            sheet.Put(row, 4, new(Dress.Static, Formats.Count), (decimal)(comparison.AsOf.DayNumber - source.Seen.DayNumber));
            sheet.Put(row, 5, new(Dress.Static, Formats.Count), (decimal)source.ShelfLife);
            sheet.Put(row, 6, new(Dress.Text), Words.Of(source.Kind, language));
            sheet.Put(row, 7, new(Dress.Static, Formats.Count), (decimal)used.GetValueOrDefault(source.Id));
            sheet.Put(row, 8, new(Dress.Wrapped), source.Note);
        }

        sheet.Filter = Address.Range(Header, 1, Math.Max(row, Header + 1), 8);
        return sheet;
    }

    /// <summary>How the workbook came about, and what it leaves out.</summary>
    public static GridSheet Log(Edition edition)
    {
        var (language, report) = (edition.Language, edition.Report);
        var sheet = new GridSheet(language["Log"]) { FrozenRows = 2 };
        sheet.Wide(34, 40, 90);
        sheet.Put(1, 1, new(Dress.Title), language["Log of the run"]);
        var row = 2;
        void Fact(string what, string text)
        {
            row++;
            Texts(sheet, row, what, text);
        }

        Fact(language["As of"], Numbers.Day(report.Comparison.AsOf, language));
        Fact(language["Engine"], $"TcoBench {report.Engine}");
        Fact(language["Currency"], edition.Currency);
        Fact(language["Language"], language.Name);
        if (language.Code != Language.English.Code)
            Fact(language["Texts from files"], language["names, notes and reasons from vendor, job and assumption files stand as they are written there"]);
        Fact(language["Jobs"], string.Join(", ", edition.Jobs.Select(j => j.Id.Value)));
        Fact(language["Vendors"], string.Join(", ", edition.Cases.Select(c => c.Vendor.Id.Value).Distinct()));
        if (report.Comparison.Sources.Count > 0)
            Fact(language["Prices seen"], $"{Numbers.Day(report.Comparison.Sources.Min(s => s.Seen), language)} – {Numbers.Day(report.Comparison.Sources.Max(s => s.Seen), language)}");
        row += 2;
        Section(language["Plans left out, as they are not the best of their vendor at any volume here; --all-plans takes them in"]);
        foreach (var vendor in edition.Cases.Where(c => c.LeftOut.Any()))
        {
            row++;
            var plans = string.Join("; ", vendor.LeftOut);
            Texts(sheet, row, vendor.Vendor.Name, vendor.Job.Title);
            sheet.Put(row, 3, new(Dress.Wrapped), plans);
        }

        row += 2;
        Section(language["Plans that are not ranked, and why"]);
        foreach (var unranked in NotRanked.Of(report.Comparison, language))
        {
            row++;
            var plans = string.Join("; ", unranked.Plans);
            sheet.Put(row, 1, new(Dress.Text), unranked.Vendor.Name);
            sheet.Put(row, 2, new(Dress.Wrapped), plans);
            sheet.Put(row, 3, new(Dress.Wrapped), unranked.Reason);
        }

        row += 2;
        Section(language["What readers should know"]);
        foreach (var finding in report.Findings.Where(f => f.Severity == Severity.Warning))
        {
            row++;
            Texts(sheet, row, finding.Code, $"{finding.Where.File}:{finding.Where.Line}");
            sheet.Put(row, 3, new(Dress.Wrapped), finding.Message);
        }

        return sheet;

        void Section(string title)
        {
            for (var column = 1; column <= 3; column++)
                sheet.Put(row, column, new(Dress.Section), column == 1 ? title : "");
        }
    }

    private static void Headers(GridSheet sheet, int row, IReadOnlyList<(string Text, bool Number)> titles)
    {
        for (var i = 0; i < titles.Count; i++)
            sheet.Put(row, i + 1, new(titles[i].Number ? Dress.NumberHeader : Dress.Header), titles[i].Text);
    }

    private static void Texts(GridSheet sheet, int row, params ReadOnlySpan<string?> texts)
    {
        for (var i = 0; i < texts.Length; i++)
        {
            if (texts[i] is { } text)
                sheet.Put(row, i + 1, new(Dress.Text), text);
        }
    }

    private static string Name(Edition edition, string vendor) => edition.Cases.FirstOrDefault(c => c.Vendor.Id.Value == vendor)?.Vendor.Name ?? vendor;
}
