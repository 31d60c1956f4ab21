using Analytics.Kernels.Batches;
using Analytics.Kernels.Batches.Levels;
using Analytics.Kernels.Chinese.Batches;
using Analytics.Kernels.Chinese.Codes;
using Analytics.Kernels.Chinese.Names;
using Analytics.Kernels.Chinese.Organisations;
using Analytics.Kernels.Dates;
using Analytics.Linkage.Tables;

namespace Analytics.Linkage.Columns;

/// <summary>
/// A column, or something derived from one, ready to be compared: each row's code of a normal form, and what the comparators need of each
/// normal form, made once a distinct value and on first request.
/// </summary>
internal sealed class PreparedColumn
{
    private readonly object _gate = new();
    private LevelValues<NameKeys>? _names;
    private LevelValues<OrganisationKeys>? _organisations;
    private LevelValues<IdentifierText>? _identifiers;
    private ValueFeatures<ModelNumber>? _models;
    private double[]? _numbers;
    private int[]? _frequencies;
    private TextShape[]? _shapes;
    private ValueFeatures<WordSet>? _words;
    private ValueFeatures<WeightedWords>? _weightedWords;
    private WordFrequencies? _wordFrequencies;
    private DateKey[]? _dates;
    private BatchAlphabet? _alphabet;

    public PreparedColumn(string label, ColumnKind kind, int[] codes, ValuePool values)
    {
        Label = label;
        Kind = kind;
        Codes = codes;
        Values = values;
    }

    /// <summary>The column's name or the expression that derives it.</summary>
    public string Label { get; }

    public ColumnKind Kind { get; }

    /// <summary>For each row the code of its normal form, −1 where missing.</summary>
    public int[] Codes { get; }

    public ValuePool Values { get; }

    /// <summary>How many rows have each value.</summary>
    public int[] Frequencies => Once(ref _frequencies, Count);

    /// <summary>Lengths and letters of the values, which bound what similar texts they can be.</summary>
    public TextShape[] Shapes => Once(ref _shapes, () => Map(TextShape.Of));

    /// <summary>Of a derived column the one that it is derived from.</summary>
    public PreparedColumn? Source { get; init; }

    /// <summary>How frequent words are: as the model says, of a derived column as in its source; where nobody says, as counted here.</summary>
    public WordFrequencies WordFrequencies
    {
        get => Source?.WordFrequencies ?? Once(ref _wordFrequencies, () => WordFrequencies.Of(this));
        init => _wordFrequencies = value;
    }

    /// <summary>The words of each value, weighed by their frequencies.</summary>
    public ValueFeatures<WeightedWords> WeightedWords => Once(ref _weightedWords, () => Features(text => Columns.WeightedWords.Of(text, WordFrequencies)));

    /// <summary>The words of each value.</summary>
    public ValueFeatures<WordSet> Words => Once(ref _words, () => Features(WordSet.Of));

    public LevelValues<NameKeys> Names => Once(ref _names, () => NameBatch.Prepare(Values.Count, code => NameKeys.Of(Values[code].ToString())));

    public LevelValues<OrganisationKeys> Organisations => Once(ref _organisations, () => OrganisationBatch.Prepare(Values.Count, code => OrganisationKeys.Of(Values[code].ToString())));

    public LevelValues<IdentifierText> Identifiers => Once(ref _identifiers, () => IdentifierBatch.Prepare(Values.Count, code => IdentifierText.Of(Values[code].ToString())));

    public ValueFeatures<ModelNumber> Models => Once(ref _models, () => Features(text => ModelNumber.Of(text)));

    /// <summary>The values as dates; missing where they are none.</summary>
    public DateKey[] Dates => Once(ref _dates, () => Map(text => DateKey.OfDigits(text)));

    /// <summary>The UTF-16 units of all values.</summary>
    public BatchAlphabet Alphabet => Once(ref _alphabet, MakeAlphabet);

    /// <summary>The values as numbers; not a number where they are none.</summary>
    public double[] Numbers => Once(ref _numbers, () => Map(text =>
        double.TryParse(text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : double.NaN));

    private ValueFeatures<T> Features<T>(Func<string, T> make)
        where T : class => new(Values.Count, code => make(Values[code].ToString()));

    private T[] Map<T>(Reader<T> make)
    {
        var made = new T[Values.Count];
        Parallel.For(0, (made.Length + 1023) / 1024, part =>
        {
            for (var code = part * 1024; code < Math.Min(made.Length, (part + 1) * 1024); code++)
            {
                made[code] = make(Values[code]);
            }
        });
        return made;
    }

    private BatchAlphabet MakeAlphabet()
    {
        var seen = new bool[char.MaxValue + 1];
        for (var code = 0; code < Values.Count; code++)
        {
            foreach (var unit in Values[code])
            {
                seen[unit] = true;
            }
        }

        return new BatchAlphabet(seen);
    }

    private int[] Count()
    {
        var counts = new int[Values.Count];
        foreach (var code in Codes)
        {
            if (code >= 0)
            {
                counts[code]++;
            }
        }

        return counts;
    }

    private delegate T Reader<T>(ReadOnlySpan<char> text);

    private T Once<T>(ref T? field, Func<T> make)
        where T : class
    {
        if (field is null)
        {
            lock (_gate)
            {
                field ??= make();
            }
        }

        return field;
    }
}
