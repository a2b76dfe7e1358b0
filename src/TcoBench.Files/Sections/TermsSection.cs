using TcoBench.Core.Billing;
using TcoBench.Core.Findings;
using TcoBench.Files.Format;
using TcoBench.Files.Yaml;

namespace TcoBench.Files.Sections;

/// <summary>Ways to pay for a plan: monthly and annual with a fee, usage without one.</summary>
internal sealed class TermsSection(VendorContext vendor, ICollection<UnknownFigure> unknown)
{
    private static readonly Wanted FeeUnits = Wanted.Of("currency/seat or currency");

    public IReadOnlyList<Term> Read(Field terms, bool hasSeats)
    {
        var entries = terms.IsPresent ? terms.Entries() : [];
        if (terms.Node() is YamlMap && entries.Count == 0)
            vendor.Findings.Error(DataCodes.NothingListed, "the plan has no term", terms.Where, "name at least one of monthly, annual, usage");
        return [.. entries.Select(entry => One(entry, hasSeats)).OfType<Term>()];
    }

    private Term? One(Field entry, bool hasSeats)
    {
        if (!VendorFormat.Terms.Contains(entry.Key))
        {
            vendor.Findings.Error(YamlCodes.UnknownWord, $"unknown term {Show.Quoted(entry.Key)}{Suggestion.DidYouMean(entry.Key, VendorFormat.Terms)}", entry.KeyWhere, $"allowed here: {string.Join(", ", VendorFormat.Terms)}");
            return null;
        }

        if (entry.Section() is not { } section)
            return null;
        var feeField = section.Optional("fee");
        var fee = vendor.Formulas.Read(feeField, FeeUnits, unknown);
        var (cycleField, minimumField) = (section.Optional("cycle"), section.Optional("minimum"));
        section.Done();
        var cycle = cycleField.Integer() ?? 1;
        var minimum = minimumField.Integer() ?? cycle;

        if (feeField.IsPresent == (entry.Key == "usage"))
        {
            var (message, where) = feeField.IsPresent ? ("term \"usage\" has no fee", feeField.KeyWhere) : ($"term \"{entry.Key}\" has no fee", entry.KeyWhere);
            vendor.Findings.Error(DataCodes.RateMissing, message, where, "monthly and annual terms have a fee; a plan without one has the term usage");
        }

        if (entry.Key == "annual" && Math.Max(cycle, minimum) < 12)
            vendor.Findings.Error(DataCodes.RateMissing, "an annual term binds for less than 12 months", entry.KeyWhere, "add \"minimum: 12\", and \"cycle: 12\" if one invoice covers the year");
        if (fee is not null && !hasSeats && fee.Unit.Symbols.Contains("seat"))
            vendor.Findings.Error(DataCodes.WrongUnit, $"the fee is in {fee.Unit}, and the plan has no seats", feeField.Where, "add \"seats\" to the plan, or give the fee per plan");
        return new Term(entry.Key, fee, cycle, minimum);
    }
}
