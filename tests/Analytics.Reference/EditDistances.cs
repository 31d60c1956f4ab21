namespace Analytics.Reference;

/// <summary>Edit distances by the plain recurrences of their papers, over a whole table. Slow on purpose; shares no code with the product.</summary>
public static class EditDistances
{
    public static int CommonSubsequence<T>(IReadOnlyList<T> a, IReadOnlyList<T> b)
    {
        var table = new int[a.Count + 1, b.Count + 1];
        for (var i = 1; i <= a.Count; i++)
        {
            for (var j = 1; j <= b.Count; j++)
            {
                table[i, j] = Equals(a[i - 1], b[j - 1]) ? table[i - 1, j - 1] + 1 : Math.Max(table[i - 1, j], table[i, j - 1]);
            }
        }

        return table[a.Count, b.Count];
    }

    public static int Indel<T>(IReadOnlyList<T> a, IReadOnlyList<T> b) => Recurrence(a, b, substitution: 2, swaps: false);

    public static int Levenshtein<T>(IReadOnlyList<T> a, IReadOnlyList<T> b) => Recurrence(a, b, substitution: 1, swaps: false);

    public static int Osa<T>(IReadOnlyList<T> a, IReadOnlyList<T> b) => Recurrence(a, b, substitution: 1, swaps: true);

    /// <summary>
    /// Lowrance and Wagner's recurrence with every earlier pair of crossed symbols tried, not only the nearest: time n² m².
    /// </summary>
    public static int Damerau<T>(IReadOnlyList<T> a, IReadOnlyList<T> b)
    {
        var table = new int[a.Count + 1, b.Count + 1];
        for (var i = 0; i <= a.Count; i++)
        {
            for (var j = 0; j <= b.Count; j++)
            {
                table[i, j] = i == 0 || j == 0 ? i + j : Best(a, b, table, i, j);
            }
        }

        return table[a.Count, b.Count];
    }

    private static int Best<T>(IReadOnlyList<T> a, IReadOnlyList<T> b, int[,] table, int i, int j)
    {
        var best = Math.Min(table[i - 1, j], table[i, j - 1]) + 1;
        best = Math.Min(best, table[i - 1, j - 1] + (Equals(a[i - 1], b[j - 1]) ? 0 : 1));
        for (var k = 1; k < i; k++)
        {
            for (var l = 1; l < j; l++)
            {
                if (Equals(a[k - 1], b[j - 1]) && Equals(a[i - 1], b[l - 1]))
                {
                    best = Math.Min(best, table[k - 1, l - 1] + (i - k - 1) + 1 + (j - l - 1));
                }
            }
        }

        return best;
    }

    private static int Recurrence<T>(IReadOnlyList<T> a, IReadOnlyList<T> b, int substitution, bool swaps)
    {
        var table = new int[a.Count + 1, b.Count + 1];
        for (var i = 0; i <= a.Count; i++)
        {
            for (var j = 0; j <= b.Count; j++)
            {
                if (i == 0 || j == 0)
                {
                    table[i, j] = i + j;
                    continue;
                }

                var cost = Equals(a[i - 1], b[j - 1]) ? 0 : substitution;
                table[i, j] = Math.Min(table[i - 1, j - 1] + cost, Math.Min(table[i - 1, j], table[i, j - 1]) + 1);
                if (swaps && i > 1 && j > 1 && Equals(a[i - 1], b[j - 2]) && Equals(a[i - 2], b[j - 1]))
                {
                    table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
                }
            }
        }

        return table[a.Count, b.Count];
    }
}
