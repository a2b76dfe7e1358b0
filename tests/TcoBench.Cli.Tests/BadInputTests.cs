namespace TcoBench.Cli.Tests;

/// <summary>What is not understood is refused with a message and an exit code; nothing is guessed and nothing is written.</summary>
public class BadInputTests
{
    [TestCase("--assets", "0", "--assets \"0\" is not a whole number from 1")]
    [TestCase("--assets", "abc", "--assets \"abc\"")]
    [TestCase("--assets", "-5", "--assets")]
    [TestCase("--assets", "1.5", "--assets \"1.5\"")]
    [TestCase("--assets", "100,,1000", "--assets \"\"")]
    [TestCase("--assets", "10000001", "10000000")]
    [TestCase("--assets", "99999999999999999999", "--assets")]
    [TestCase("--window", "0d", "--window \"0d\"")]
    [TestCase("--window", "abc", "--window \"abc\"")]
    [TestCase("--window", "90m", "--window \"90m\"")]
    [TestCase("--window", "1096d", "1 to 1095")]
    [TestCase("--as-of", "2026-02-30", "--as-of \"2026-02-30\"")]
    [TestCase("--as-of", "22.11.2026", "YYYY-MM-DD")]
    [TestCase("--as-of", "today", "--as-of \"today\"")]
    [TestCase("--as-of", "9999-12-31", "--as-of")]
    [TestCase("--as-of", "0001-01-01", "--as-of")]
    [TestCase("--currency", "CHF", "known: EUR, USD, GBP")]
    [TestCase("--currency", "eur", "did you mean \"EUR\"?")]
    [TestCase("--lang", "fr", "--lang \"fr\"")]
    [TestCase("--format", "xml", "--format \"xml\"")]
    [TestCase("--vendor", "leonrado", "did you mean \"leonardo\"?")]
    [TestCase("--job", "campain", "did you mean \"campaign\"?")]
    [TestCase("--plan", "standart", "did you mean \"standard\"?")]
    [TestCase("--scenario", "nope", "known: yields-by-reputation")]
    [TestCase("--nonsense", "1", "--nonsense")]
    public void AnOptionValueThatMeansNothingIsAUsageError(string option, string value, string message) =>
        Tcobench.Run("compare", option, value).Refused(ExitCode.Usage, message);

    [TestCase("compare --format md")]
    [TestCase("compare --format json")]
    [TestCase("explain --vendor leonardo --job campaign")]
    [TestCase("vendors list")]
    public void AResultThatIsNotTranslatedIsRefusedRatherThanPrintedInEnglish(string arguments) =>
        Tcobench.Run([.. arguments.Split(' '), "--lang", "de"]).Refused(ExitCode.Usage, "--lang \"de\": this result is in English only");

    [TestCase("failure_rate", "is not of the form NAME=VALUE")]
    [TestCase("=4%", "is not of the form NAME=VALUE")]
    [TestCase("failure_rate=", "is not a number")]
    [TestCase("failure_rate=abc", "\"abc\" is not a number")]
    [TestCase("failure_rate=1e-3", "is not a number")]
    [TestCase("failure_rate=0,04", "is not a number")]
    [TestCase("failure_rat=4%", "did you mean \"failure_rate\"?")]
    [TestCase("*.failure_rat=4%", "no input of that name")]
    [TestCase("standard_monthly=20", "candidates: firefly.standard_monthly, midjourney.standard_monthly")]
    [TestCase("leonardo.campaign.draft.width=2048", "change it in the job's file")]
    [TestCase("assets=5", "--assets")]
    [TestCase("campaign.window=30", "--window")]
    [TestCase("*.window=30", "--window")]
    [TestCase("designer_rate=-5", "is negative")]
    [TestCase("midjourney.pro_monthly=-100", "is negative")]
    [TestCase("failure_rate=4", "more than 100 %")]
    [TestCase("*.failure_rate=4", "more than 100 %")]
    [TestCase("leonardo.campaign.draft.acceptance=25", "more than 100 %")]
    public void AWhatIfThatMeansNothingIsAUsageError(string whatIf, string message) =>
        Tcobench.Run("compare", "--job", "campaign", "--assets", "100", "--set", whatIf).Refused(ExitCode.Usage, message);

