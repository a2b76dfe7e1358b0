namespace TcoBench.Formulas;

/// <summary>One operation on two quantities.</summary>
public sealed class Apply : Formula
{
    private Apply(Operation operation, Formula left, Formula right, Unit unit)
        : base(unit) => (Operation, Left, Right) = (operation, left, right);

    /// <summary>What is done.</summary>
    public Operation Operation { get; }

    /// <summary>First operand.</summary>
    public Formula Left { get; }

    /// <summary>Second operand.</summary>
    public Formula Right { get; }

    /// <summary>The same operation on other quantities.</summary>
    /// <exception cref="UnitMismatchException">Their units do not fit it.</exception>
    public Formula With(Formula left, Formula right) => Of(Operation, left, right);

    internal static Apply Of(Operation operation, Formula left, Formula right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        var unit = operation switch
        {
            Operation.Multiply => left.Unit * right.Unit,
            Operation.Packs when right is Constant { IsBare: true } => Unit.None,
            Operation.Divide or Operation.Packs => left.Unit / right.Unit,
            Operation.Round when right is Constant { IsBare: true } => left.Unit,
            _ => Common(operation, left, right),
        };
        return new Apply(operation, left, right, operation == Operation.Reaches ? Unit.None : unit);
    }

    private static Unit Common(Operation operation, Formula left, Formula right)
    {
        if (ReferenceEquals(left.Unit, right.Unit) || right is Constant { IsBareZero: true })
            return left.Unit;
        if (left is Constant { IsBareZero: true })
            return right.Unit;
        var text = operation switch
        {
            Operation.Add => $"cannot add {left.Unit} and {right.Unit}",
            Operation.Subtract => $"cannot subtract {right.Unit} from {left.Unit}",
            Operation.Round => $"cannot round {left.Unit} to a multiple of {right.Unit}",
            _ => $"cannot compare {left.Unit} with {right.Unit}",
        };
        throw new UnitMismatchException(text);
    }
}
