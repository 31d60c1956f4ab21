namespace Analytics.Regulations.Tests.Oracle;

/// <summary>What is known of a number: not less than the one, not more than the other (null: open).</summary>
internal readonly record struct Range(decimal Low, decimal? High)
{
    /// <summary>A sum of items that count, do not, or may; without a single item nothing is known.</summary>
    public static Range Sum(IEnumerable<(bool? Counts, decimal? Amount)> items)
    {
        var list = items.ToList();
        decimal low = 0;
        decimal? high = list.Count == 0 ? null : 0;
        foreach (var (counts, amount) in list.Where(item => item.Counts != false))
        {
            low += counts == true ? amount ?? 0 : 0;
            high += amount;
        }

        return new Range(low, high);
    }

    /// <summary>How many different keys have an item that counts; at most, one that may; without a single item nothing is known.</summary>
    public static Range Distinct(IEnumerable<(bool? Counts, string Key)> items)
    {
        var list = items.ToList();
        if (list.Count == 0)
        {
            return new Range(0, null);
        }

        return new Range(list.Where(item => item.Counts == true).Select(item => item.Key).Distinct().Count(), list.Where(item => item.Counts != false).Select(item => item.Key).Distinct().Count());
    }

    public bool? AtLeast(decimal value) => Low >= value ? true : High < value ? false : null;

    public bool? Within(decimal least, decimal most) => Low >= least && High <= most ? true : High < least || Low > most ? false : null;

    /// <summary>This : whole ≥ part : of, by cross-multiplication; a whole that may be nothing decides nothing.</summary>
    public bool? ShareAtLeast(Range whole, decimal part, decimal of) =>
        whole.Low == 0 ? null : Low * of >= whole.High * part ? true : High * of < whole.Low * part ? false : null;

    /// <summary>This : whole ≤ part : of.</summary>
    public bool? ShareAtMost(Range whole, decimal part, decimal of) =>
        whole.Low == 0 ? null : High * of <= whole.Low * part ? true : Low * of > whole.High * part ? false : null;
}

/// <summary>Comparisons of what may be missing: null is unknown. <c>&amp;</c>, <c>|</c> and <c>!</c> of C# on <c>bool?</c> do the rest.</summary>
internal static class Logic
{
    public static bool? NotAfter(DateOnly? first, DateOnly? last) => first is null || last is null ? null : first <= last;

    public static bool? After(DateOnly? last, DateOnly? first) => !NotAfter(last, first);

    public static bool? Same(string? left, string? right) => left is null || right is null ? null : left == right;

    public static bool? In(string? value, params IEnumerable<string> values) => value is null ? null : values.Contains(value);

    public static bool? More(decimal? left, decimal right) => left is null ? null : left > right;

    public static bool? ShareAtLeast(decimal? part, decimal? whole, decimal least, decimal of) => part is null || whole is null or 0 ? null : part * of >= whole * least;

    /// <summary>
    /// From one day until another, both included. A list says what there is: without a first day it was there before, without a last it still is.
    /// </summary>
    public static bool? Holds(DateOnly? from, DateOnly? to, DateOnly? day) => (from is null ? true : NotAfter(from, day)) & (to is null ? true : NotAfter(day, to));

    /// <summary>The outcome of a test with its exceptions, the first that applies; unknown is missing.</summary>
    public static string Outcome(bool? ok, string otherwise, IEnumerable<(bool? Hit, string Outcome)>? unless = null, IEnumerable<(bool? Hit, string Outcome)>? evenSo = null) => ok switch
    {
        null => "MISSING",
        false => unless?.FirstOrDefault(item => item.Hit == true).Outcome ?? otherwise,
        true => evenSo?.FirstOrDefault(item => item.Hit == true).Outcome ?? "PASS",
    };

    /// <summary>What comes out whatever the empty cells may hold; where that makes a difference, the fact is missing.</summary>
    public static string Whatever(Row row, Func<Row, string> judge, params (string Column, object[] Values)[] open)
    {
        IEnumerable<Row> rows = [row];
        foreach (var (column, values) in open.Where(item => row.IsEmpty(item.Column)))
        {
            rows = rows.SelectMany(known => values.Select(value => known.With(column, value)));
        }

        var outcomes = rows.Select(judge).Distinct().ToList();
        return outcomes.Count == 1 ? outcomes[0] : "MISSING";
    }

    /// <summary>A premise: where it does not hold there is nothing to judge.</summary>
    public static string Given(bool? premise, string outcome) => premise switch { null => "MISSING", false => "NOT_APPLICABLE", true => outcome };
}
