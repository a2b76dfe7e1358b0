using TcoBench.Core;
using TcoBench.Formulas;

namespace TcoBench.Analysis;

/// <summary>Finds the lines and inputs of a cost model that an analysis reads or sets.</summary>
internal static class ModelParts
{
    /// <summary>The first line of an id.</summary>
    internal static Line LineOf(this Tape tape, string id) => tape.Lines.First(l => l.Id == id);

    /// <summary>The input of a name. A model looks an input up once, under its narrowest name, so the last segment tells it.</summary>
    internal static Input InputOf(this Tape tape, string name) => tape.Inputs.First(i => i.Name.Split('.')[^1] == name);

    /// <summary>Expected loss by outages.</summary>
    internal static Line OutageLine(this CostModel model) => model.CostLines.First(l => l.Id == "risk.outages");

    /// <summary>Designers' working time, in hour.</summary>
    internal static Line DesignerHours(this CostModel model) => Tape.Of(model.Days).LineOf("designer_hours");

    /// <summary>Hours that keep a vendor busy, and its helper, in hour.</summary>
    internal static Formula VendorHours(this CostModel model) => Formula.Sum(Tape.Of(model.Days).Lines.Where(l => l.Id is "vendor_hours" or "helper_hours"), Unit.None);
}