    [TestCase("nonsense")]
    [TestCase("vendors")]
    [TestCase("vendors show")]
    [TestCase("vendors show nope")]
    [TestCase("jobs show nope")]
    [TestCase("quote")]
    [TestCase("quote --vendor nope")]
    [TestCase("quote --vendor leonardo --operation draw")]
    [TestCase("quote --vendor dall-e --operation upscale")]
    [TestCase("quote --vendor leonardo --model nope")]
    [TestCase("quote --vendor leonardo --quality best")]
    [TestCase("quote --vendor dall-e --quality best")]
    [TestCase("quote --vendor leonardo --module nope")]
    [TestCase("quote --vendor leonardo --model sd-1.5 --module nope")]
    [TestCase("quote --vendor leonardo --images 5")]
    [TestCase("quote --vendor leonardo --images 0")]
    [TestCase("quote --vendor leonardo --steps 0")]
    [TestCase("quote --vendor leonardo --steps many")]
    [TestCase("quote --vendor leonardo --width 0")]
    [TestCase("quote --vendor leonardo --width 100001")]
    [TestCase("quote --vendor leonardo --width 4096 --height 4096")]
    [TestCase("quote --vendor leonardo --count 0")]
    [TestCase("quote --vendor leonardo --reference-images -1")]
    [TestCase("quote --vendor leonardo --plan nope")]
    [TestCase("quote --vendor leonardo --format csv")]
    [TestCase("bill --vendor midjourney --plan standard")]
    [TestCase("bill --vendor midjourney --usage fast_hours=1")]
    [TestCase("bill --vendor midjourney --plan standart --usage fast_hours=1")]
    [TestCase("bill --vendor midjourney --plan standard --usage fast_hours")]
    [TestCase("bill --vendor midjourney --plan standard --usage =1")]
    [TestCase("bill --vendor midjourney --plan standard --usage fast_hours=")]
    [TestCase("bill --vendor midjourney --plan standard --usage fast_hours=ten")]
    [TestCase("bill --vendor midjourney --plan standard --usage fast_hours=-1")]
    [TestCase("bill --vendor midjourney --plan standard --usage fast_hours=10%")]
    [TestCase("bill --vendor midjourney --plan standard --usage slow_hours=1")]
    [TestCase("bill --vendor midjourney --plan standard --usage fast_hours=1 --seats 0")]
    [TestCase("bill --vendor leonardo --plan teams-starter --usage tokens=1 --seats 2")]
    [TestCase("bill --vendor leonardo --plan api-payg --usage api_credits=1 --seats 2")]
    [TestCase("bill --vendor midjourney --plan standard --usage fast_hours=1 --months 0")]
    [TestCase("bill --vendor midjourney --plan standard --usage fast_hours=1 --months 121")]
    [TestCase("bill --vendor midjourney --plan standard --usage fast_hours=1 --term weekly")]
    [TestCase("bill --vendor midjourney --plan standard --usage fast_hours=1 --model v8")]
    [TestCase("bill --vendor midjourney --plan standard --usage fast_hours=1 --width abc")]
    [TestCase("bill --vendor dall-e --plan tier-1 --usage images=1 --model dall-e-4")]
    [TestCase("bill --vendor dall-e --plan tier-1 --usage images=1 --width 4000")]
    public void ACommandThatMeansNothingIsAUsageError(string line) => Tcobench.Run(line.Split(' ')).Refused(ExitCode.Usage, "tcobench: ");

    [Test]
    public void AMeterAPlanDoesNotCountHasNoFigure() =>
        Tcobench.Run("bill", "--vendor", "leonardo", "--plan", "api-payg", "--usage", "tokens=1").Refused(ExitCode.CannotCompute, "does not include Fast tokens", "api_credits");

    [Test]
    public void AFigureTooLargeToComputeIsNamed() =>
        Tcobench.Run("bill", "--vendor", "midjourney", "--plan", "standard", "--usage", "fast_hours=79228162514264337593543950335").Refused(ExitCode.CannotCompute, "too large");

    [Test]
    public void ADivisionByZeroIsARowThatCannotBeComputed()
    {
        var json = Tcobench.Run("compare", "--job", "draft-1024", "--assets", "100", "--set", "*.failure_rate=100%", "--format", "json").Json();

        foreach (var result in json.GetProperty("results").EnumerateArray())
        {
            Assert.That(result.GetProperty("status").GetString(), Is.EqualTo("infeasible"));
            Assert.That(result.GetProperty("excluded")[0].GetProperty("code").GetString(), Is.EqualTo("cannot_be_computed"));
            Assert.That(result.GetProperty("total").ValueKind, Is.EqualTo(System.Text.Json.JsonValueKind.Null));
        }
    }

