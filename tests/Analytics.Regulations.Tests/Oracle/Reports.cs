using Analytics.Regulations.Rules;

namespace Analytics.Regulations.Tests.Oracle;

/// <summary>Annual reports: whether there is one, whether it came in time, and what comes of none.</summary>
internal sealed class Reports(Law law, WorkCalendar calendar)
{
    public IEnumerable<Verdict> Judge()
    {
        foreach (var year in law.ReportYears("liaoning"))
        {
            var staff = Measures.Staff(law.Facts, year.Title.Center, year.End, Measures.Fixed);
            yield return year.Judged("liaoning-2026/18#a", Logic.Outcome(staff.AtLeast(10), "WARN"));
            yield return year.Judged("liaoning-2026/27#a", InTime(year, new DateOnly(year.Number + 1, 1, 1)));
            yield return year.Judged("liaoning-2026/27#g", Filed(year));
            yield return year.Judged("liaoning-2026/31.3#a", Refused(year));
        }

        foreach (var year in law.ReportYears("qingdao"))
        {
            yield return year.Judged("qingdao-2024/16#a", InTime(year, DateOnly.MinValue));
            yield return year.Judged("qingdao-2024/16#d", Filed(year));
        }

        foreach (var year in law.ReportYears("dalian"))
        {
            yield return year.Judged("dalian-2025/15#a", Dalian(year));
        }

        foreach (var year in law.OpenYears("dalian"))
        {
            yield return new Verdict("dalian-2025/15#a", year.Title.Center, $"{year.Number}", "", Law.AtMost(Dalian(year), "INFO"));
        }
    }

    /// <summary>From a first day through March 31; later, where that was a day off and it came on the next working day, is a question.</summary>
    private string InTime(ReportYear year, DateOnly first)
    {
        if (year.Report is null)
        {
            return "NOT_APPLICABLE";
        }

        var last = new DateOnly(year.Number + 1, 3, 31);
        return year.Report.Day("submitted_at") switch
        {
            null => "MISSING",
            { } day when day < first => "REVIEW",
            { } day when day <= last => "PASS",
            { } day => OnlyDaysOff(last, day) ? "REVIEW" : "FAIL",
        };
    }

    // Whether no day from one until another was worked; a year without a calendar might have ten such days.
    private bool OnlyDaysOff(DateOnly from, DateOnly until)
    {
        for (var day = from; day < until; day = day.AddDays(1))
        {
            if (calendar.IsWorkday(day) ?? day > new DateOnly(from.Year, 4, 9))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>There is a report, with its day; none in the year of approval, or for a reason, is a question.</summary>
    private static string Filed(ReportYear year)
    {
        if (year.Report is not null)
        {
            return year.Report.Day("submitted_at") is null ? "MISSING" : "PASS";
        }

        return year.Number == year.Title.Approved?.Year || year.Obligation?.Is("missing_reason_justified") == true ? "REVIEW" : year.Title.Approved is null ? "MISSING" : "FAIL";
    }

    /// <summary>Not filed, reminded after the last day, the reminder's term over, and found to be without a reason.</summary>
    private string Refused(ReportYear year)
    {
        if (year.Report is not null || year.Number < 2025)
        {
            return "PASS";
        }

        var asked = year.Obligation;
        return year.Number > year.Title.Approved?.Year && asked?.Is("missing_reason_justified") == false && asked.Text("decided_by") is not null
            && asked.Day("reminder_date") > new DateOnly(year.Number + 1, 3, 31) && law.Today > asked.Day("reminder_deadline")
            ? "TRIGGER_REVOKE" : "REVIEW";
    }

    /// <summary>Dalian sets no day and lets who was approved in the last three months of a year report with the next.</summary>
    private string Dalian(ReportYear year)
    {
        if (year.Report is not null)
        {
            return year.Report.Day("submitted_at") is null ? "MISSING" : "PASS";
        }

        var approved = year.Title.Approved;
        bool Short(DateOnly? until) => approved?.AddMonths(3) > until;
        if (Short(year.End))
        {
            var next = law.Of("annual_report", year.Title, year.Number + 1)?.Set("covers_years");
            if (next?.Contains($"{year.Number}") == true)
            {
                return "PASS";
            }

            if (year.Obligation?.Day("notified_deadline") is { } told && !Short(told))
            {
                return "REVIEW";
            }

            if (law.Today <= (law.Of("report_obligation", year.Title, year.Number + 1)?.Day("notified_deadline") ?? new DateOnly(year.Number + 2, 12, 31)))
            {
                return "NOT_APPLICABLE";
            }
        }

        return year.Number == 2025 || year.Obligation?.Is("missing_reason_justified") == true ? "REVIEW" : approved is null ? "MISSING" : "FAIL";
    }
}
