using Analytics.Regulations.Rules;

namespace Analytics.Regulations.Tests.Oracle;

/// <summary>Changes to be filed within thirty working days of the word that allowed them, the thirtieth included.</summary>
internal sealed class Filings(Law law, WorkCalendar calendar)
{
    private static readonly string[] ByCommittee = ["rename", "research_direction", "host_reform", "host_merge", "host_split", "co_builder_major"];

    public IEnumerable<Verdict> Judge()
    {
        foreach (var title in law.Titles("liaoning"))
        {
            foreach (var filing in law.Facts.Of("change_filing", title))
            {
                var day = filing.Day("event_date") ?? filing.Day("host_decided_date") ?? filing.Day("dept_consent_date") ?? filing.Day("submitted_to_authority_date");
                var kind = filing.Text("change_type");
                Verdict Of(string check, bool? meant, string outcome) =>
                    new(check, title.Center, Law.Text(day), filing.Text("change_id")!, Law.Bound("liaoning", day, Logic.Given(meant, outcome)));
                yield return Of("liaoning-2026/15#c", Logic.Same(kind, "director"), InTime(filing, filing.Day("host_decided_date"), null));
                yield return Of("liaoning-2026/26#a", Logic.In(kind, ByCommittee), InTime(filing, filing.Day("dept_consent_date"), filing.Day("event_date")));
            }
        }
    }

    private string InTime(Row filing, DateOnly? from, DateOnly? happened)
    {
        var (sent, onFile) = (filing.Day("submitted_to_authority_date"), filing.Day("authority_filed_date"));
        if (from is null || (sent ?? onFile) is null)
        {
            return "MISSING";
        }

        // What was put on file in time was sent in time, on whatever day; what was put on file too late may have been sent in time.
        var late = Late(from.Value, (sent ?? onFile)!.Value);
        if (late is null || (late == true && sent is null))
        {
            return "REVIEW";
        }

        if (late == true)
        {
            return filing.Text("change_type") == "co_builder_major" ? "REVIEW" : "FAIL";
        }

        return happened is { } day && sent is { } known && Late(day, known) == true ? "REVIEW" : "PASS";
    }

    /// <summary>Whether thirty working days went by after a day and before another; null where a year's calendar is not held.</summary>
    private bool? Late(DateOnly from, DateOnly until)
    {
        var worked = 0;
        for (var day = from.AddDays(1); day < until; day = day.AddDays(1))
        {
            switch (calendar.IsWorkday(day))
            {
                case null: return null;
                case true: worked++; break;
                default: break;
            }
        }

        return worked >= 30;
    }
}
