namespace Analytics.Regulations.Tests.Oracle;

/// <summary>The numbers that the clauses speak of, as the requirement sheet derives them.</summary>
internal static class Measures
{
    private static readonly string[] Educated = ["bachelor", "master", "doctor"];
    private static readonly string[] Titled = ["mid", "associate_senior", "senior"];

    /// <summary>Σ area of what is in use on a day, of the given uses (none given: all).</summary>
    public static Range Area(Facts facts, string center, DateOnly? day, params string[] uses) => Range.Sum(facts.Of("site", center)
        .Select(site => (Logic.Holds(site.Day("valid_from"), site.Day("valid_to"), day) & (uses.Length == 0 ? true : Logic.In(site.Text("use_type"), uses)), site.Number("area_m2"))));

    /// <summary>
    /// Σ original value of research equipment in the books on a day; an instrument counts once, with the value of the row that counts. Of dated ones
    /// alone: without the instruments of which no row has a day of purchase or disposal.
    /// </summary>
    public static Range Equipment(Facts facts, string center, DateOnly? day, bool datedAlone = false)
    {
        var list = Roster(facts, "equipment", center, day).ToList();
        if (list.Count == 0)
        {
            return new Range(0, null);
        }

        var total = new Range(0, day is null ? null : 0);
        foreach (var instrument in list.GroupBy(facts.Entity).Where(rows => !datedAlone || !rows.All(IsUndated)))
        {
            var rows = instrument.Select(row => (Counts: InBooks(row, day) & row.Is("is_rd_equipment"), Value: row.Number("original_value_yuan"))).ToList();
            var possible = rows.Where(row => row.Counts != false).ToList();
            var worth = possible.Max(row => row.Value);
            total = new Range(
                total.Low + (rows.Where(row => row.Counts == true).Max(row => row.Value) ?? 0),
                possible.Count == 0 ? total.High : total.High + worth);
        }

        return total;
    }

    private static bool IsUndated(Row row) => row.IsEmpty("acquired_date") && row.IsEmpty("disposed_date");

    // Whether it stands in the books: a list says what there is; without any day its state decides.
    private static bool? InBooks(Row row, DateOnly? day) => IsUndated(row)
        ? Logic.In(row.Text("status"), "scrapped", "transferred") != true
        : (row.IsEmpty("acquired_date") ? true : Logic.NotAfter(row.Day("acquired_date"), day)) & (row.IsEmpty("disposed_date") ? true : Logic.After(row.Day("disposed_date"), day));

    /// <summary>The co-builders on a day; a center that names none has none.</summary>
    public static Range CoBuilders(Facts facts, string center, DateOnly? day)
    {
        var there = Range.Distinct(facts.Of("co_builder", center).Select(row => (
            (row.IsEmpty("joined_date") ? true : Logic.NotAfter(row.Day("joined_date"), day)) & (row.IsEmpty("left_date") ? true : Logic.After(row.Day("left_date"), day)), row.Text("co_builder_id")!)));
        return there with { High = there.High ?? 0 };
    }

    /// <summary>Different people of the list of a day's year who are there that day and are as asked.</summary>
    public static Range Staff(Facts facts, string center, DateOnly? day, Func<Row, bool?> asked) => Range.Distinct(Roster(facts, "personnel", center, day)
        .Select(row => (Logic.Holds(row.Day("start_date"), row.Day("end_date"), day) & asked(row), facts.Entity(row))));

    public static bool? Fixed(Row row) => row.Is("is_fixed") & row.Is("is_full_time_employee") & Logic.In(row.Text("staff_category"), "research", "technical", "management");

    /// <summary>Fixed researchers by the list of the full year before, more than 183 days at work in it, who are there on the day.</summary>
    public static Range FixedResearchers(Facts facts, string center, DateOnly? day, Func<Row, bool?> asked) => Range.Distinct(facts.Of("personnel", center).Where(row => row.Number("year") == day?.Year - 1)
        .Select(row => (Logic.Holds(row.Day("start_date"), row.Day("end_date"), day) & row.Is("is_fixed") & row.Is("is_rd_staff") & Logic.More(row.Number("actual_work_days"), 183) & asked(row), facts.Entity(row))));

    public static bool? Qualified(Row row) => Logic.In(row.Text("education"), Educated) | Logic.In(row.Text("title_level"), Titled);

    /// <summary>The list of the year of a day; if there is none, the nearest before, or else the first.</summary>
    public static IEnumerable<Row> Roster(Facts facts, string table, string center, DateOnly? day)
    {
        var years = facts.Of(table, center).Select(row => row.Number("year")).Order().ToList();
        var year = years.LastOrDefault(item => item <= day?.Year) ?? years.FirstOrDefault();
        return facts.Of(table, center).Where(row => row.Number("year") == year);
    }

    /// <summary>What the host as a whole writes for a year; null where there is no such row.</summary>
    public static Row? Finance(Facts facts, Title title, int? year) => facts.Of("finance_year", title.HostId).SingleOrDefault(row => row.Text("center_id") is null && row.Number("year") == year);
}
