namespace TcoBench.Formulas;

/// <summary>
/// A quantity with a unit, described by how it comes about. Formulas are compared by identity: two models that share a part share the object.
/// Units are checked here, when a formula is built; a quantity that cannot exist cannot be written down.
/// </summary>
public abstract class Formula
{
    private protected Formula(Unit unit) => Unit = unit;

    /// <summary>Unit of the quantity.</summary>
    public Unit Unit { get; }

    /// <summary>A bare number, without a unit.</summary>
    public static implicit operator Formula(decimal value) => new Constant(value, Unit.None);

    /// <summary>Sum of two quantities of the same unit.</summary>
    /// <exception cref="UnitMismatchException">The units differ and neither side is a bare 0.</exception>
    public static Formula operator +(Formula left, Formula right) => Apply.Of(Operation.Add, left, right);

    /// <summary>Difference of two quantities of the same unit.</summary>
    /// <exception cref="UnitMismatchException">The units differ and neither side is a bare 0.</exception>
    public static Formula operator -(Formula left, Formula right) => Apply.Of(Operation.Subtract, left, right);

    /// <summary>Product; units multiply.</summary>
    public static Formula operator *(Formula left, Formula right) => Apply.Of(Operation.Multiply, left, right);

    /// <summary>Quotient; units divide.</summary>
    public static Formula operator /(Formula left, Formula right) => Apply.Of(Operation.Divide, left, right);

    /// <summary>The smaller of two quantities of the same unit.</summary>
    public static Formula Min(Formula left, Formula right) => Apply.Of(Operation.Min, left, right);

    /// <summary>The larger of two quantities of the same unit.</summary>
    public static Formula Max(Formula left, Formula right) => Apply.Of(Operation.Max, left, right);

    /// <summary>Whole packs of a size that hold a quantity; see <see cref="Semantics.Packs"/>.</summary>
    public static Formula Packs(Formula quantity, Formula size) => Apply.Of(Operation.Packs, quantity, size);

    /// <summary>1 if a quantity is at least a threshold, else 0; see <see cref="Semantics.Reaches"/>.</summary>
    public static Formula Reaches(Formula quantity, Formula threshold) => Apply.Of(Operation.Reaches, quantity, threshold);

    /// <summary>A quantity rounded half away from zero to a multiple of a step; see <see cref="Semantics.Round"/>.</summary>
    public static Formula Round(Formula quantity, Formula step) => Apply.Of(Operation.Round, quantity, step);

    /// <summary>Nothing of a unit: the start of a sum.</summary>
    public static Formula Zero(Unit unit) => new Constant(0, unit);

    /// <summary>A structural quantity, such as an image width: it selects the model, so it is shown but is no input.</summary>
    public static Formula Structural(decimal value, Unit unit) => new Constant(value, unit);

    /// <summary>Sum of several quantities; nothing of the unit if there are none.</summary>
    public static Formula Sum(IEnumerable<Formula> parts, Unit unit) =>
        parts.Aggregate((Formula?)null, (sum, part) => sum is null ? part : sum + part) ?? Zero(unit);

    /// <summary>This quantity, but not below a floor.</summary>
    public Formula AtLeast(Formula floor) => Max(this, floor);

    /// <summary>This quantity, but not above a ceiling.</summary>
    public Formula AtMost(Formula ceiling) => Min(this, ceiling);

    /// <summary>Makes this a line that reports show.</summary>
    /// <param name="id">Line id: segments of <c>[a-z][a-z0-9_]*</c> joined by dots; later segments may start with a digit.</param>
    /// <param name="month">Billing month from 1 for a line that recurs monthly, 0 for the state it starts from, else null.</param>
    /// <exception cref="ArgumentException">The id is not a name.</exception>
    public Line Named(string id, int? month = null) => new(id, this, month);
}
