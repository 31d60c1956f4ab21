namespace Analytics.Regulations.Tests.Oracle;

/// <summary>Numbers asked of who declares, and looked at again at work, where they only warn.</summary>
internal sealed class Thresholds(Law law)
{
    private const decimal Wan = 10000;

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
                foreach (var (check, outcome) in Judge(title, law.Today).Where(item => item.Check is not ("liaoning-2026/18#a" or "dalian-2025/5.4#a" or "dalian-2025/5.4#b" or "anshan-2024/9.2#a" or "qingdao-2024/8.1#c" or "qingdao-2024/8.1#d")))
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

    private Range Equipment(Title title, DateOnly? day) => Measures.Equipment(law.Facts, title.Center, day);

    private IEnumerable<(string, string)> Anshan(Title title, DateOnly? day)
    {
        yield return ("anshan-2024/9.2#a", Patents(title));
        yield return ("anshan-2024/9.3#b", Logic.Outcome(Equipment(title, day).AtLeast(50 * Wan), "FAIL"));
    }

    private IEnumerable<(string, string)> Dalian(Title title, DateOnly? day)
    {
        var all = Measures.Area(law.Facts, title.Center, day);
        var staff = Measures.Staff(law.Facts, title.Center, day, _ => true);
        var researchers = Measures.Staff(law.Facts, title.Center, day, row => row.Is("is_rd_staff"));
        yield return ("dalian-2025/5.3#b", Logic.Outcome(staff.AtLeast(50), "FAIL"));
        yield return ("dalian-2025/5.3#c", Logic.Outcome(researchers.ShareAtLeast(staff, 80, 100), "FAIL"));
        yield return ("dalian-2025/5.5#a", Logic.Outcome(Area(title, day).AtLeast(1000), "FAIL", [(all.AtLeast(1000), "REVIEW")]));
        yield return ("dalian-2025/5.5#b", Logic.Outcome(Equipment(title, day).AtLeast(2500 * Wan), "FAIL"));
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
        yield return ("liaocheng-draft/8.3#b", Logic.Outcome(Equipment(title, day).AtLeast(500 * Wan), "FAIL", [(software, "REVIEW"), (title.Relaxed, "REVIEW")]));
    }

    private IEnumerable<(string, string)> Liaoning(Title title, DateOnly? day)
    {
        var document = title.Held.Text("relaxation_doc_no") is not null;
        var all = Measures.Area(law.Facts, title.Center, day);
        yield return ("liaoning-2026/12.3#a", Logic.Outcome(Area(title, day).AtLeast(1000), "WARN", [(title.Relaxed & document, "NOT_APPLICABLE"), (title.Relaxed, "REVIEW"), (all.AtLeast(1000), "REVIEW")]));
        yield return ("liaoning-2026/12.3#b", Logic.Outcome(Equipment(title, day).AtLeast(750 * Wan), "WARN", [(title.Relaxed & document, "NOT_APPLICABLE"), (title.Relaxed, "REVIEW")]));
        yield return ("liaoning-2026/18#a", Logic.Outcome(Measures.Staff(law.Facts, title.Center, day, Measures.Fixed).AtLeast(10), "WARN"));
    }

    private IEnumerable<(string, string)> Qingdao(Title title, DateOnly? day)
    {
        var enterprise = Logic.Same(title.Host.Text("host_type"), "enterprise");
        var young = Logic.After(title.Host.Day("established_date"), day is { } known ? new DateOnly(known.Year - 3, 1, 1) : null);
        var years = Enumerable.Range(1, 3).Select(back => Measures.Finance(law.Facts, title, day?.Year - back)).ToList();
        var sum = Range.Sum(years.Select(row => ((bool?)true, row?.Number("rd_spend_yuan"))));
        yield return ("qingdao-2024/8.1#c", Logic.Given(enterprise, Logic.Outcome(sum.AtLeast(2000 * Wan), "FAIL", [(title.Relaxed, "REVIEW"), (young, "REVIEW")], [(young, "REVIEW")])));
        var shares = years.Select(row => Logic.ShareAtLeast(row?.Number("rd_spend_yuan"), row?.Number("main_business_revenue_yuan"), 3, 100)).ToList();
        yield return ("qingdao-2024/8.1#d", Logic.Given(enterprise, Logic.Outcome(shares[0] & shares[1] & shares[2], "FAIL", [(shares[0], "REVIEW"), (title.Relaxed, "REVIEW")])));
        var researchers = Measures.FixedResearchers(law.Facts, title.Center, day, _ => true);
        var qualified = Measures.FixedResearchers(law.Facts, title.Center, day, Measures.Qualified);
        var listed = law.Facts.Of("personnel", title.Center).Any(row => row.Number("year") == day?.Year - 1);
        yield return ("qingdao-2024/8.7#a", Logic.Outcome(listed ? researchers.AtLeast(30) : null, "FAIL", [(title.Relaxed, "REVIEW")]));
        yield return ("qingdao-2024/8.7#b", Logic.Outcome(listed ? qualified.ShareAtLeast(researchers, 1, 3) : null, "FAIL", [(title.Relaxed, "REVIEW")]));
    }

    /// <summary>One invention or two utility models, granted, of the host; those still applied for are a question.</summary>
    private string Patents(Title title)
    {
        bool? Enough(params string[] status)
        {
            bool? Count(string kind, int least) => Range.Distinct(law.Facts.Of("achievement", title.Center).Select(row =>
                (Logic.Same(row.Text("kind"), kind) & Logic.In(row.Text("status"), status) & Logic.Same(row.Text("owner_unit_id"), title.HostId), row.Text("achievement_id")!))).AtLeast(least);
            return Count("invention_patent", 1) | Count("utility_model", 2);
        }

        return Logic.Outcome(Enough("granted"), "FAIL", [(Enough("granted", "applied"), "REVIEW")]);
    }
}
