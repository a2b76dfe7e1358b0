namespace TcoBench.Core.Tests.Demand;

/// <summary>
/// What happens in production, acted out picture by picture and request by request. It knows the story of the method, none of its formulas.
/// </summary>
internal sealed class ProductionStory(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>Mean of a ratio of sums and its standard error.</summary>
    internal readonly record struct Estimate(double Mean, double Error);

    /// <summary>Motifs are tried until a picture passes, at most k rounds each; some can never succeed.</summary>
    /// <returns>Rounds per accepted result, and motifs started per accepted result.</returns>
    internal (Estimate Rounds, Estimate Motifs) UntilOnePasses(double a, double r, int candidates, double viable, int? limit, int motifs)
    {
        var outcomes = new List<(double Rounds, double Accepted)>(motifs);
        for (var motif = 0; motif < motifs; motif++)
        {
            var canSucceed = _random.NextDouble() < viable;
            var rounds = 0;
            var accepted = false;
            while (!accepted && (limit is null || rounds < limit))
            {
                rounds++;
                accepted = Passing(a, r, candidates) > 0 && canSucceed;
            }

            outcomes.Add((rounds, accepted ? 1 : 0));
        }

        return (Ratio(outcomes), Ratio([.. outcomes.Select(o => (1.0, o.Accepted))]));
    }

    /// <summary>Rounds until m pictures have passed.</summary>
    internal Estimate UntilSomePass(double a, double r, int candidates, int keep, int items)
    {
        var outcomes = new List<(double, double)>(items);
        for (var item = 0; item < items; item++)
        {
            var (rounds, passed) = (0, 0);
            for (; passed < keep; rounds++)
                passed += Passing(a, r, candidates);
            outcomes.Add((rounds, 1));
        }

        return Ratio(outcomes);
    }

    /// <summary>
    /// Planned requests go out. Some share of all requests repeats one that was paid before, some of those a cache catches; people also ask for things
    /// nobody planned, some of which a guard catches. Whatever goes out may fail, some failures are billed, and is then sent again.
    /// </summary>
    /// <returns>Billed and sent, in planned requests, per planned request.</returns>
    internal (Estimate Billed, Estimate Sent) Requests(Wear wear, int planned)
    {
        var outcomes = new List<(double Billed, double Sent)>(planned);
        for (var request = 0; request < planned; request++)
        {
            var (billed, sent) = (0.0, 0.0);
            Out(1);
            while (_random.NextDouble() < wear.Repeats)
            {
                if (_random.NextDouble() >= wear.Cached)
                    Out(1);
            }

            outcomes.Add((billed, sent));

            void Out(double size)
            {
                Send(size);
                if (_random.NextDouble() < wear.Unplanned && _random.NextDouble() >= wear.Caught)
                    Send(wear.UnplannedCost);
            }

            void Send(double size)
            {
                for (sent += size; _random.NextDouble() < wear.Fails; sent += size)
                {
                    if (_random.NextDouble() < wear.FailuresBilled || _random.NextDouble() < wear.FailedButRan)
                        billed += size;
                }

                billed += size;
            }
        }

        return (Ratio([.. outcomes.Select(o => (o.Billed, 1.0))]), Ratio([.. outcomes.Select(o => (o.Sent, 1.0))]));
    }

    // A Pólya urn: the next picture of a round is a copy of the taste met so far with a weight that grows with every picture seen.
    private int Passing(double a, double r, int candidates)
    {
        var passed = 0;
        for (var seen = 0; seen < candidates; seen++)
        {
            var chance = r == 1 && seen > 0 ? (double)passed / seen : seen == 0 ? a : ((a * (1 - r)) + (passed * r)) / (1 - r + (seen * r));
            if (_random.NextDouble() < chance)
                passed++;
        }

        return passed;
    }

    private static Estimate Ratio(List<(double Of, double Per)> outcomes)
    {
        var per = outcomes.Sum(o => o.Per);
        var mean = outcomes.Sum(o => o.Of) / per;
        return new Estimate(mean, Math.Sqrt(outcomes.Sum(o => Math.Pow(o.Of - (mean * o.Per), 2))) / per);
    }

    internal sealed record Wear(double Fails, double FailuresBilled, double FailedButRan, double Repeats, double Cached, double Unplanned, double UnplannedCost, double Caught);
}
