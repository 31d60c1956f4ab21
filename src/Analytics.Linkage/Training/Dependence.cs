using Analytics.Linkage.Comparisons;
using Analytics.Linkage.Models;

namespace Analytics.Linkage.Training;

/// <summary>
/// Which comparisons depend on each other within a class of pairs, and by how much. The dependences kept form a forest, the one of greatest
/// mutual information (Chow and Liu, "Approximating discrete probability distributions with dependence trees", 1968): with each level's own
/// probability and these, the class's distribution of patterns is a proper one (tree-augmented naive Bayes; Friedman, Geiger, Goldszmidt, 1997).
/// </summary>
internal sealed class Dependence
{
    // How surely two comparisons must depend before it counts: the likelihood ratio statistic per degree of freedom.
    private const double LeastEvidence = 10;

    // A level that hardly any pair falls on is no degree of freedom (Cochran, 1954, asks for five).
    private const double Seen = 5;

    private readonly PatternSpace _space;
    private readonly double[,][,] _counts;

    /// <param name="patterns">Patterns in a fixed order.</param>
    /// <param name="expected">How many pairs of the class are expected on each.</param>
    public Dependence(PatternTable patterns, double[] expected)
    {
        var space = _space = patterns.Space;
        _counts = new double[space.Count, space.Count][,];
        for (var a = 0; a < space.Count; a++)
        {
            for (var b = a + 1; b < space.Count; b++)
            {
                _counts[a, b] = new double[space.Radix(a) - 1, space.Radix(b) - 1];
            }
        }

        // Each thread counts comparisons of its own, so that every sum is made in the patterns' order.
        Parallel.For(0, space.Count, a => Count(a, patterns, expected));
    }

    private void Count(int a, PatternTable patterns, double[] expected)
    {
        // A line for each code of a, on it a stretch for each later comparison; those of missing values are counted too, and left.
        var starts = new int[_space.Count];
        var width = 0;
        for (var b = a + 1; b < starts.Length; b++)
        {
            starts[b] = width;
            width += _space.Radix(b);
        }

        var sums = new double[_space.Radix(a) * width];
        for (var i = 0; i < patterns.Length; i++)
        {
            var codes = patterns[i];
            var line = codes[a] * width;
            for (var b = a + 1; b < codes.Length; b++)
            {
                sums[line + starts[b] + codes[b]] += expected[i];
            }
        }

        for (var b = a + 1; b < starts.Length; b++)
        {
            for (var one = 1; one < _space.Radix(a); one++)
            {
                for (var other = 1; other < _space.Radix(b); other++)
                {
                    _counts[a, b][one - 1, other - 1] = sums[(one * width) + starts[b] + other];
                }
            }
        }
    }

    /// <summary>The dependences of the forest, each with its lifts in bits.</summary>
    /// <param name="doubt">Pairs added to observed and expected number alike, so that few pairs prove little.</param>
    public IReadOnlyList<DependentPair> Forest(double doubt)
    {
        var edges = new List<DependentPair>();
        for (var a = 0; a < _space.Count; a++)
        {
            for (var b = a + 1; b < _space.Count; b++)
            {
                var (information, total, freedom) = Information(_counts[a, b]);
                if (2 * total * information * Math.Log(2) > LeastEvidence * freedom)
                {
                    edges.Add(new DependentPair(a, b, information, Lifts(_counts[a, b], doubt)));
                }
            }
        }

        var roots = Enumerable.Range(0, _space.Count).ToArray();
        return [.. edges.OrderByDescending(edge => edge.Information).ThenBy(edge => edge.First).ThenBy(edge => edge.Second).Where(edge => Join(roots, edge))];
    }

    private static bool Join(int[] roots, DependentPair edge)
    {
        var (from, to) = (roots[edge.Second], roots[edge.First]);
        if (from == to)
        {
            return false;
        }

        for (var i = 0; i < roots.Length; i++)
        {
            roots[i] = roots[i] == from ? to : roots[i];
        }

        return true;
    }

    private static (double Information, double Total, int Freedom) Information(double[,] counts)
    {
        var (rows, columns, total) = Margins(counts);
        var information = 0.0;
        for (var i = 0; i < rows.Length && total > 0; i++)
        {
            for (var j = 0; j < columns.Length; j++)
            {
                information += counts[i, j] > 0 ? counts[i, j] / total * Math.Log2(counts[i, j] * total / (rows[i] * columns[j])) : 0;
            }
        }

        var freedom = (rows.Count(count => count >= Seen) - 1) * (columns.Count(count => count >= Seen) - 1);
        return (information, total, Math.Max(1, freedom));
    }

    private static double[][] Lifts(double[,] counts, double doubt)
    {
        var (rows, columns, total) = Margins(counts);
        return [.. rows.Select((row, i) => columns.Select((column, j) =>
            Math.Log2((counts[i, j] + doubt) / ((total > 0 ? row * column / total : 0) + doubt))).ToArray())];
    }

    private static (double[] Rows, double[] Columns, double Total) Margins(double[,] counts)
    {
        var rows = new double[counts.GetLength(0)];
        var columns = new double[counts.GetLength(1)];
        var total = 0.0;
        for (var i = 0; i < rows.Length; i++)
        {
            for (var j = 0; j < columns.Length; j++)
            {
                rows[i] += counts[i, j];
                columns[j] += counts[i, j];
                total += counts[i, j];
            }
        }

        return (rows, columns, total);
    }
}

/// <summary>Two comparisons that depend on each other.</summary>
/// <param name="First">A comparison's place.</param>
/// <param name="Second">Another's, greater.</param>
/// <param name="Information">Their mutual information in bits.</param>
/// <param name="Lifts">By level of the first and of the second, log2 of observed ÷ expected.</param>
internal sealed record DependentPair(int First, int Second, double Information, double[][] Lifts);
