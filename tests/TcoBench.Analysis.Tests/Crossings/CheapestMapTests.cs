using TcoBench.Analysis.Crossings;
using TcoBench.Formulas;
using TcoBench.Testing;

namespace TcoBench.Analysis.Tests.Crossings;

public class CheapestMapTests
{
    private static readonly Input Assets = Some.Input("assets", 100, "asset");
    private static readonly Input Price = Some.Input("price", 2, "EUR/asset");

    // A fee of 300 is cheaper than the pieces where assets × price is above 300.
    [Test]
    public void EveryPlaceHasItsCheapestAndTheMarginToTheNext()
    {
        var (map, fee, pieces) = Map();

        for (var row = 0; row < map.Ys.Count; row++)
        {
            for (var column = 0; column < map.Xs.Count; column++)
            {
                var (cell, product) = (map.Cells[row][column], map.Xs[column] * map.Ys[row]);
                if (Math.Abs(product - 300) < 1e-6m)
                    continue;
                Assert.That(cell.Cheapest, Is.SameAs(product > 300 ? fee : pieces), $"{map.Xs[column]} × {map.Ys[row]}");
                Assert.That((double)cell.Margin!.Value, Is.EqualTo((double)(Math.Abs(product - 300) / map.Xs[column])).Within(1e-9));
            }
        }
    }

    [Test]
    public void TheBoundaryLiesWhereBothCostTheSame()
    {
        var (map, _, _) = Map();

        Assert.That(map.Boundary, Is.Not.Empty);
        foreach (var place in map.Boundary)
            Assert.That((double)(place.X * place.Y), Is.EqualTo(300).Within(1.5), $"{place.X} × {place.Y}");
    }

    [Test]
    public void WhereNobodyDeliversThereIsNoCheapest()
    {
        var late = new Contender("late", "Late", [new Candidate(Assets * Price, Formula.Reaches(Some.Input("limit", 150, "asset"), Assets), [], null)]);
        var map = CheapestMap.Of([late], new CostAxis(Assets, 100, 200), new CostAxis(Price, 1, 5), Assets, new Dictionary<Input, decimal>(), 3, 3);

        Assert.That(map.Cells[0].Select(c => c.Cheapest is null), Is.EqualTo(new[] { false, false, true }), "100 and 150 assets are in time, 200 are not");
        Assert.That(map.Boundary.Select(b => (b.X, b.Other)), Is.All.EqualTo((175m, (Contender?)null)));
    }

    private static (CheapestMap Map, Contender Fee, Contender Pieces) Map()
    {
        var fee = new Contender("fee", "Fee", [Candidate.Of(Some.Input("fee", 300, "EUR"))]);
        var pieces = new Contender("pieces", "Pieces", [Candidate.Of(Assets * Price)]);
        return (CheapestMap.Of([fee, pieces], new CostAxis(Assets, 50, 400), new CostAxis(Price, 1, 5), Assets, new Dictionary<Input, decimal>()), fee, pieces);
    }
}
