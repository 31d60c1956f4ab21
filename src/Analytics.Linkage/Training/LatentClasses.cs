using Analytics.Linkage.Comparisons;

namespace Analytics.Linkage.Training;

/// <summary>
/// Expectation–maximisation over counts of agreement patterns with any number of classes of pairs, comparisons independent within each
/// (Lazarsfeld and Henry, Latent Structure Analysis, 1968). Nothing is held and nothing bounded: where the classes start decides what they come to mean.
/// </summary>
internal sealed class LatentClasses
{
    private const int MostRounds = 200;
    private const double Enough = 1e-4;

    private readonly PatternTable _patterns;
    private readonly bool[] _learns;

    /// <param name="patterns">Patterns and counts, in a fixed order.</param>
    /// <param name="learns">Which comparisons are looked at.</param>
    /// <param name="shares">The classes' shares to start with; they add up to 1.</param>
    /// <param name="levels">The probabilities of levels to start with, by class, comparison and level code − 1.</param>
    public LatentClasses(PatternTable patterns, bool[] learns, double[] shares, double[][][] levels)
    {
        (_patterns, _learns) = (patterns, learns);
        Shares = [.. shares];
        Levels = Array.ConvertAll(levels, ladders => Array.ConvertAll(ladders, ladder => ladder.ToArray()));
        Filled = Array.ConvertAll(levels, ladders => new double[ladders.Length]);
    }

    /// <summary>The share of each class among the pairs.</summary>
    public double[] Shares { get; }

    /// <summary>The probabilities of levels, by class, comparison and level code − 1.</summary>
    public double[][][] Levels { get; }

    /// <summary>By class and comparison, how many pairs of the class have values to compare.</summary>
    public double[][] Filled { get; }

    /// <summary>Learns.</summary>
    public LatentClasses Learn()
    {
        var change = double.MaxValue;
        for (var round = 0; round < MostRounds && change > Enough; round++)
        {
            change = Round();
        }

        return this;
    }

    private double Round()
    {
        var sums = Array.ConvertAll(Levels, ladders => Array.ConvertAll(ladders, ladder => new double[ladder.Length]));
        var (members, likelihood) = (new double[Shares.Length], new double[Shares.Length]);
        for (var i = 0; i < _patterns.Length; i++)
        {
            var codes = _patterns[i];
            var total = 0.0;
            for (var k = 0; k < likelihood.Length; k++)
            {
                total += likelihood[k] = Likelihood(k, codes);
            }

            for (var k = 0; k < likelihood.Length; k++)
            {
                var expected = _patterns.Counts[i] * likelihood[k] / total;
                members[k] += expected;
                Add(sums[k], codes, expected);
            }
        }

        return Renew(sums, members);
    }

    private double Likelihood(int k, ReadOnlySpan<byte> codes)
    {
        var likelihood = Shares[k];
        for (var comparison = 0; comparison < codes.Length; comparison++)
        {
            likelihood *= _learns[comparison] && codes[comparison] > 0 ? Levels[k][comparison][codes[comparison] - 1] : 1;
        }

        return Math.Max(likelihood, double.Epsilon);
    }

    private void Add(double[][] sums, ReadOnlySpan<byte> codes, double expected)
    {
        for (var comparison = 0; comparison < codes.Length; comparison++)
        {
            if (_learns[comparison] && codes[comparison] > 0)
            {
                sums[comparison][codes[comparison] - 1] += expected;
            }
        }
    }

    private double Renew(double[][][] sums, double[] members)
    {
        var (change, pairs) = (0.0, members.Sum());
        for (var k = 0; k < members.Length; k++)
        {
            change = Math.Max(change, Math.Abs(Shares[k] - (members[k] / pairs)));
            Shares[k] = members[k] / pairs;
            for (var comparison = 0; comparison < _learns.Length; comparison++)
            {
                Filled[k][comparison] = sums[k][comparison].Sum();
                change = _learns[comparison] ? Math.Max(change, Expectation.Renew(Levels[k][comparison], sums[k][comparison])) : change;
            }
        }

        return change;
    }
}
