using System.Globalization;

namespace TcoBench.Formulas;

/// <summary>A number that is part of the formula itself: a bare 1, or a structural quantity such as an image width.</summary>
public sealed class Constant : Formula
{
    internal Constant(decimal value, Unit unit)
        : base(unit) => Value = value;

    /// <summary>The number, in the formula's unit.</summary>
    public decimal Value { get; }

    /// <summary>A bare 0 takes the unit of whatever it meets.</summary>
    internal bool IsBareZero => Value == 0 && ReferenceEquals(Unit, Unit.None);

    /// <summary>A bare number may stand for a pack size or a rounding step.</summary>
    internal bool IsBare => ReferenceEquals(Unit, Unit.None);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
