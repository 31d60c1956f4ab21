namespace Analytics.Regulations.Tests.Oracle;

/// <summary>What an evaluation's grade, or staying away from it, brings about: each regime its own grades, and its own consequence of the worst.</summary>
internal sealed class Evaluations(Law law)
{
    private static readonly (string, object[]) Grade = ("grade", ["优秀", "良好", "合格", "基本合格", "不合格"]);
    private static readonly (string, object[]) Kind = ("eval_type", ["periodic", "build_completion", "legacy_comprehensive"]);
    private static readonly (string, object[]) Again = ("reassess_result", ["pass", "fail", "pending"]);
    private static readonly (string, object[]) Notified = ("notified", [true, false]);
    private static readonly (string, object[]) Present = ("participated", [true, false]);

    public IEnumerable<Verdict> Judge()
    {
        foreach (var regime in new[] { "anshan", "dalian", "liaoning", "qingdao" })
        {
            foreach (var title in law.Titles(regime))
            {
                foreach (var evaluation in law.Facts.Of("evaluation", title))
                {
                    foreach (var (check, outcome, earlierToo) in Judge(regime, evaluation))
                    {
                        var day = evaluation.Day("eval_date");
                        yield return new Verdict(check, title.Center, Law.Text(day), evaluation.Text("eval_id")!, earlierToo ? outcome : Law.Bound(regime, day, outcome));
                    }
                }
            }
        }
    }

    private IEnumerable<(string Check, string Outcome, bool EarlierToo)> Judge(string regime, Row evaluation)
    {
        string Among(params string[] grades) => Logic.Outcome(Logic.In(evaluation.Text("grade"), grades), "REVIEW");
        switch (regime)
        {
            case "anshan":
                yield return ("anshan-2024/16#a", Among("优秀", "良好", "合格", "不合格"), false);
                yield return ("anshan-2024/20.1#a", Logic.Whatever(evaluation, row => FailedAgain(row, regime, "不合格", "build_completion", "periodic"), Grade, Kind, Again), true);
                yield return ("anshan-2024/20.2#a", Logic.Whatever(evaluation, row => Absent(row, regime, "build_completion", "periodic"), Kind, Notified, Present), true);
                break;
            case "dalian":
                yield return ("dalian-2025/17#b", Among("优秀", "良好", "不合格"), false);
                yield return ("dalian-2025/18.1#a", Logic.Whatever(evaluation, row => FailedAgain(row, regime, "不合格"), Grade, Again), true);
                break;
            case "liaoning":
                yield return ("liaoning-2026/28#b", Logic.Outcome(evaluation.Is("announced"), "REVIEW"), false);
                yield return ("liaoning-2026/30#a", Among("优秀", "良好", "基本合格", "不合格"), false);
                yield return ("liaoning-2026/31.1#a", Logic.Whatever(evaluation, FailedOutright, Grade, Kind), true);
                yield return ("liaoning-2026/31.2#a", Logic.Whatever(evaluation, row => FailedAgain(row, regime, "基本合格"), evaluation.Text("grade") is null or "基本合格" ? [Grade, Again] : [Grade]), true);
                yield return ("liaoning-2026/31.4#a", Logic.Whatever(evaluation, row => Absent(row, regime, "periodic"), Kind, Notified, Present), true);
                break;
            default:
                yield return ("qingdao-2024/18.2#a", Logic.Whatever(evaluation, row => Absent(row, regime, "build_completion", "periodic", "legacy_comprehensive"), Kind, Notified, Present), true);
                break;
        }
    }

    /// <summary>Liaoning alone: the worst grade of a periodic evaluation ends a title at once; of another one, or of before, it is a question.</summary>
    private static string FailedOutright(Row row) => row.Text("grade") != "不合格" ? "PASS"
        : row.Text("eval_type") == "periodic" && row.Day("eval_date") >= Law.First("liaoning") ? "TRIGGER_REVOKE" : "REVIEW";

    /// <summary>A year to put things right, and failed again: each regime says after which grade.</summary>
    private string FailedAgain(Row row, string regime, string grade, params string[] kinds)
    {
        if (row.Text("reassess_result") != "fail")
        {
            return "PASS";
        }

        var (graded, before, result) = (row.Text("grade") == grade, row.Day("eval_date") < Law.First(regime), row.Day("reassess_result_date"));
        if (graded && !before && (kinds.Length == 0 || kinds.Contains(row.Text("eval_type"))) && result <= law.Today)
        {
            return "TRIGGER_REVOKE";
        }

        // The sheet asks for the grade in its doubt under Anshan and Dalian; under Liaoning whoever failed an acceptance is in question.
        return (graded || regime == "liaoning") && (before || result is null) ? "REVIEW" : "PASS";
    }

    /// <summary>Called, and not there: without a reason, as somebody found; a question where nobody did.</summary>
    private static string Absent(Row row, string regime, params string[] kinds)
    {
        if (row.Is("notified") == false || row.Is("participated") == true)
        {
            return "PASS";
        }

        var (called, justified, found) = (row.Day("notified_date"), row.Is("absence_justified"), row.Text("absence_decided_by") is not null);
        if (called is null || called < Law.First(regime) || justified is null || !found)
        {
            return "REVIEW";
        }

        return kinds.Contains(row.Text("eval_type")) && justified == false ? "TRIGGER_REVOKE" : "PASS";
    }
}
