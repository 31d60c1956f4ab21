using Analytics.Linkage.Columns;
using Analytics.Linkage.Comparisons;
using Analytics.Linkage.Designs;
using Analytics.Linkage.Expressions;
using Analytics.Linkage.Tables;

namespace Analytics.Linkage.Configuration;

/// <summary>What to compare and how, from the data alone: each column's kind, its ladder, and the keys that may bring records together.</summary>
internal sealed class AutoConfiguration
{
    private readonly LinkageDesign _design;

    private const int MostKeys = 64;
    private const int MostCrossed = 3;

    private AutoConfiguration(List<ColumnChoice> choices, LinkageDesign design, LinkageTable table, (string[] Names, RowHashes Hashes) known)
    {
        _design = design;
        Choices = choices;
        var stated = design.Columns.ToDictionary(column => column.Name, StringComparer.Ordinal);
        Columns = [.. choices.Where(choice => choice.IsUsed || IsNeeded(choice.Profile.Name, design)).Select(choice => Described(choice, stated))];
        Comparisons = design.Comparisons.Count > 0 ? design.Comparisons : [.. choices.Where(choice => choice.IsUsed).Select(choice => choice.Comparison!)];
        Keys = [.. choices.Where(choice => choice.IsUsed).OrderBy(choice => choice.Profile.Collision).SelectMany(choice => choice.Keys).Take(MostKeys)];
        var ofColumn = choices.ToDictionary(choice => choice.Profile.Name, StringComparer.Ordinal);
        Finders = [.. Columns.SelectMany(column => BlockingKeys.Finders(ofColumn[column.Name].Profile, column.Kind))];
        Hashes = Columns.Select(column => column.Name).SequenceEqual(known.Names) ? known.Hashes : new RowHashes(table, Columns.Select(column => column.Name));
    }

    /// <summary>What was decided of each column, and why.</summary>
    public IReadOnlyList<ColumnChoice> Choices { get; }

    public IReadOnlyList<ColumnDescription> Columns { get; }

    public IReadOnlyList<Comparison> Comparisons { get; }

    /// <summary>Of the columns that are used: what is left out decides nothing, not even which records are sampled.</summary>
    public RowHashes Hashes { get; }

    /// <summary>When two records cannot be of one entity: two identity numbers, both with the right check character, that differ.</summary>
    public IReadOnlyList<Condition> CannotLink => [.. Choices.Where(choice => choice is { IsUsed: true, IsIdentity: true })
        .Select(choice => $"valid_identity({ExpressionText.Quote(choice.Profile.Name)})")
        .Select(valid => Condition.Parse($"not missing({valid}) and not equal({valid})")), .. _design.CannotLink];

    /// <summary>Keys for blocking, those of the most telling columns first.</summary>
    public IReadOnlyList<ValueExpression> Keys { get; }

    /// <summary>Values by whose rare ones likely matches are found.</summary>
    public IReadOnlyList<ValueExpression> Finders { get; }

    /// <exception cref="LinkageException">No column can be compared.</exception>
    public static AutoConfiguration Of(LinkageTable table, LinkageDesign design)
    {
        var profiles = ColumnProfiles.Of(table);
        var stated = design.Columns.ToDictionary(column => column.Name, StringComparer.Ordinal);
        foreach (var name in stated.Keys)
        {
            _ = table.Column(name);
        }

        var kinds = profiles.Select(profile => stated.TryGetValue(profile.Name, out var column) ? column.Kind : KindInference.Of(profile)).ToArray();
        var fit = Enumerable.Range(0, profiles.Length).Where(i => Unfit(profiles[i], kinds[i]) is null).ToArray();
        string[] names = [.. fit.Select(i => table.Columns[i].Name)];
        var hashes = new RowHashes(table, names);
        var repeating = RepeatingColumns.Of(table, hashes, fit);
        var choices = Choices(repeating);
        if (TooMany(choices) is { Count: > 0 } tooMany)
        {
            choices = Choices(repeating.Concat(tooMany).ToDictionary());
        }

        if (design.Comparisons.Count > 0)
        {
            choices = [.. choices.Select(choice => Designed(choice, design))];
        }

        return choices.Exists(choice => choice.IsUsed) || design.Comparisons.Count > 0
            ? new AutoConfiguration(choices, design, table, (names, hashes))
            : throw new LinkageException("There is no column to compare by: " + string.Join("; ", choices.Select(choice => $"{choice.Profile.Name}: {choice.Why}")) + ".");

        List<ColumnChoice> Choices(IReadOnlyDictionary<int, string> leftOut) =>
            [.. Enumerable.Range(0, profiles.Length).Select(place => Choose(table, profiles, kinds, place, leftOut))];
    }

    /// <summary>A column as it was stated, with the words that were found to say that a value is missing; as it was found where nothing was stated.</summary>
    private static ColumnDescription Described(ColumnChoice choice, Dictionary<string, ColumnDescription> stated) => stated.TryGetValue(choice.Profile.Name, out var column)
        ? column with { Missing = [.. column.Missing.Union(choice.Description.Missing)] }
        : choice.Description;

    /// <summary>The least telling columns, if there are more than can be compared together.</summary>
    private static Dictionary<int, string> TooMany(List<ColumnChoice> choices)
    {
        var used = Enumerable.Range(0, choices.Count).Where(place => choices[place].IsUsed).OrderBy(place => choices[place].Profile.Collision).ToList();
        var tooMany = new Dictionary<int, string>();
        while (!PatternSpace.CanNumber(used.Select(place => choices[place].Comparison!)))
        {
            tooMany.Add(used[^1], "too many columns to compare, and the others tell more");
            used.RemoveAt(used.Count - 1);
        }

        return tooMany;
    }

