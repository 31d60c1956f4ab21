using Analytics.Anomalies.Randomness;

namespace Analytics.Anomalies.Multivariate;

/// <summary>
/// One isolation tree as two flat arrays in the layout of a heap: the children of node i are 2i+1 and 2i+2. Below a leaf every node sends its
/// rows to the left, so that scoring goes down the same number of steps for every row and never asks whether it has arrived.
/// </summary>
internal sealed class IsolationTree
{
    private readonly int[] _columns;
    private readonly double[] _splits;
    private readonly double[] _lengths;
    private readonly int _depth;

    private IsolationTree(int depth)
    {
        _depth = depth;
        _columns = new int[(1 << depth) - 1];
        _splits = new double[(1 << depth) - 1];
        _lengths = new double[1 << depth];
        Array.Fill(_splits, double.PositiveInfinity);
    }

    /// <summary>Grows a tree on a sample drawn without replacement.</summary>
    /// <param name="values">Rows one after another.</param>
    /// <param name="columns">Length of a row.</param>
    /// <param name="sample">How many rows to draw.</param>
    /// <param name="depth">Where branches end at the latest.</param>
    /// <param name="random">The tree's own numbers.</param>
    public static IsolationTree Grow(double[] values, int columns, int sample, int depth, CounterRandom random)
    {
        var tree = new IsolationTree(depth);
        var rows = Sample(values.Length / columns, sample, ref random);
        tree.Split(values, columns, rows, node: 0, level: 0, ref random);
        return tree;
    }

    /// <summary>Adds each row's path length in this tree.</summary>
    /// <param name="values">Rows one after another.</param>
    /// <param name="columns">Length of a row.</param>
    /// <param name="sums">One for each row.</param>
    public void AddLengths(ReadOnlySpan<double> values, int columns, Span<double> sums)
    {
        var (splits, features) = (_splits, _columns);
        for (var row = 0; row < sums.Length; row++)
        {
            var cells = values.Slice(row * columns, columns);
            var node = 0;
            for (var level = 0; level < _depth; level++)
            {
                node = (2 * node) + (cells[features[node]] > splits[node] ? 2 : 1);
            }

            sums[row] += _lengths[node - splits.Length];
        }
    }

    /// <summary>The mean length of an unsuccessful search in a binary tree of n: 2H(n−1) − 2(n−1)/n.</summary>
    public static double MeanLength(int n) => n switch
    {
        <= 1 => 0,
        2 => 1,
        _ => (2 * (Math.Log(n - 1) + 0.5772156649015329)) - (2.0 * (n - 1) / n),
    };

    /// <summary>A sample without replacement, by Floyd's method in the order of its draws.</summary>
    private static int[] Sample(int of, int count, ref CounterRandom random)
    {
        var chosen = new HashSet<int>(count);
        var rows = new int[count];
        for (var i = 0; i < count; i++)
        {
            var last = of - count + i;
            var drawn = random.Below(last + 1);
            rows[i] = chosen.Add(drawn) ? drawn : last;
            chosen.Add(rows[i]);
        }

        return rows;
    }

    private void Split(double[] values, int columns, Span<int> rows, int node, int level, ref CounterRandom random)
    {
        if (level == _depth || rows.Length <= 1 || !Choose(values, columns, rows, ref random, out var column, out var split))
        {
            // All rows of the leaf come out at its leftmost descendant.
            var leaf = ((node + 1) << (_depth - level)) - 1;
            _lengths[leaf - _splits.Length] = level + MeanLength(rows.Length);
            return;
        }

        (_columns[node], _splits[node]) = (column, split);
        var left = 0;
        for (var i = 0; i < rows.Length; i++)
        {
            if (values[(rows[i] * columns) + column] <= split)
            {
                (rows[left], rows[i]) = (rows[i], rows[left]);
                left++;
            }
        }

        Split(values, columns, rows[..left], (2 * node) + 1, level + 1, ref random);
        Split(values, columns, rows[left..], (2 * node) + 2, level + 1, ref random);
    }

    /// <summary>A column in which the rows differ, each with equal chance, and a place between its least and its largest value.</summary>
    private static bool Choose(double[] values, int columns, ReadOnlySpan<int> rows, ref CounterRandom random, out int column, out double split)
    {
        Span<int> left = columns <= 256 ? stackalloc int[columns] : new int[columns];
        for (var i = 0; i < columns; i++) left[i] = i;
        for (var open = columns; open > 0; open--)
        {
            var place = random.Below(open);
            column = left[place];
            left[place] = left[open - 1];
            var (least, most) = (double.PositiveInfinity, double.NegativeInfinity);
            foreach (var row in rows)
            {
                var value = values[(row * columns) + column];
                least = Math.Min(least, value);
                most = Math.Max(most, value);
            }

            if (least < most)
            {
                split = least + (random.NextDouble() * (most - least));

                // Rounding could reach the largest value, and then nothing would go to the right.
                split = split < most ? split : least;
                return true;
            }
        }

        (column, split) = (0, 0);
        return false;
    }
}
