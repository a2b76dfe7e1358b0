using TcoBench.Core.Billing;
using TcoBench.Core.Vendors;
using TcoBench.Files.Yaml;

namespace TcoBench.Files.Sections;

/// <summary>What can be bought on top of a plan. A fee nobody knows does not keep the plan from being priced where the add-on is not needed.</summary>
internal sealed class AddOnsSection(VendorContext vendor)
{
    private static readonly Wanted FeeUnits = Wanted.Of("currency/seat or currency");

    public IReadOnlyList<AddOn> Read(Field addOns, bool hasSeats)
    {
        var ids = new Dictionary<string, AddOn?>(StringComparer.Ordinal);
        var read = new List<AddOn>();
        foreach (var item in vendor.AtLeastOne(addOns))
        {
            if (item.Section() is not { } section)
                continue;
            var idField = section.Required("id");
            var (id, title) = (idField.Id(), section.Required("title").Text());
            var answersField = section.Required("answers");
            var answers = new AnswersSection(vendor.Sources, vendor.Findings).Read(answersField);
            var feeField = section.Required("fee");
            var unknown = new List<UnknownFigure>();
            var fee = vendor.Formulas.Read(feeField, FeeUnits, unknown);
            section.Done();

            if (answersField.Node() is YamlMap { Entries.Length: 0 } || answers.Any(a => a.Kind != AnswerKind.Yes))
                vendor.Findings.Error(DataCodes.PlanRule, "an add-on is bought to have a requirement answered yes", answersField.Where, "write \"answer: yes\" for what it brings, and leave out the rest");
            foreach (var answer in answers.Where(a => read.Exists(other => other.Answers.Any(x => x.Criterion == a.Criterion))))
                vendor.Findings.Error(DataCodes.Twice, $"two add-ons answer \"{answer.Criterion}\"", answersField.Where, "keep the one that is bought for it");
            if (fee is not null && !hasSeats && fee.Unit.Symbols.Contains("seat"))
                vendor.Findings.Error(DataCodes.WrongUnit, $"the fee is in {fee.Unit}, and the plan has no seats", feeField.Where, "add \"seats\" to the plan, or give the fee per plan");
            if (id is null || title is null || fee is null)
                continue;
            var addOn = new AddOn(id, title, answers, unknown.Count > 0 ? null : fee, [.. unknown.Select(figure => figure.Input).DistinctBy(input => input.Name)]);
            if (vendor.Add(ids, "add-on", id, addOn, idField.Where))
                read.Add(addOn);
        }

        return read;
    }
}
