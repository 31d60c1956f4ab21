namespace Analytics.Linkage.Training;

/// <summary>
/// Things of one family among what a pass took for matches: the people of one household share name and address, the instruments of one purchase all
/// but their numbers. Matches, families and strangers are three classes of pairs (Winkler, "Improved decision rules in the Fellegi–Sunter model of
/// record linkage", 1993), and where families outnumber matches, two classes part them from strangers and not from each other.
/// </summary>
internal static class Families
{
    // What tells families apart is known of most of their pairs and these mostly "else", and families are at least as many as matches: a quarter of
    // all pairs is. What few records have tells other kinds of records, the same things as two sources write them down.
    private const double LeastElse = 0.25;
    private const double MostlyElse = 0.5;

    // At first a comparison that is undecided is for matches to agree on and for families not to.
    private const double Undecided = 0.05;
    private const double Agreeing = 0.95;

    // Two classes hardly overlap on a comparison: seven in ten pairs of each lie where the other's do not (total variation).
    private const double Apart = 0.7;
    private const int FewestApart = 2;

    // Matches that are fewer teach a ladder little, but families taken for matches teach it what is wrong. Of fewer than five, as in tests of counts,
    // chance may be what told them.
    private const double FewestTold = 5;

    /// <summary>What the pass comes to without families; null where it holds few of them, or nothing shows it.</summary>
    /// <param name="blocks">What the pass learns from.</param>
    /// <param name="outcome">What it came to with two classes.</param>
    public static PassOutcome? Without(PassBlocks blocks, PassOutcome outcome)
    {
        var m = outcome.Parameters.M;
        if (outcome.Share * outcome.Pairs < 2 * PassOutcome.FewestMatches || !blocks.Learnt.Any(comparison => m[comparison][0] >= LeastElse))
        {
            return null;
        }

        var classes = Learn(blocks, outcome, Tilted(m, blocks.Learns, Undecided), Tilted(m, blocks.Learns, Agreeing));
        var (one, other) = (classes.Levels[0], classes.Levels[1]);
        var apart = blocks.Learnt.Where(comparison => IsApart(one[comparison], other[comparison])).ToArray();
        var matches = apart.Sum(comparison => Height(one[comparison])) >= apart.Sum(comparison => Height(other[comparison])) ? 0 : 1;
        return apart.Length < FewestApart || classes.Shares[matches] > classes.Shares[1 - matches] ? null : Outcome(blocks, outcome, classes, matches);
    }

    /// <summary>What the pass comes to without families, as another pass has told them from matches; null where it holds none of them.</summary>
    /// <param name="blocks">What the pass learns from.</param>
    /// <param name="outcome">What it came to with two classes.</param>
    /// <param name="known">The families of the other pass.</param>
    public static PassOutcome? Without(PassBlocks blocks, PassOutcome outcome, FamilyLevels known)
    {
        var apart = blocks.Learnt.Where(known.Apart.Contains).ToArray();
        if (outcome.Share * outcome.Pairs < 2 * PassOutcome.FewestMatches || apart.Length == 0)
        {
            return null;
        }

        var classes = Learn(blocks, outcome, known.Beside(outcome.Parameters.M), known.Of(outcome.Parameters.M));
        return apart.All(comparison => Height(classes.Levels[0][comparison]) > Height(classes.Levels[1][comparison])
            && IsApart(classes.Levels[0][comparison], classes.Levels[1][comparison])) ? Outcome(blocks, outcome, classes, matches: 0) : null;
    }

    private static LatentClasses Learn(PassBlocks blocks, PassOutcome outcome, double[][] one, double[][] other)
    {
        var half = outcome.Share / 2;
        return new LatentClasses(blocks.Patterns, blocks.Learns, [half, half, 1 - outcome.Share], [one, other, outcome.Parameters.U]).Learn();
    }

    private static PassOutcome? Outcome(PassBlocks blocks, PassOutcome outcome, LatentClasses classes, int matches)
    {
        var (one, other) = (classes.Levels[matches], classes.Levels[1 - matches]);
        int[] apart = [.. blocks.Learnt.Where(comparison => IsApart(one[comparison], other[comparison]))];
        if (!apart.Any(IsKnownToDiffer) || classes.Shares[matches] * outcome.Pairs < FewestTold)
        {
            return null;
        }

        var parameters = outcome.Parameters.Copy();
        foreach (var comparison in blocks.Learnt)
        {
            one[comparison].CopyTo(parameters.M[comparison], 0);
        }

        return outcome with
        {
            Parameters = parameters,
            Share = classes.Shares[matches],
            Matched = classes.Filled[matches],
            Families = new FamilyLevels(blocks.Learns, one, other, apart, classes.Shares[1 - matches] * blocks.Pairs),
        };

        bool IsKnownToDiffer(int comparison) =>
            other[comparison][0] * classes.Filled[1 - matches][comparison] >= MostlyElse * classes.Shares[1 - matches] * outcome.Pairs;
    }

    /// <summary>The ladders with undecided comparisons brought to agree or to disagree: such on which both happen, or else agreement in full and in part.</summary>
    /// <param name="m">The ladders.</param>
    /// <param name="learns">Which are looked at.</param>
    /// <param name="below">The probability, then, of the levels below.</param>
    private static double[][] Tilted(double[][] m, bool[] learns, double below) => [.. m.Select((ladder, comparison) => !learns[comparison] ? ladder
        : ladder[0] is > 0.1 and < 0.95 ? Tilted(ladder, 1, below)
        : ladder[^1] is > 0.05 and < 0.9 ? Tilted(ladder, ladder.Length - 1, below) : ladder)];

    private static double[] Tilted(double[] ladder, int from, double below)
    {
        var (lower, upper) = (ladder[..from].Sum(), ladder[from..].Sum());
        return [.. ladder.Select((level, i) => level * (i < from ? below / lower : (1 - below) / upper))];
    }

    private static bool IsApart(double[] one, double[] other) => one.Zip(other, (x, y) => Math.Abs(x - y)).Sum() / 2 >= Apart;

    /// <summary>How high on the ladder pairs lie on average: 0 "else", 1 the top.</summary>
    private static double Height(double[] ladder) => ladder.Select((level, i) => level * i).Sum() / (ladder.Length - 1);
}

/// <summary>Families as a pass told them from matches.</summary>
/// <param name="Learns">Which comparisons it looked at.</param>
/// <param name="Matches">The probabilities of these comparisons' levels among matches.</param>
/// <param name="Families">The same among families.</param>
/// <param name="Apart">The comparisons that tell them apart.</param>
/// <param name="Pairs">How many pairs of families the pass saw.</param>
internal sealed record FamilyLevels(bool[] Learns, double[][] Matches, double[][] Families, int[] Apart, double Pairs)
{
    /// <summary>Families' ladders of all comparisons: of those that the pass did not look at, for they are what families share, those of matches.</summary>
    /// <param name="m">The ladders of matches.</param>
    public double[][] Of(double[][] m) => [.. m.Select((ladder, comparison) => (Learns[comparison] ? Families : m)[comparison])];

    /// <summary>Matches' ladders of all comparisons: of those that the pass did not look at, what is known besides.</summary>
    /// <param name="m">The ladders of matches.</param>
    public double[][] Beside(double[][] m) => [.. m.Select((ladder, comparison) => (Learns[comparison] ? Matches : m)[comparison])];
}
