namespace Analytics.Regulations.Tests.Oracle;

/// <summary>What an evaluation's grade brings about: each regime its own grades, and its own consequence of the worst.</summary>
internal sealed class Evaluations(Law law)
{
    public IEnumerable<Verdict> Judge()
    {
        foreach (var title in law.Titles("liaoning"))
        {
            foreach (var evaluation in law.Facts.Of("evaluation", title))
            {
                var day = evaluation.Day("eval_date");
                var grade = evaluation.Text("grade");
                string Bound(string outcome) => Law.Bound("liaoning", day, outcome);
                Verdict Of(string check, string outcome) => new(check, title.Center, Law.Text(day), evaluation.Text("eval_id")!, Bound(outcome));
                yield return Of("liaoning-2026/28#b", Logic.Outcome(evaluation.Is("announced"), "REVIEW"));
                yield return Of("liaoning-2026/30#a", Logic.Outcome(Logic.In(grade, "优秀", "良好", "基本合格", "不合格"), "REVIEW"));
            }
        }

        foreach (var title in law.Titles("dalian"))
        {
            foreach (var evaluation in law.Facts.Of("evaluation", title))
            {
                var day = evaluation.Day("eval_date");
                yield return new Verdict("dalian-2025/17#b", title.Center, Law.Text(day), evaluation.Text("eval_id")!,
                    Law.Bound("dalian", day, Logic.Outcome(Logic.In(evaluation.Text("grade"), "优秀", "良好", "不合格"), "REVIEW")));
            }
        }
    }
}
