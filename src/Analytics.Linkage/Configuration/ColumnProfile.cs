using Analytics.Linkage.Columns;
using Analytics.Linkage.Expressions;
using Analytics.Linkage.Tables;

namespace Analytics.Linkage.Configuration;

/// <summary>What a column's values look like, from all rows and, for what needs reading, from a sample of its distinct values.</summary>
internal sealed class ColumnProfile
{
    private const int SampleSize = 4_000;
    private const int MostOfTitle = 200;

    /// <param name="column">The column.</param>
    /// <param name="missing">What says in it that a value is missing, beside what always does.</param>
    public ColumnProfile(TextColumn column, params IReadOnlyList<string> missing)
    {
        Name = column.Name;
        Rows = column.RowCount;
        Missing = missing;
        var counts = new int[column.DistinctCount];
        foreach (var code in column.Codes)
        {
            if (code >= 0)
            {
                counts[code]++;
            }
        }

        var none = column.Values.FindAll([.. MissingWords.Always, .. MissingWords.Always.Select(word => word.ToUpperInvariant()), .. missing]).ToHashSet();
        foreach (var code in none)
        {
            counts[code] = 0;
        }

        Filled = counts.Sum();
        MostFrequent = counts.DefaultIfEmpty().Max();
        Distinct = column.DistinctCount - none.Count;

        // Whole numbers are summed: the last bit of a sum of fractions would depend on the order of the rows.
        var squares = 0UL;
        foreach (var count in counts)
        {
            squares += (ulong)count * (ulong)count;
        }

        Collision = Filled == 0 ? 0 : (double)squares / Filled / Filled;

        // The values of the smallest hashes: a sample that depends neither on the order of the rows nor on how often a value stands.
        var sample = HashSample.Take(column.DistinctCount, SampleSize, column.Values.Hash).Where(code => !none.Contains(code)).Select(code => column.Value(code).Trim().ToString()).ToArray();
        Sample = sample;
        MeanLength = sample.Length == 0 ? 0 : sample.Average(value => value.Length);
        MeanWords = sample.Length == 0 ? 0 : sample.Average(value => value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length);
        DigitShare = Share(value => value.Count(char.IsAsciiDigit) * 2 >= value.Length);
        CodeShare = Share(value => Derivations.CodeWord(value).Length > 0);
        HanShare = Share(value => value.Count(ValueShapes.IsHan) * 2 > value.Length);
    }

    public string Name { get; }

    public int Rows { get; }

    /// <summary>What says in this column that a value is missing, beside what always does.</summary>
    public IReadOnlyList<string> Missing { get; }

    /// <summary>Rows with a value.</summary>
    public int Filled { get; }

    public int Distinct { get; }

    /// <summary>How many rows have the most frequent value.</summary>
    public int MostFrequent { get; }

    /// <summary>The probability that two rows with a value have the same.</summary>
    public double Collision { get; }

    /// <summary>
    /// Whether more pairs of records share a value than a limit allows. Where records are few, a record's agreement with itself and with one other
    /// of the same entity is a large share of all, and says nothing.
    /// </summary>
    public bool SharesMoreThan(double limit) => Collision > limit + (2.0 / Math.Max(1, Filled));

    public double MeanLength { get; }

    public double MeanWords { get; }

    /// <summary>Share of the distinct values that are digits for the most part.</summary>
    public double DigitShare { get; }

    /// <summary>Share of the distinct values with a word that may be a number of a model or part.</summary>
    public double CodeShare { get; }

    /// <summary>Whether the values are titles or descriptions: texts of several words, which two writers word differently.</summary>
    public bool IsWordy => MeanWords >= 4 && DigitShare < 0.5 && HanShare < 0.5;

    /// <summary>Whether the values are longer than titles are.</summary>
    public bool IsLong => MeanLength > MostOfTitle;

    /// <summary>Whether such texts often name a model or part.</summary>
    public bool HasCodes => IsWordy && CodeShare >= 0.2;

    /// <summary>Share of the distinct values that are Han characters for the most part.</summary>
    public double HanShare { get; }

    private string[] Sample { get; }

    /// <summary>The share of the sampled distinct values for which something holds; 0 of none.</summary>
    public double Share(Func<string, bool> holds) => Sample.Length == 0 ? 0 : Sample.Count(holds) / (double)Sample.Length;

    /// <summary>The years within which nine tenths of its dates lie, from the first to the last; of a column without dates infinitely many.</summary>
    public double YearSpan
    {
        get
        {
            var order = DateOrder();
            int[] years = [.. Sample.Select(value => DateText.TryParts(value, order, out var year, out _, out _) ? year : 0).Where(year => year > 0).Order()];
            return years.Length == 0 ? double.PositiveInfinity : years[years.Length * 19 / 20] - years[years.Length / 20];
        }
    }

    /// <summary>Which order of day and month the column's dates can only have; day first where nothing tells.</summary>
    public DateOrder DateOrder()
    {
        var day = Sample.Count(value => DateText.Tells(value).DayFirst);
        return Sample.Count(value => DateText.Tells(value).MonthFirst) > day ? Columns.DateOrder.MonthDay : Columns.DateOrder.DayMonth;
    }
}
