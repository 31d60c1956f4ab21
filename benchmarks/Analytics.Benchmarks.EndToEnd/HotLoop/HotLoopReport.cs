using System.Globalization;
using System.Text;
using Analytics.Benchmarks.EndToEnd.Measuring;

namespace Analytics.Benchmarks.EndToEnd.HotLoop;

/// <summary>The benchmark's result as a page.</summary>
internal static class HotLoopReport
{
    private const double TargetRate = 100;
    private const double TargetRatio = 300;

    /// <summary>Writes the page.</summary>
    /// <param name="check">The pairs looked at again.</param>
    /// <param name="duel">Against DuckDB.</param>
    /// <param name="rates">Our side by vector units: Chinese by either rule, pinyin on one thread and on several.</param>
    /// <param name="chinese">The people of the first part.</param>
    /// <param name="pinyin">The people that DuckDB compares.</param>
    /// <param name="people">People of the first part.</param>
    /// <param name="seed">Of all people.</param>
    /// <param name="threads">Threads against DuckDB.</param>
    public static string Write(
        PairCheck check, SqlDuel duel, (string Name, LoopRate[] Rates)[] rates, MatchingCase chinese, MatchingCase pinyin, int people, int seed, int threads)
    {
        var page = new StringBuilder();
        page.Append("# The matching loop\n\n");
        Line(page, $"Blocks in; agreement patterns, their counts, weights and the pairs above the threshold out. {people:N0} distinct fictitious people (seed {seed}), no pair twice,");
        page.Append("no result of a pair kept for another. Times are processor time of one thread, the best of 3 rounds behind one that warms up.\n\n");
        Line(page, $"{Machine.Description}\n");
        page.Append("## Chinese data: name, identity number, birth date, organisation and telephone by our comparators\n\n");
        Line(page, $"Blocks by month of birth ({chinese.Candidates.Blocks[0].Count:N0}), then by surname and year of birth ({chinese.Candidates.Blocks[1].Count:N0}) without the pairs of the first.");
        Line(page, $"{check.Checked:N0} of {check.Pairs:N0} pairs, chosen by a hash, were compared again pair by pair and by the comparators alone: {check.Different} differ.\n");
        page.Append("| vector units | by month of birth: pairs | seconds | M pairs a second | by surname and year: pairs | seconds | M pairs a second |\n|---|---:|---:|---:|---:|---:|---:|\n");
        foreach (var (name, rate) in rates)
        {
            Line(page, $"| {name} | {rate[0].Pairs:N0} | {rate[0].Seconds:F3} | **{rate[0].Millions:F0}** | {rate[1].Pairs:N0} | {rate[1].Seconds:F3} | **{rate[1].Millions:F0}** |");
        }

        Line(page, $"\nWanted: at least {TargetRate:F0} M pairs a second and core: {Reached(rates[0].Rates[0].Millions >= TargetRate)} by month of birth, {Reached(rates[0].Rates[1].Millions >= TargetRate)} by surname and year.\n");
        page.Append("## Pinyin data: Jaro–Winkler name, Damerau number and birth date, Jaro–Winkler organisation\n\n");
        Line(page, $"{pinyin.Table.RowCount:N0} people, those born in the first years, in {pinyin.Candidates.Blocks[0].Count:N0} blocks by month of birth, {duel.Pairs:N0} pairs, {threads} threads on either side, in one run.");
        Line(page, $"The counts of all {duel.Patterns} patterns are equal. Processor seconds are those of all threads: other programs on the machine weigh less on them than on the clock.\n");
        page.Append("| side | seconds of the clock | processor seconds | M pairs a processor second |\n|---|---:|---:|---:|\n");
        Side(page, "DuckDB, the measure in each branch, as Splink writes it", duel.Written);
        Side(page, "DuckDB, each measure once a pair", duel.Once);
        Side(page, "the loop, the middle of 3 rounds", duel.Loop);
        Line(page, $"\nThe loop is **{duel.Ratio:F0}** times as fast as the quicker query by processor time, {duel.ClockRatio:F0} times by the clock; wanted: at least {TargetRatio:F0} times: {Reached(Math.Min(duel.Ratio, duel.ClockRatio) >= TargetRatio)}.\n");
        Line(page, $"The loop alone on {people:N0} people by vector units, and how many times DuckDB's rate above that is:\n");
        Line(page, $"| vector units | pairs | one thread, with weights: M pairs a second | {threads} threads, counts: M pairs a processor second | ÷ DuckDB |\n|---|---:|---:|---:|---:|");
        foreach (var (name, rate) in rates)
        {
            Line(page, $"| {name} | {rate[2].Pairs:N0} | {rate[2].Millions:F1} | {rate[3].Millions:F1} | {rate[3].Millions / duel.Sql.Millions:F0} |");
        }

        return page.ToString();
    }

    private static void Side(StringBuilder page, string name, LoopRate rate) =>
        Line(page, $"| {name} | {rate.ClockSeconds:F2} | {rate.Seconds:F2} | {rate.Millions:F3} |");

    private static string Reached(bool reached) => reached ? "reached" : "missed";

    private static void Line(StringBuilder page, FormattableString text) => page.Append(text.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
