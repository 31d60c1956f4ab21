using Analytics.Dashboard.Data;
using Analytics.Dashboard.Rights;
using Analytics.Pipeline;
using Analytics.Pipeline.Decisions;
using Analytics.Pipeline.Reports;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Dashboard.Tests.Data;

/// <summary>What is laid over a run one decision at a time is what a fresh reading of the whole log lays over it.</summary>
[Collection(SampleCollection.Name)]
public sealed class LiveRunTests(SampleDashboard sample)
{
    private static readonly string[] Verdicts = ["confirmed", "dismissed", "explained", "new", "sent", "noted", "assigned"];

    [Fact]
    public void Apply_OneFindingAtATime_IsWhatTheWholeLogGives()
    {
        using var one = LiveRun.Open(sample.Workspace);
        using var whole = LiveRun.Open(sample.Workspace);
        using var reader = Reader(one);
        var ids = reader.Rows("SELECT finding_id FROM live.finding ORDER BY finding_id LIMIT 6", row => row.GetString(0));
        var steps = (from id in Gen.Elements(ids.ToArray())
                     from verdict in Gen.Elements(Verdicts)
                     from undone in Gen.Elements(false, false, true)
                     select (id, verdict, undone)).ListOf().ToArbitrary();
        Prop.ForAll(steps, decisions =>
        {
            one.Apply([]);
            var log = new List<DecisionEntry>();
            foreach (var (id, verdict, undone) in decisions)
            {
                log.Add(Entry(id, verdict, undone, log.Count + 1));
                one.Apply([.. log], id);
            }

            whole.Apply(log);
            Assert.Equal(States(whole), States(one));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));
    }

    private static DecisionEntry Entry(string id, string verdict, bool undone, long number) => new()
    {
        Number = number,
        Subject = verdict switch { "sent" => DecisionEntry.Question, "noted" => DecisionEntry.Remark, "assigned" => DecisionEntry.Assignment, _ => DecisionEntry.Finding },
        Id = id,
        Verdict = undone ? DecisionEntry.Undo : verdict,
        Who = "王",
        On = new DateOnly(2026, 5, 1),
        Kind = "single_platform",
        Note = verdict,
    };

    private static IReadOnlyList<string> States(LiveRun run)
    {
        using var reader = Reader(run);
        return reader.Rows("SELECT concat_ws('|', finding_id, state, state_by, state_on, state_note, asked, replies, assigned_to) FROM live.finding ORDER BY finding_id", row => row.GetString(0));
    }

    private static RunReader Reader(LiveRun run) => new(run, Viewer.Local, new ReportWords(ReportLanguage.Chinese));
}
