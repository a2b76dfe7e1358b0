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
        switch (operation)
        {
            case Operation.Multiply:
                return new Apply(operation, left, right, left.Unit * right.Unit);
            case Operation.Divide:
                return new Apply(operation, left, right, left.Unit / right.Unit);
            case Operation.Packs:
                return new Apply(operation, left, right, right is Constant { IsBare: true } ? Unit.None : left.Unit / right.Unit);
            case Operation.Round when right is Constant { IsBare: true }:
                return new Apply(operation, left, right, left.Unit);
            case Operation.Reaches:
                _ = Common(operation, left, right);
                return new Apply(operation, left, right, Unit.None);
            default:
                return new Apply(operation, left, right, Common(operation, left, right));
        }
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