    [Test]
    public void ADivisionByZeroOnABillStopsIt() =>
        Tcobench.Run("bill", "--vendor", "self-hosted", "--plan", "l4-hourly", "--usage", "gpu_hours=1", "--set", "self_hosted.utilisation_ceiling=0").Refused(ExitCode.CannotCompute, "division by zero");

    // Each row breaks one line of a copied vendor file.
    [TestCase("blank price", "standard_monthly: { value: 30.00,", "standard_monthly: { value: ,")]
    [TestCase("null price", "standard_monthly: { value: 30.00,", "standard_monthly: { value: null,")]
    [TestCase("negative price", "standard_monthly: { value: 30.00,", "standard_monthly: { value: -30.00,")]
    [TestCase("text for a price", "standard_monthly: { value: 30.00,", "standard_monthly: { value: thirty,")]
    [TestCase("octal price", "standard_monthly: { value: 30.00,", "standard_monthly: { value: 030,")]
    [TestCase("unknown unit", "standard_monthly: { value: 30.00, unit: USD/seat,", "standard_monthly: { value: 30.00, unit: USD/chair,")]
    [TestCase("wrong unit", "standard_hours: { value: 15, unit: hour/seat,", "standard_hours: { value: 15, unit: USD/seat,")]
    [TestCase("misspelt key", "standard_monthly: { value: 30.00,", "standard_monthly: { valeu: 30.00,")]
    [TestCase("misspelt price", "extra_hour_price: { value: 4.00,", "extra_hour_prise: { value: 4.00,")]
    [TestCase("unknown source", "standard_monthly: { value: 30.00, unit: USD/seat, source: plans }", "standard_monthly: { value: 30.00, unit: USD/seat, source: hearsay }")]
    [TestCase("hours added to dollars", "consumes: { fast_hours: sd_minutes / minutes_per_hour }", "consumes: { fast_hours: sd_minutes / minutes_per_hour + standard_monthly }")]
    [TestCase("unknown name in a formula", "consumes: { fast_hours: sd_minutes / minutes_per_hour }", "consumes: { fast_hours: sd_minuts / minutes_per_hour }")]
    [TestCase("not YAML", "prices:", "prices: [")]
    public void AMistakeInAVendorFileIsShownWhereItIsAndNothingIsWritten(string mistake, string old, string by)
    {
        using var project = new Project();
        project.Change("vendors/midjourney/vendor.yaml", old, by);
        var before = project.Files();

        var outcome = project.Run().Refused(ExitCode.InvalidInput, "nothing was written");

        Assert.That(outcome.Error, Does.Match(@"vendors/midjourney/vendor\.yaml:\d+:\d+  TCO\d\d\d error").And.Match(@"\n +\d+ \| .*\n +\| +\^"), mistake);
        Assert.That(project.Files(), Is.EqualTo(before));
        Assert.That(project.Run("quote", "--vendor", "leonardo").Code, Is.EqualTo(ExitCode.InvalidInput), "every command that computes refuses");

        var check = project.Run("vendors", "check");
        Assert.That(check.Code, Is.EqualTo(ExitCode.ErrorsFound));
        Assert.That(check.Out, Does.Contain("vendors/midjourney/vendor.yaml:"));
    }

    [Test]
    public void AMistakeInAJobFileIsFoundByTheJobsCheck()
    {
        using var project = new Project();
        project.Change("reference-jobs/campaign.yaml", "operation: variation", "operation: redraw");

        var check = project.Run("jobs", "check");

        Assert.That(check.Code, Is.EqualTo(ExitCode.ErrorsFound));
        Assert.That(check.Out, Does.Contain("reference-jobs/campaign.yaml:").And.Contain("redraw"));
        project.Run("compare").Refused(ExitCode.InvalidInput, "redraw");
    }

