namespace Analytics.Regulations.Tests.Oracle;

/// <summary>First days in force, and which titles, declarations and years fall under a regulation, as the conventions of the requirement sheet have it.</summary>
internal sealed class Law(Facts facts, DateOnly today)
{
    private static readonly Dictionary<string, DateOnly> InForce = new()
    {
        ["anshan"] = new(2024, 1, 30),
        ["dalian"] = new(2026, 1, 19),
        ["liaoning"] = new(2026, 1, 26),
        ["qingdao"] = new(2024, 12, 6),
    };

    private static readonly string[] Graver = ["PASS", "NOT_APPLICABLE", "INFO", "MISSING", "REVIEW", "WARN", "FAIL", "TRIGGER_REVOKE"];

    public Facts Facts => facts;

    public DateOnly Today => today;

    /// <summary>A day as the outcomes write it; nothing for none.</summary>
    public static string Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "";

    public static DateOnly First(string regime) => InForce[regime];

    /// <summary>What happened before the first day in force is not judged; a draft informs.</summary>
    public static string Bound(string regime, DateOnly? eventDay, string outcome)
    {
        if (InForce.TryGetValue(regime, out var first))
        {
            return eventDay < first ? "NOT_APPLICABLE" : outcome;
        }

        return Array.IndexOf(Graver, outcome) >= Array.IndexOf(Graver, "REVIEW") ? "INFO" : outcome;
    }

    /// <summary>Not graver than a limit; what is missing stays missing.</summary>
    public static string AtMost(string outcome, string limit) => outcome != "MISSING" && Array.IndexOf(Graver, outcome) > Array.IndexOf(Graver, limit) ? limit : outcome;

    public static string Gravest(IEnumerable<string> outcomes) => outcomes.MaxBy(outcome => Array.IndexOf(Graver, outcome)) ?? "NOT_APPLICABLE";

    public IEnumerable<Title> Titles(string regime) => facts.All("center_regime").Where(held => held.Text("regime_id") == regime).Select(held =>
    {
        var register = facts.Of("center", held.Text("center_id")).Single();
        return new Title(held.Text("center_id")!, regime, held, register, facts.Of("platform", register.Text("center_id")).Single(), facts.Of("host_unit", register.Text("host_id")).Single());
    });

    /// <summary>Titles that are still held, or applied for.</summary>
    public IEnumerable<Title> Present(string regime) => Titles(regime).Where(title => Logic.In(title.Status, "revoked", "upgraded") != true);

    /// <summary>Titles that are at work: a mere application is not.</summary>
    public IEnumerable<Title> AtWork(string regime) => Present(regime).Where(title => Logic.Same(title.Status, "applying") != true);

    /// <summary>
    /// The years of which a report is due: from that of approval on (of the first report asked for, where the approval has no day; of the first day in
    /// force, where there is neither), the first whose last filing day may lie in force at the earliest; or filed, though not yet due.
    /// </summary>
    public IEnumerable<ReportYear> ReportYears(string regime) => AtWork(regime).SelectMany(title => YearsOf(title, First(regime).Year)).Where(year =>
        year.Deadline < today || (year.Deadline == today && year.Report is not null) || year.Report?.Day("submitted_at") is not null);

    /// <summary>The years that are over and not yet due, because nobody set a day: the end of the next year ends them.</summary>
    public IEnumerable<ReportYear> OpenYears(string regime) => AtWork(regime).SelectMany(title => YearsOf(title, First(regime).Year)).Where(year =>
        year.Report is null && year.Obligation?.Day("notified_deadline") is null && year.Deadline >= today);

    private IEnumerable<ReportYear> YearsOf(Title title, int inForce)
    {
        var asked = facts.Of("report_obligation", title.Center).Min(row => (int?)row.Number("report_year"));
        for (var year = Math.Max(title.Approved?.Year ?? asked ?? inForce, inForce - 1); year < today.Year; year++)
        {
            var (report, obligation) = (Of("annual_report", title, year), Of("report_obligation", title, year));
            var deadline = title.Regime is "liaoning" or "qingdao" ? new DateOnly(year + 1, 3, 31) : obligation?.Day("notified_deadline") ?? new DateOnly(year + 1, 12, 31);
            yield return new ReportYear(title, year, deadline, report, obligation);
        }
    }

    /// <summary>What a title has of one year: a report, an obligation.</summary>
    public Row? Of(string table, Title title, int year) => facts.Of(table, title).SingleOrDefault(row => row.Number("report_year") == year);
}

/// <summary>A year of which a report is due by a day, the report if there is one, and what was asked for.</summary>
internal sealed record ReportYear(Title Title, int Number, DateOnly Deadline, Row? Report, Row? Obligation)
{
    public DateOnly End => new(Number, 12, 31);

    public Verdict Judged(string check, string outcome) => new(check, Title.Center, $"{Number}", "", Law.Bound(Title.Regime, Deadline, outcome));
}
