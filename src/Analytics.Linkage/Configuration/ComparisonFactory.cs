using Analytics.Linkage.Columns;
using Analytics.Linkage.Comparisons;
using Analytics.Linkage.Expressions;

namespace Analytics.Linkage.Configuration;

/// <summary>The ladder by which a column is compared when nobody says otherwise.</summary>
internal static class ComparisonFactory
{
    // Dates of birth lie farther apart.
    private const int YearsOfEvents = 10;

    /// <param name="profile">The column.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="isIdentity">Whether it holds resident identity numbers, whose check character tells a miswritten one.</param>
    /// <param name="crossed">Columns in which its values are also found: names in the wrong field.</param>
    public static Comparison Make(ColumnProfile profile, ColumnKind kind, bool isIdentity, IReadOnlyList<string> crossed)
    {
        var c = ExpressionText.Quote(profile.Name);
        List<ComparisonLevel> levels = kind switch
        {
            ColumnKind.Name => Name(c),
            ColumnKind.Organisation => Organisation(c),
            ColumnKind.Identifier when isIdentity => Identity(c),
            ColumnKind.Identifier => Identifier(c),
            ColumnKind.Telephone => Telephone(c),
            ColumnKind.Email => Email(c),
            ColumnKind.Date => profile.YearSpan <= YearsOfEvents ? EventDate(c) : Date(c),
            ColumnKind.Number => Number(c),
            ColumnKind.ModelNumber => Model(c),
            _ => Text(c, profile),
        };
        foreach (var other in crossed)
        {
            levels.Add(new ComparisonLevel($"in {other}", Condition.Parse($"cross_equal({c}, {ExpressionText.Quote(other)})")));
        }

        return new Comparison(profile.Name, levels);
    }

    private static List<ComparisonLevel> Name(string c) =>
    [
        Equal(c),
        Level("equal after folding", $"name({c}) >= equal_after_folding", $"folded({c})"),
        Level("same pinyin and tones", $"name({c}) >= same_pinyin_with_tone", $"sound({c})", 0.5),
        Level("same pinyin", $"name({c}) >= same_pinyin", $"sound({c})", 0.5),
        Level("near glyph", $"name({c}) >= near_glyph"),
        Level("one character different", $"name({c}) >= one_character_different"),
        Level("romanised or swapped", $"name({c}) >= romanised_or_swapped", $"sound({c})", 0.5),
        Level("initials", $"name({c}) >= initials"),
    ];

    private static List<ComparisonLevel> Organisation(string c) =>
    [
        Equal(c),
        Level("equal but for wording", $"organisation({c}) >= equal_normalised", $"organisation_core({c})"),
        Level("same core", $"organisation({c}) >= same_core", $"organisation_core({c})"),
        Level("parent and department", $"organisation({c}) >= parent_of_department", $"organisation_core({c})"),
        Level("abbreviation", $"organisation({c}) >= abbreviation"),
        Level("slips of writing", $"organisation({c}) >= high_similarity"),
    ];

    // Two numbers whose check characters are both right are two numbers, however alike; a slip makes a wrong check character.
    private static List<ComparisonLevel> Identity(string c) =>
    [
        Level("equal", $"equal({c})"),
        Level("15 and 18 characters", $"identifier({c}) >= short_and_long_form"),
        Level("visible characters agree", $"identifier({c}) >= masked_agree"),
        Level("two exchanged, a check character wrong", $"identifier({c}) >= adjacent_transposition and missing(valid_identity({c}))"),
        Level("one wrong, a check character wrong", $"identifier({c}) >= one_character_wrong and missing(valid_identity({c}))"),
        Level("different, a check character wrong or masked", $"missing(valid_identity({c}))"),
    ];

    private static List<ComparisonLevel> Identifier(string c) =>
    [
        Level("equal", $"equal({c})", c),
        Level("visible characters agree", $"identifier({c}) >= masked_agree"),
        Level("two exchanged", $"identifier({c}) >= adjacent_transposition"),
        Level("one wrong", $"identifier({c}) >= one_character_wrong"),
        Level("two slips", $"osa({c}) <= 2"),
    ];

    private static List<ComparisonLevel> Telephone(string c) =>
    [
        Level("equal", $"equal({c})", c),
        Level("visible digits agree", $"identifier({c}) >= masked_agree"),
        Level("two exchanged", $"identifier({c}) >= adjacent_transposition"),
        Level("one wrong", $"identifier({c}) >= one_character_wrong"),
    ];

    private static List<ComparisonLevel> Email(string c) =>
    [
        Level("equal", $"equal({c})", c),
        Level("same user", $"equal(mail_user({c}))", $"mail_user({c})"),
        Level("two slips", $"osa({c}) <= 2"),
        Level("similar user", $"jaro_winkler(mail_user({c})) >= 0.9"),
    ];

    private static List<ComparisonLevel> Date(string c) =>
    [
        Level("equal", $"equal({c})", c),
        Level("one slip", $"date({c}) >= one_slip"),
        Level("day and month swapped", $"date({c}) >= day_month_swapped"),
        Level("two of year, month and day", $"date({c}) >= two_parts_equal"),
        Level("same year", $"date({c}) >= same_year"),
    ];

