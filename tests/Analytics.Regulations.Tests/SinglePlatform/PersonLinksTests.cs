using Analytics.Regulations.SinglePlatform;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Regulations.Tests.SinglePlatform;

/// <summary>The weakest link needed, against the strongest of all ways between two platforms.</summary>
public sealed class PersonLinksTests
{
    private const int Platforms = 6;

    /// <summary>A chain over all platforms, so that they hang together, and links besides.</summary>
    private static Gen<List<PlatformLink>> Links() =>
        Gen.Choose(1, 99).ListOf(Platforms - 1).SelectMany(chain => Gen.Choose(0, Platforms - 1).Two().SelectMany(pair => Gen.Choose(1, 99).Select(p => (pair.Item1, pair.Item2, p))).ListOf()
            .Select(more => chain.Select((p, i) => Link(i, i + 1, p)).Concat(more.Where(link => link.Item1 != link.Item2).Select(link => Link(link.Item1, link.Item2, link.p))).ToList()));

    [Fact]
    public void WeakestNeeded_IsTheWorstOfTheBestWays() => Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Links().ToArbitrary(), Gen.SubListOf(Enumerable.Range(0, Platforms)).ToArbitrary(), (links, asked) =>
    {
        if (asked.Count < 2)
        {
            return;
        }

        // Best way between any two by Floyd's algorithm with (max, min).
        var best = new double[Platforms, Platforms];
        foreach (var link in links)
        {
            var (one, other) = (int.Parse(link.Left[1..], null), int.Parse(link.Right[1..], null));
            best[one, other] = best[other, one] = Math.Max(best[one, other], link.Probability);
        }

        for (var by = 0; by < Platforms; by++)
        {
            for (var i = 0; i < Platforms; i++)
            {
                for (var j = 0; j < Platforms; j++)
                {
                    best[i, j] = Math.Max(best[i, j], Math.Min(best[i, by], best[by, j]));
                }
            }
        }

        var expected = asked.SelectMany(i => asked.Where(j => j > i).Select(j => best[i, j])).Min();
        Assert.Equal(expected, PersonLinks.Of("E-P-1", links).WeakestNeeded("E-P-1", [.. asked.Select(Name)]).Probability);
    }));

    [Fact]
    public void WeakestNeeded_NothingHoldsThemTogether_IsAnError() =>
        Assert.Throws<InvalidOperationException>(() => PersonLinks.Of("E-P-1", [Link(0, 1, 50)]).WeakestNeeded("E-P-1", ["P0", "P2"]));

    private static string Name(int platform) => "P" + platform;

    private static PlatformLink Link(int one, int other, int percent) => new(Name(one), Name(other), IsIdentifier: false, percent / 100.0);
}
