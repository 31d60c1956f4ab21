namespace Analytics.Regulations.Tests.Oracle;

/// <summary>Fixed staff serve one provincial platform only (Liaoning, article 18): who is fixed here, and on the same day fixed at another.</summary>
internal sealed class Platforms(Law law)
{
    public IEnumerable<Verdict> Judge()
    {
        var everybody = law.Facts.All("personnel").ToLookup(law.Facts.Entity);
        foreach (var year in law.ReportYears("liaoning"))
        {
            var roster = Measures.Roster(law.Facts, "personnel", year.Title.Center, year.End).ToList();
            var meant = roster.Select(row => (Row: row, Here: Fixed(row, year.End))).Where(item => item.Here != false).ToList();
            var outcomes = meant.Select(item => Of(year, item.Row, item.Here, everybody[law.Facts.Entity(item.Row)]));
            yield return year.Judged("liaoning-2026/18#b", roster.Count == 0 && !law.Facts.Of("personnel", year.Title.Center).Any() ? "MISSING" : Law.Gravest(outcomes));
        }
    }

    private static bool? Fixed(Row row, DateOnly day) => row.Is("is_fixed") & Logic.Holds(row.Day("start_date"), row.Day("end_date"), day);

    private string Of(ReportYear year, Row row, bool? here, IEnumerable<Row> posts)
    {
        bool? elsewhere = false;
        foreach (var post in posts.Where(post => post.Text("platform_id") != row.Text("platform_id") && post.Number("year") == row.Number("year")))
        {
            elsewhere |= IsOtherProvincial(year.Title, post.Text("platform_id")!) & Fixed(post, year.End);
        }

        // Nobody need know whether somebody is fixed here who is fixed nowhere else.
        return (here & elsewhere) switch { true => "WARN", false => "PASS", null => "MISSING" };
    }

    private bool? IsOtherProvincial(Title title, string platform)
    {
        var other = law.Facts.Of("platform", platform).Single();
        return Logic.Same(other.Text("level"), "provincial") & (other.Text("status") ?? "active") == "active" & other.Text("lineage_id") != title.Register.Text("lineage_id");
    }
}
