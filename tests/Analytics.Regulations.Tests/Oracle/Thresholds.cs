namespace Analytics.Regulations.Tests.Oracle;

/// <summary>Numbers asked of who declares, and looked at again at work, where they only warn.</summary>
internal sealed class Thresholds(Law law)
{
    private const decimal Wan = 10000;

    private static readonly string[] AtDeclarationAlone =
        ["liaoning-2026/18#a", "dalian-2025/5.4#a", "dalian-2025/5.4#b", "anshan-2024/9.2#a", "qingdao-2024/8.1#c", "qingdao-2024/8.1#d"];

    public IEnumerable<Verdict> Judge()
    {
        foreach (var regime in new[] { "anshan", "dalian", "liaocheng", "liaoning", "qingdao" })
        {
            foreach (var title in law.Titles(regime))
            {
                foreach (var application in law.Facts.Of("application", title))
                {
                    var day = application.Day("declaration_date");
                    foreach (var (check, outcome) in Judge(title, day))
                    {
                        yield return new Verdict(check, title.Center, Law.Text(day), application.Text("application_id")!, Law.Bound(regime, day, outcome));
                    }
                }
            }

            foreach (var title in law.AtWork(regime))
            {
                foreach (var (check, outcome) in Judge(title, law.Today).Where(item => !AtDeclarationAlone.Contains(item.Check)))
                {
                    yield return new Verdict(check, title.Center, Law.Text(law.Today), "", Law.Bound(regime, law.Today, Law.AtMost(outcome, "WARN")));
                }
            }
        }
    }

    private IEnumerable<(string Check, string Outcome)> Judge(Title title, DateOnly? day) => title.Regime switch
    {
        "anshan" => Anshan(title, day),
        "dalian" => Dalian(title, day),
        "liaocheng" => Liaocheng(title, day),
        "liaoning" => Liaoning(title, day),
        _ => Qingdao(title, day),
    };

    private Range Area(Title title, DateOnly? day) => Measures.Area(law.Facts, title.Center, day, "rd", "pilot");

    /// <summary>Equipment of so much; a question where that is only reached with instruments that have no day at all.</summary>
    private string Equipment(Title title, DateOnly? day, decimal least, string otherwise, params (bool? Hit, string Outcome)[] unless) => Logic.Outcome(
        Measures.Equipment(law.Facts, title.Center, day).AtLeast(least), otherwise, unless, [(Measures.Equipment(law.Facts, title.Center, day, datedAlone: true).Low < least, "REVIEW")]);

    private IEnumerable<(string, string)> Anshan(Title title, DateOnly? day)
    {
        yield return ("anshan-2024/9.2#a", Patents(title, day));
        yield return ("anshan-2024/9.3#a", Logic.Outcome(Area(title, day).AtLeast(100), "FAIL"));
        yield return ("anshan-2024/9.3#b", Equipment(title, day, 50 * Wan, "FAIL"));
    }

    private IEnumerable<(string, string)> Dalian(Title title, DateOnly? day)
    {
        var all = Measures.Area(law.Facts, title.Center, day);
        var staff = Measures.Staff(law.Facts, title.Center, day, _ => true);
        var researchers = Measures.Staff(law.Facts, title.Center, day, row => row.Is("is_rd_staff"));
        yield return ("dalian-2025/5.3#b", Logic.Outcome(staff.AtLeast(50), "FAIL"));
        yield return ("dalian-2025/5.3#c", Logic.Outcome(researchers.ShareAtLeast(staff, 80, 100), "FAIL"));
        yield return ("dalian-2025/5.5#a", Logic.Outcome(Area(title, day).AtLeast(1000), "FAIL", [(all.AtLeast(1000), "REVIEW")]));
        yield return ("dalian-2025/5.5#b", Equipment(title, day, 2500 * Wan, "FAIL"));
        var enterprise = Logic.Same(title.Host.Text("host_type"), "enterprise");
        var year = Measures.Finance(law.Facts, title, day?.Year - 1);
        var (spent, sales) = (year?.Number("rd_spend_yuan"), year?.Number("sales_revenue_yuan"));
        yield return ("dalian-2025/5.4#a", Logic.Given(enterprise, Logic.Outcome(Logic.ShareAtLeast(spent, sales, 5, 100), "FAIL")));
        yield return ("dalian-2025/5.4#b", Logic.Given(enterprise, Logic.Outcome(spent is null ? null : spent >= 1000 * Wan, "FAIL")));
    }

    private IEnumerable<(string, string)> Liaocheng(Title title, DateOnly? day)
    {
        var software = title.Register.Is("is_software_or_special_industry");
        var research = Measures.Area(law.Facts, title.Center, day, "rd");
        yield return ("liaocheng-draft/8.3#a", Logic.Outcome(Area(title, day).AtLeast(500), "FAIL", [(software, "REVIEW"), (title.Relaxed, "REVIEW")], [(!research.AtLeast(500), "REVIEW")]));
        yield return ("liaocheng-draft/8.3#b", Equipment(title, day, 500 * Wan, "FAIL", (software, "REVIEW"), (title.Relaxed, "REVIEW")));
    }

    private IEnumerable<(string, string)> Liaoning(Title title, DateOnly? day)
    {
        var document = title.Held.Text("relaxation_doc_no") is not null;
        var all = Measures.Area(law.Facts, title.Center, day);
        yield return ("liaoning-2026/12.3#a", Logic.Outcome(Area(title, day).AtLeast(1000), "WARN", [(title.Relaxed & document, "NOT_APPLICABLE"), (title.Relaxed, "REVIEW"), (all.AtLeast(1000), "REVIEW")]));
        yield return ("liaoning-2026/12.3#b", Equipment(title, day, 750 * Wan, "WARN", (title.Relaxed & document, "NOT_APPLICABLE"), (title.Relaxed, "REVIEW")));
        yield return ("liaoning-2026/18#a", Logic.Outcome(Measures.Staff(law.Facts, title.Center, day, Measures.Fixed).AtLeast(10), "WARN"));
    }