    /// <summary>A column under given comparisons: used if one of them looks at it.</summary>
    private static ColumnChoice Designed(ColumnChoice choice, LinkageDesign design)
    {
        var comparison = design.Comparisons.FirstOrDefault(comparison => comparison.Columns.Contains(choice.Profile.Name));
        return choice with { Comparison = comparison, Why = comparison is null ? "no comparison names it" : choice.Why };
    }

    /// <summary>Whether a rule or condition of the design looks at a column that is not compared.</summary>
    private static bool IsNeeded(string column, LinkageDesign design) =>
        design.Blocking.Concat(design.Prior?.Rules ?? []).SelectMany(rule => rule.Columns)
            .Concat(design.CannotLink.SelectMany(condition => condition.Values).Select(value => value.ColumnName)).Contains(column);

    private static ColumnChoice Choose(LinkageTable table, ColumnProfile[] profiles, ColumnKind[] kinds, int place, IReadOnlyDictionary<int, string> repeating)
    {
        var profile = profiles[place];
        var description = new ColumnDescription(profile.Name, kinds[place], kinds[place] == ColumnKind.Date ? profile.DateOrder() : DateOrder.DayMonth) { Missing = profile.Missing };
        if ((Unfit(profile, kinds[place]) ?? repeating.GetValueOrDefault(place)) is { } why)
        {
            return new ColumnChoice(profile, description, null, [], why);
        }

        var isIdentity = kinds[place] == ColumnKind.Identifier && profile.Share(value => IdentityNumber.Valid(Cleaning.Clean(value, ColumnKind.Identifier, default)).Length > 0) >= 0.4;
        var crossed = kinds[place] == ColumnKind.Text
            ? Crossed(table, profiles, kinds, place, repeating)
            : [];
        return new ColumnChoice(
            profile, description, ComparisonFactory.Make(profile, kinds[place], isIdentity, crossed), [.. BlockingKeys.Of(profile, kinds[place], isIdentity)],
            isIdentity ? "resident identity numbers" : profile.Missing.Count > 0 ? $"says that a value is missing: {string.Join(", ", profile.Missing)}" : "",
            isIdentity);
    }

    private static string? Unfit(ColumnProfile profile, ColumnKind kind)
    {
        if (string.IsNullOrWhiteSpace(profile.Name))
        {
            return "the column has no name";
        }

        if (profile.Filled == 0)
        {
            return "all values are missing";
        }

        if (profile.Distinct == 1)
        {
            return "all values are the same";
        }

        if (profile.Filled < 0.01 * profile.Rows)
        {
            return "fewer than one record in a hundred has a value";
        }

        if (kind == ColumnKind.Identifier && profile.Distinct == profile.Filled && profile.Filled >= 100)
        {
            return "no two records share a value: it numbers the records";
        }

        return profile is { IsLong: true, IsWordy: false } ? "the values are long texts" : null;
    }

    /// <summary>Whether records often hold the same text in both columns: then the one repeats the other, and nothing is confused.</summary>
    private static bool RepeatsIt(TextColumn one, TextColumn other)
    {
        var same = Enumerable.Range(0, one.DistinctCount).Select(code => other.Values.Find(one.Value(code))).ToArray();
        var (both, equal) = (0, 0);
        for (var row = 0; row < one.RowCount; row++)
        {
            if (one.Codes[row] >= 0 && other.Codes[row] >= 0)
            {
                both++;
                equal += same[one.Codes[row]] == other.Codes[row] ? 1 : 0;
            }
        }

        return equal > 0.05 * both;
    }

    /// <summary>Columns of words in which this column's values stand as well: fields that people confuse.</summary>
    private static List<string> Crossed(
        LinkageTable table, ColumnProfile[] profiles, ColumnKind[] kinds, int place, IReadOnlyDictionary<int, string> repeating)
    {
        if (profiles[place].SharesMoreThan(0.02) || profiles[place].DigitShare >= 0.5 || profiles[place].IsLong)
        {
            return [];
        }

        var own = table.Columns[place];
        var found = new List<(string Name, double Share)>();
        for (var other = 0; other < profiles.Length; other++)
        {
            if (other != place && !repeating.ContainsKey(other) && kinds[other] == ColumnKind.Text && !profiles[other].IsLong && !profiles[other].SharesMoreThan(0.02) && profiles[other].DigitShare < 0.5
                && Unfit(profiles[other], kinds[other]) is null)
            {
                var values = table.Columns[other].Values;
                var sample = HashSample.Take(own.DistinctCount, 2000, own.Values.Hash);
                var shared = sample.Count(code => values.Find(own.Value(code)) >= 0);
                found.Add((profiles[other].Name, RepeatsIt(own, table.Columns[other]) ? 0 : shared / (double)sample.Length));
            }
        }

        return [.. found.Where(column => column.Share >= 0.05).OrderByDescending(column => column.Share).Take(MostCrossed).Select(column => column.Name)];
    }
}

/// <summary>What was decided of a column.</summary>
/// <param name="Profile">What it looks like.</param>
/// <param name="Description">How a model sees it.</param>
/// <param name="Comparison">How it is compared; null where it is not.</param>
/// <param name="Keys">Keys for blocking.</param>
/// <param name="Why">Why it is not compared, or what was recognised.</param>
/// <param name="IsIdentity">Whether it holds resident identity numbers.</param>
internal sealed record ColumnChoice(
    ColumnProfile Profile, ColumnDescription Description, Comparison? Comparison, IReadOnlyList<ValueExpression> Keys, string Why, bool IsIdentity = false)
{
    public bool IsUsed => Comparison is not null;
}
