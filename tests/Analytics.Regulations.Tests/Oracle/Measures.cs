namespace Analytics.Regulations.Tests.Oracle;

/// <summary>The numbers that the clauses speak of, as the requirement sheet derives them.</summary>
internal static class Measures
{
    private static readonly string[] Educated = ["bachelor", "master", "doctor"];
    private static readonly string[] Titled = ["mid", "associate_senior", "senior"];

    /// <summary>Σ area of what is in use on a day, of the given uses (none given: all).</summary>
    public static Range Area(Facts facts, string center, DateOnly? day, params string[] uses) => Range.Sum(facts.Of("site", center)
        .Select(site => (Logic.Holds(site.Day("valid_from"), site.Day("valid_to"), day) & (uses.Length == 0 ? true : Logic.In(site.Text("use_type"), uses)), site.Number("area_m2"))));

    /// <summary>Σ original value of research equipment in the books on a day; an instrument counts once.</summary>
    public static Range Equipment(Facts facts, string center, DateOnly? day)
    {
        if (!facts.Of("equipment", center).Any())
        {
            return new Range(0, null);
        }

        var total = new Range(0, 0);
        foreach (var instrument in facts.Of("equipment", center).GroupBy(facts.Entity))
        {
            var rows = instrument.Select(row => (Counts: InBooks(row, day) & row.Is("is_rd_equipment"), Value: row.Number("original_value_yuan"))).ToList();
            var possible = rows.Where(row => row.Counts != false).ToList();
            var certain = rows.Where(row => row.Counts == true).ToList();
            total = new Range(
                total.Low + (certain.Count == 0 ? 0 : certain.Max(row => row.Value ?? 0)),
                possible.Count == 0 ? total.High : possible.Any(row => row.Value is null) ? null : total.High + possible.Max(row => row.Value));
        }

        return total;
    }

    private static bool? InBooks(Row row, DateOnly? day) => row.Day("acquired_date") is null && row.Day("disposed_date") is null
        ? !Logic.In(row.Text("status"), "scrapped", "transferred")
        : (row.Day("acquired_date") is null ? true : Logic.NotAfter(row.Day("acquired_date"), day)) & (row.Day("disposed_date") is null ? true : Logic.After(row.Day("disposed_date"), day));

    /// <summary>Different people of the list of a day's year who are there that day and are as asked.</summary>
    public static Range Staff(Facts facts, string center, DateOnly? day, Func<Row, bool?> asked) => Range.Distinct(Roster(facts, center, day)
        .Select(row => (Logic.Holds(row.Day("start_date"), row.Day("end_date"), day) & asked(row), facts.Entity(row))));

    public static bool? Fixed(Row row) => row.Is("is_fixed") & row.Is("is_full_time_employee") & Logic.In(row.Text("staff_category"), "research", "technical", "management");

    /// <summary>Fixed researchers of the full year before: more than 183 days at work.</summary>
    public static Range FixedResearchers(Facts facts, string center, DateOnly? day, Func<Row, bool?> asked) => Range.Distinct(facts.Of("personnel", center).Where(row => row.Number("year") == day?.Year - 1)
        .Select(row => (row.Is("is_fixed") & row.Is("is_rd_staff") & Logic.More(row.Number("actual_work_days"), 183) & asked(row), facts.Entity(row))));

    public static bool? Qualified(Row row) => Logic.In(row.Text("education"), Educated) | Logic.In(row.Text("title_level"), Titled);

    /// <summary>The list of the year of a day; if there is none, the nearest before, or else the first.</summary>
    public static IEnumerable<Row> Roster(Facts facts, string center, DateOnly? day)
    {
        var years = facts.Of("personnel", center).Select(row => row.Number("year")).Order().ToList();
        var year = years.LastOrDefault(item => item <= day?.Year) ?? years.FirstOrDefault();
        return facts.Of("personnel", center).Where(row => row.Number("year") == year);
    }

    /// <summary>What the host as a whole writes for a year; null where there is no such row.</summary>
    public static Row? Finance(Facts facts, Title title, int? year) => facts.Of("finance_year", title.HostId).SingleOrDefault(row => row.Text("center_id") is null && row.Number("year") == year);
}