    private IEnumerable<(string, string)> Qingdao(Title title, DateOnly? day)
    {
        yield return ("qingdao-2024/8.3#a", Logic.Outcome(!Measures.CoBuilders(law.Facts, title.Center, day).AtLeast(4), "FAIL", [(title.Relaxed, "REVIEW")]));
        var research = Measures.Area(law.Facts, title.Center, day, "rd");
        yield return ("qingdao-2024/8.5#a", Logic.Outcome(Area(title, day).AtLeast(1000), "WARN", [(title.Relaxed, "REVIEW")], [(!research.AtLeast(1000), "REVIEW")]));
        yield return ("qingdao-2024/8.5#b", Equipment(title, day, 1000 * Wan, "REVIEW"));
        var (spent, share) = Spending(title, day);
        yield return ("qingdao-2024/8.1#c", spent);
        yield return ("qingdao-2024/8.1#d", share);
        var researchers = Measures.FixedResearchers(law.Facts, title.Center, day, _ => true);
        var qualified = Measures.FixedResearchers(law.Facts, title.Center, day, Measures.Qualified);
        yield return ("qingdao-2024/8.7#a", Logic.Outcome(researchers.AtLeast(30), "FAIL", [(title.Relaxed, "REVIEW")]));
        yield return ("qingdao-2024/8.7#b", Logic.Outcome(qualified.ShareAtLeast(researchers, 1, 3), "FAIL", [(title.Relaxed, "REVIEW")]));
    }

    /// <summary>Three full years of the host; of those before it was founded there are none, and fewer than three are a question.</summary>
    private (string Spent, string Share) Spending(Title title, DateOnly? day)
    {
        var (enterprise, founded) = (Logic.Same(title.Host.Text("host_type"), "enterprise"), title.Host.Day("established_date"));
        var young = Logic.After(founded, day is { } known ? new DateOnly(known.Year - 3, 1, 1) : null);
        var there = Enumerable.Range(1, 3).Where(back => !(founded?.Year > day?.Year - back)).Select(back => Measures.Finance(law.Facts, title, day?.Year - back)).ToList();
        var sum = there.Count == 0 ? new Range(0, 0) : Range.Sum(there.Select(row => ((bool?)true, row?.Number("rd_spend_yuan"))));
        var spent = Logic.Outcome(sum.AtLeast(2000 * Wan), "FAIL", [(title.Relaxed, "REVIEW"), (young, "REVIEW")], [(young, "REVIEW")]);
        var shares = Enumerable.Range(1, 3).Select(back => Measures.Finance(law.Facts, title, day?.Year - back))
            .Select(row => Logic.ShareAtLeast(row?.Number("rd_spend_yuan"), row?.Number("main_business_revenue_yuan"), 3, 100)).ToList();
        var allOfFew = there.Count < 3 && shares.Count(share => share == true) == there.Count;
        var reached = shares[0] & shares[1] & shares[2];
        var share = reached is null && allOfFew ? "REVIEW"
            : Logic.Outcome(reached, "FAIL", [(shares[0], "REVIEW"), (title.Relaxed, "REVIEW"), (shares[0] is null, "MISSING"), (allOfFew, "REVIEW")]);
        return (Logic.Given(enterprise, spent), Logic.Given(enterprise, share));
    }

    /// <summary>One invention or two utility models of the host, granted by the day; pending ones, and such as are owned together, are a question.</summary>
    private string Patents(Title title, DateOnly? day)
    {
        var patents = law.Facts.Of("achievement", title.Center).ToList();
        Range Worth(Func<Row, bool?> counts, bool surely) => patents.Select(row => (Counts: counts(row), Kind: row.Text("kind"))).Aggregate(new Range(0, patents.Count == 0 ? null : 0), (sum, patent) => new Range(
            sum.Low + (patent.Counts == true ? patent.Kind switch { "invention_patent" => 2, "utility_model" => 1, _ => 0 } : 0),
            sum.High + (patent.Counts == false ? 0 : patent.Kind switch { "invention_patent" => 2, "utility_model" => 1, null => surely ? 0 : 2, _ => 0 })));
        bool? Own(Row row)
        {
            var names = row.Set("owner_unit_name");
            return row.Text("owner_unit_id") == title.HostId || names?.Contains(title.Host.Text("name")!) == true ? true : row.IsEmpty("owner_unit_id") && names is null ? null : false;
        }

        bool? Granted(Row row) => Logic.Same(row.Text("status"), "granted") & (row.IsEmpty("date") ? true : Logic.NotAfter(row.Day("date"), day));
        bool Alone(Row row) => (row.Set("owner_unit_name")?.Count ?? 1) == 1 && (row.IsEmpty("owner_unit_id") || row.Text("owner_unit_id") == title.HostId);
        var pending = Worth(row => Own(row) == true && row.Text("status") is "granted" or "applied" ? Own(row) : false, surely: true);
        var alone = Worth(row => Granted(row) == true && Alone(row), surely: true);
        return Logic.Outcome(Worth(row => Granted(row) & Own(row), surely: false).AtLeast(2), "FAIL", [(pending.AtLeast(2), "REVIEW")], [(alone.Low < 2, "REVIEW")]);
    }
}
