using Analytics.Linkage.Columns;

namespace Analytics.Linkage.Expressions;

/// <summary>A function that makes one value of another; an empty result means missing. The same value always gives the same result.</summary>
public sealed class ValueFunction
{
    private static readonly WordFrequencies Unknown = new(new Dictionary<string, double>(), 1);

    private readonly WordDerivation _apply;
    private readonly ColumnKind? _result;

    private ValueFunction(string name, bool hasParameter, ColumnKind? result, Derivation apply) =>
        (Name, HasParameter, _result, _apply) = (name, hasParameter, result, (value, parameter, _) => apply(value, parameter));

    private ValueFunction(string name, WordDerivation apply) => (Name, HasParameter, _result, _apply, WeighsWords) = (name, true, ColumnKind.Text, apply, true);

    private delegate string Derivation(ReadOnlySpan<char> value, int parameter);

    private delegate string WordDerivation(ReadOnlySpan<char> value, int parameter, WordFrequencies words);

    /// <summary>All functions, by name.</summary>
    public static IReadOnlyDictionary<string, ValueFunction> All { get; } = new[]
    {
        new ValueFunction("prefix", true, ColumnKind.Text, Derivations.Prefix),
        new ValueFunction("suffix", true, ColumnKind.Text, Derivations.Suffix),
        new ValueFunction("year", false, ColumnKind.Text, (value, _) => Derivations.Part(value, 0, 4)),
        new ValueFunction("year_month", false, ColumnKind.Text, (value, _) => Derivations.Part(value, 0, 6)),
        new ValueFunction("month_day", false, ColumnKind.Text, (value, _) => Derivations.Part(value, 4, 4)),
        new ValueFunction("digits", false, ColumnKind.Text, (value, _) => Derivations.Only(value, char.IsAsciiDigit)),
        new ValueFunction("letters", false, ColumnKind.Text, (value, _) => Derivations.Only(value, char.IsLetter)),
        new ValueFunction("word", true, ColumnKind.Text, Derivations.Word),
        new ValueFunction("last_word", false, ColumnKind.Text, (value, _) => Derivations.LastWord(value)),
        new ValueFunction("sorted_words", false, ColumnKind.Text, (value, _) => Derivations.SortedWords(value)),
        new ValueFunction("longest_word", false, ColumnKind.Text, (value, _) => Derivations.LongestWord(value)),
        new ValueFunction("code_word", false, ColumnKind.Text, (value, _) => Derivations.CodeWord(value)),
        new ValueFunction("rare_word", (value, part, words) => Derivations.RareWord(value, part, words)),
        new ValueFunction("soundex", false, ColumnKind.Text, (value, _) => Soundex.Of(value)),
        new ValueFunction("folded", false, ColumnKind.Name, (value, _) => Derivations.Folded(value)),
        new ValueFunction("sound", false, ColumnKind.Text, (value, _) => Derivations.Sound(value)),
        new ValueFunction("surname", false, ColumnKind.Text, (value, _) => Derivations.Surname(value)),
        new ValueFunction("organisation_core", false, ColumnKind.Text, (value, _) => Derivations.OrganisationCore(value)),
        new ValueFunction("mail_user", false, ColumnKind.Text, (value, _) => Derivations.MailUser(value)),
        new ValueFunction("mail_domain", false, ColumnKind.Text, (value, _) => Derivations.MailDomain(value)),
        new ValueFunction("valid_identity", false, ColumnKind.Identifier, (value, _) => IdentityNumber.Valid(value)),
        new ValueFunction("identity_birth", false, ColumnKind.Date, (value, _) => IdentityNumber.Birth(value)),
    }.ToDictionary(function => function.Name, StringComparer.Ordinal);

    /// <summary>The name in expressions.</summary>
    public string Name { get; }

    /// <summary>Whether it takes a whole number behind the value.</summary>
    public bool HasParameter { get; }

    /// <summary>Whether it asks how frequent words are.</summary>
    internal bool WeighsWords { get; }

    /// <summary>What its results are.</summary>
    /// <param name="source">What it is applied to.</param>
    public ColumnKind Result(ColumnKind source) => _result ?? source;

    /// <summary>The derived value.</summary>
    /// <param name="value">A cleaned value, not empty.</param>
    /// <param name="parameter">The number, where the function takes one.</param>
    /// <param name="words">How frequent the column's words are, for functions that ask; null: nothing is known of any.</param>
    public string Apply(ReadOnlySpan<char> value, int? parameter, WordFrequencies? words = null) => _apply(value, parameter ?? 0, words ?? Unknown);
}