    [Test]
    public void MistakesOfSeveralFilesAreShownTogether()
    {
        using var project = new Project();
        project.Change("vendors/midjourney/vendor.yaml", "value: 30.00", "value: ");
        project.Change("vendors/firefly/vendor.yaml", "value: 9.99", "value: -9.99");
        project.Change("assumptions/default.yaml", "designer_rate: { low: 45", "designer_rate: { lo: 45");

        var outcome = project.Run("compare").Refused(ExitCode.InvalidInput);

        Assert.That(outcome.Error, Does.Contain("vendors/midjourney/vendor.yaml").And.Contain("vendors/firefly/vendor.yaml").And.Contain("assumptions/default.yaml"));
    }

    [Test]
    public void MissingFilesAndFoldersAreNamed()
    {
        Tcobench.Run("compare", "--vendors", "no/such/folder").Refused(ExitCode.InvalidInput, "no/such/folder", "does not exist");
        Tcobench.Run("compare", "--jobs", "no/such/folder").Refused(ExitCode.InvalidInput, "no/such/folder");
        Tcobench.Run("compare", "--assumptions", "no/such.yaml").Refused(ExitCode.InvalidInput, "no/such.yaml");
        Tcobench.Run("compare", "--scenario", "no/such.yaml").Refused(ExitCode.InvalidInput, "no/such.yaml");
        Tcobench.Run("compare", "--vendors", "README.md").Refused(ExitCode.InvalidInput);
    }

    [Test]
    public void AVendorFolderWithoutItsFileIsAnError()
    {
        using var project = new Project();
        Directory.CreateDirectory(project.At("vendors", "newcomer"));

        project.Run("compare").Refused(ExitCode.InvalidInput, "vendors/newcomer/vendor.yaml");
    }

    [Test]
    public void EmptyFoldersLeaveNothingToCompare()
    {
        using var project = new Project();
        Directory.CreateDirectory(project.At("empty"));

        project.Run("compare", "--jobs", "empty").Refused(ExitCode.Usage, "no reference job");
        Assert.That(project.Run("bill", "--jobs", "empty", "--vendor", "midjourney", "--plan", "standard", "--usage", "fast_hours=30").Out, Does.Contain("90.00"), "a bill needs no job");
    }

    [Test]
    public void AFileInTheWayOfAReportSetIsRefused()
    {
        using var project = new Project();
        File.WriteAllText(project.At("reports"), "not a folder");

        project.Run().Refused(ExitCode.InputOutput);
        project.Run("compare", "--job", "upscale-2x", "--assets", "100", "--out", "tcobench.yaml").Refused(ExitCode.Usage, "is a file");
        Assert.That(File.ReadAllText(project.At("reports")), Is.EqualTo("not a folder"));
    }

    [Test]
    public void AFailureLeavesTheOldReportSetAlone()
    {
        using var project = new Project();
        Assert.That(project.Run("compare", "--job", "upscale-2x", "--assets", "100", "--out", "out").Code, Is.Zero);
        var before = project.Files("out");

        project.Run("compare", "--out", "out", "--assets", "0").Refused(ExitCode.Usage);
        project.Run("compare", "--out", "out", "--set", "nope=1").Refused(ExitCode.Usage);
        project.Change("vendors/leonardo/vendor.yaml", "value: 12.00", "value: ");
        project.Run("compare", "--out", "out").Refused(ExitCode.InvalidInput);

        Assert.That(before, Is.Not.Empty);
        Assert.That(project.Files("out"), Is.EqualTo(before));
    }

    [Test]
    public void LongAndOddArgumentsAreQuotedSafely()
    {
        var lengthy = Tcobench.Run("compare", "--vendor", new string('x', 200_000)).Refused(ExitCode.Usage, "is not known");
        var odd = Tcobench.Run("compare", "--vendor", "\u001b[31mleonardo\u202e\0\ud83d\ude00 é").Refused(ExitCode.Usage);

        Assert.That(lengthy.Error, Has.Length.LessThan(4000));
        Assert.That(odd.Error, Does.Not.Contain("\u001b").And.Not.Contain("\u202e").And.Contain("😀 é"));
        Tcobench.Run("compare", "--vendors", "a\0b").Refused(ExitCode.InvalidInput);
        Tcobench.Run("compare", "--job", "upscale-2x", "--assets", "100", "--out", "a\0b").Refused(ExitCode.Usage);
        Tcobench.Run("compare", "--set", $"{new string('a', 5000)}=1").Refused(ExitCode.Usage);
        Tcobench.Run("@compare").Refused(ExitCode.Usage);
        Tcobench.Run("compare", "--vendor", "").Refused(ExitCode.Usage);
    }
}
