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

    /// <summary>Not graver than a limit.</summary>
    public static string AtMost(string outcome, string limit) => Array.IndexOf(Graver, outcome) > Array.IndexOf(Graver, limit) ? limit : outcome;

    public static string Gravest(IEnumerable<string> outcomes) => outcomes.MaxBy(outcome => Array.IndexOf(Graver, outcome)) ?? "NOT_APPLICABLE";

    public IEnumerable<Title> Titles(string regime) => facts.All("center_regime").Where(held => held.Text("regime_id") == regime).Select(held =>
    {
        var register = facts.Of("center", held.Text("center_id")).Single();
        return new Title(held.Text("center_id")!, regime, held, register, facts.Of("host_unit", register.Text("host_id")).Single());
    });

    /// <summary>Titles that are still held, or applied for.</summary>
    public IEnumerable<Title> Present(string regime) => Titles(regime).Where(title => Logic.In(title.Held.Text("status"), "revoked", "upgraded") != true);

    /// <summary>Titles that are at work: a mere application is not.</summary>
    public IEnumerable<Title> AtWork(string regime) => Present(regime).Where(title => Logic.Same(title.Held.Text("status"), "applying") != true);

    /// <summary>The years from approval on that are over.</summary>
    public IEnumerable<int> Years(Title title) => title.Approved is { } approved ? Enumerable.Range(approved.Year, Math.Max(0, today.Year - approved.Year)) : [];
}