    // What happened is booked by two sides some days apart: a payment, a delivery.
    private static List<ComparisonLevel> EventDate(string c) =>
    [
        Level("equal", $"equal({c})", c),
        Level("1 day apart", $"days({c}) <= 1"),
        Level("3 days apart", $"days({c}) <= 3"),
        Level("10 days apart", $"days({c}) <= 10"),
        Level("one slip", $"date({c}) >= one_slip"),
        Level("31 days apart", $"days({c}) <= 31"),
        Level("same year", $"date({c}) >= same_year"),
    ];

    private static List<ComparisonLevel> Number(string c) =>
    [
        Level("equal", $"equal({c})", c),
        Level("within 1 %", $"relative_difference({c}) <= 0.01"),
        Level("within 3 %", $"relative_difference({c}) <= 0.03"),
        Level("within 10 %", $"relative_difference({c}) <= 0.1"),
    ];

    private static List<ComparisonLevel> Model(string c) =>
    [
        Level("equal", $"equal({c})", c),
        Level("same words and numbers", $"model_number({c}) >= same_tokens"),
        Level("same numbers", $"model_number({c}) >= same_numbers"),
    ];

    private static List<ComparisonLevel> Text(string c, ColumnProfile profile)
    {
        // A handful of values (sex, state, grade): nothing lies between the same and another.
        if (profile.Distinct <= 30 && profile.Collision > 0.02)
        {
            return [Equal(c)];
        }

        if (profile.DigitShare >= 0.5)
        {
            return profile.MeanLength >= 6
                ? [Equal(c), Level("one slip", $"osa({c}) <= 1"), Level("two slips", $"osa({c}) <= 2")]
                : [Equal(c), Level("one slip", $"osa({c}) <= 1")];
        }

        if (profile.HanShare >= 0.5)
        {
            return [Equal(c), Level("similar ≥ 0.8", $"indel({c}) >= 0.8"), Level("similar ≥ 0.6", $"indel({c}) >= 0.6")];
        }

        if (profile.IsWordy)
        {
            return profile.IsLong ? LongText(c) : Wording(c);
        }

        List<ComparisonLevel> levels = [Equal(c), Level("Jaro–Winkler ≥ 0.95", $"jaro_winkler({c}) >= 0.95", c, 0.5)];
        if (profile.MeanWords >= 1.5)
        {
            levels.Add(Level("same words", $"common_words({c}) >= 1"));
            // Fields of a fixed width cut texts off.
            levels.Add(Level("12 characters alike at the beginning", $"common_prefix({c}) >= 12", $"prefix({c}, 12)"));
            levels.Add(Level("Jaro–Winkler ≥ 0.88 or half the words", $"common_words({c}) >= 0.5 or jaro_winkler({c}) >= 0.88"));
        }
        else
        {
            levels.Add(Level("Jaro–Winkler ≥ 0.88", $"jaro_winkler({c}) >= 0.88"));
        }

        levels.Add(Level("Jaro–Winkler ≥ 0.75", $"jaro_winkler({c}) >= 0.75"));
        return levels;
    }

    /// <summary>
    /// Titles and descriptions: two writers share words, the rare ones more than an order or a beginning. That numbers differ, of an edition or a
    /// model, may tell two things of almost the same name apart: as much as it does is learnt beside each degree of likeness.
    /// </summary>
    private static List<ComparisonLevel> Wording(string c) =>
    [
        Equal(c),
        Level("slips of writing", $"jaro_winkler({c}) >= 0.95 and number_overlap({c}) >= 1", c, 0.5),
        Worded(c, 0.8),
        Worded(c, 0.6),
        Worded(c, 0.45),
        NumbersDiffer(c, 0.6),
        Worded(c, 0.3),
        NumbersDiffer(c, 0.4),
        Worded(c, 0.15),
        NumbersDiffer(c, 0.2),
    ];

    /// <summary>Texts of many sentences: whatever they are of, some words are common to both, and some numbers differ.</summary>
    private static List<ComparisonLevel> LongText(string c) =>
    [
        Equal(c),
        AnyNumbers(c, 0.8),
        AnyNumbers(c, 0.6),
        AnyNumbers(c, 0.45),
        AnyNumbers(c, 0.3),
        AnyNumbers(c, 0.2),
    ];

    private static ComparisonLevel Worded(string c, double least) => Level(FormattableString.Invariant($"words ≥ {least}"), FormattableString.Invariant($"weighted_words({c}) >= {least} and number_overlap({c}) >= 1"));

    private static ComparisonLevel NumbersDiffer(string c, double least) => AnyNumbers(c, least, ", numbers differ");

    private static ComparisonLevel AnyNumbers(string c, double least, string label = "") => Level(FormattableString.Invariant($"words ≥ {least}{label}"), FormattableString.Invariant($"weighted_words({c}) >= {least}"));

    private static ComparisonLevel Equal(string c) => Level("equal", $"equal({c})", c);

    private static ComparisonLevel Level(string label, string condition, string? frequency = null, double weight = 1) =>
        new(label, Condition.Parse(condition), frequency is null ? null : ValueExpression.Parse(frequency), weight);
}
