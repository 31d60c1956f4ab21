namespace Analytics.Reference;

/// <summary>Jaro's and Winkler's comparison written out from the definition, with lists. Shares no code with the product.</summary>
public static class JaroDefinition
{
    public static (int Matches, int Transpositions) Counts<T>(IReadOnlyList<T> a, IReadOnlyList<T> b)
    {
        var window = Math.Max(0, (Math.Max(a.Count, b.Count) / 2) - 1);
        var partnerOf = Enumerable.Repeat(-1, b.Count).ToArray();
        for (var i = 0; i < a.Count; i++)
        {
            var j = Enumerable.Range(0, b.Count)
                .Where(j => Math.Abs(i - j) <= window && partnerOf[j] < 0 && Equals(a[i], b[j]))
                .DefaultIfEmpty(-1)
                .First();
            if (j >= 0)
            {
                partnerOf[j] = i;
            }
        }

        var inOrderOfB = partnerOf.Where(i => i >= 0).ToList();
        var inOrderOfA = inOrderOfB.Order().ToList();
        var different = inOrderOfA.Zip(inOrderOfB).Count(pair => !Equals(a[pair.First], a[pair.Second]));
        return (inOrderOfA.Count, different / 2);
    }

    public static double Jaro<T>(IReadOnlyList<T> a, IReadOnlyList<T> b)
    {
        var (matches, transpositions) = Counts(a, b);
        if (matches == 0)
        {
            return 0;
        }

        double m = matches;
        return ((m / a.Count) + (m / b.Count) + ((m - transpositions) / m)) / 3;
    }

    public static double JaroWinkler<T>(IReadOnlyList<T> a, IReadOnlyList<T> b, double scale, int limit, double threshold)
    {
        var jaro = Jaro(a, b);
        var prefix = a.Zip(b).TakeWhile(pair => Equals(pair.First, pair.Second)).Take(limit).Count();
        return jaro > threshold ? jaro + (prefix * scale * (1 - jaro)) : jaro;
    }
}
