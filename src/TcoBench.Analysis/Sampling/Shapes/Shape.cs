namespace TcoBench.Analysis.Sampling.Shapes;

/// <summary>The shape of a distribution.</summary>
internal abstract class Shape
{
    /// <summary>Least value; negative infinity if there is none.</summary>
    public virtual double Least => double.NegativeInfinity;

    /// <summary>Greatest value; infinity if there is none.</summary>
    public virtual double Most => double.PositiveInfinity;

    /// <summary>How many octaves of probability below one a table of it should reach on either side; 0 if it needs no table.</summary>
    public abstract int Octaves { get; }

    /// <summary>The point at which these are the chances. What <see cref="Least"/> and <see cref="Most"/> cut off is left to the caller, so that the curve has no kink there.</summary>
    /// <param name="chance">Both strictly between 0 and 1.</param>
    /// <param name="near">A value close to it, from where to search; not a number if none is known.</param>
    public abstract double Quantile(Chance chance, double near);

    /// <summary>The chances at a value of a continuous shape.</summary>
    public abstract Chance At(double value);
}
