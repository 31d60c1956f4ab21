using System.Globalization;
using Analytics.Pipeline.Answers;
using Analytics.Pipeline.Decisions;
using Analytics.Pipeline.Explaining;
using Analytics.Pipeline.Stages;
using Analytics.Registry.Entities;
using Analytics.TestKit;
using Analytics.TestKit.Runs;

namespace Analytics.Pipeline.Tests.Reviewing;

/// <summary>A sample of a run's weighed pairs is answered, read back, estimated from, and decides the next run. Stages, files and databases are real.</summary>
public sealed class ClericalReviewTests
{
    // No two of them sound alike.
    private const string Surnames = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗";

    private static readonly DateOnly Day = new(2026, 5, 6);

    [Fact]
    public void Sample_Answered_BecomesDecisionsAnEstimateAndTheNextRunsEntities()
    {
        using var folder = new TempFolder();
        var options = Input(folder);
        var first = new AnalyticsRun(Stages()).Execute(options, null, CancellationToken.None);
        var sample = Path.Combine(first.ReportsFolder, "clerical", "person.csv");
        var lines = File.ReadAllLines(sample);
        Assert.StartsWith("id_l,id_r,stratum,stratum_size,drawn,match_weight,answer,", lines[0].TrimStart('\ufeff'), StringComparison.Ordinal);
        Assert.Equal(1 + 20, lines.Length);
        Assert.All(lines.Skip(1), line => Assert.DoesNotContain("13800", line, StringComparison.Ordinal));

        // Pair 3 is wrong, the last one nobody can tell, all others are right.
        var filled = Path.Combine(folder.Path, "filled.csv");
        var wrong = lines.Skip(1).Single(line => Row(line) == Rows(3));
        File.WriteAllLines(filled, lines.Select((line, i) => i == 0 ? line : Answer(line, line == wrong ? "no" : i == lines.Length - 1 && line != wrong ? "unsure" : "match")));
        var summary = AnswerReading.Read(options.Workspace, [filled], "李处", Day);
        Assert.Empty(summary.Problems);
        Assert.Equal(20, summary.Read);
        var review = Assert.Single(summary.Reviews);
        Assert.Contains("person: precision ", review, StringComparison.Ordinal);
        Assert.Contains("/20", review, StringComparison.Ordinal);
        Assert.Equal(1, DecisionLog.Read(options.Workspace).Count(entry => entry.Verdict == DecisionVerdicts.NotOne));

        var second = new AnalyticsRun(Stages()).Execute(options, null, CancellationToken.None);
        Assert.NotEqual(first.RunId, second.RunId);
        Assert.Contains("id=\"review\"", File.ReadAllText(Path.Combine(second.ReportsFolder, "index.html")), StringComparison.Ordinal);
        var (left, right) = Rows(3);
        Assert.Equal(2, RunExplainer.Of(options.Workspace, $"P-{left}-{right}", ReportLanguage.Chinese).Rows.Select(row => row.EntityId).Distinct().Count());
        var (sureLeft, sureRight) = Row(lines.Skip(1).First(line => line != wrong));
        Assert.Single(RunExplainer.Of(options.Workspace, $"P-{sureLeft}-{sureRight}", ReportLanguage.Chinese).Rows.Select(row => row.EntityId).Distinct());

        var pairs = Path.Combine(folder.Path, "pairs.csv");
        Assert.True(DecidedPairsFile.Write(options.Workspace, pairs).Written >= 19);
        Assert.Contains($"{left},{right},no,person,", File.ReadAllText(pairs), StringComparison.Ordinal);

        // The run obeys the decision; what it had found by itself stands beside it and is scored.
        var score = Assert.Single(DecidedPairsScore.Read(pairs));
        Assert.Equal(("person", 1), (score.Kind, score.Wrong + score.Apart));
        Assert.Equal(File.ReadAllLines(pairs).Length - 1, score.Right + score.Wrong + score.Missed + score.Apart);
        Assert.EndsWith(",yes", File.ReadAllLines(pairs).Single(line => line.StartsWith($"{left},{right},", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    private static RunOptions Input(TempFolder folder)
    {
        var roster = new System.Text.StringBuilder("平台编号,年度,姓名,手机,是否固定人员\n");
        for (var i = 0; i < 20; i++)
        {
            roster.Append(CultureInfo.InvariantCulture, $"LN-A,2025,{Surnames[i]}伟,1380000{i:0000},是\nLN-B,2025,{Surnames[i]}伟,1380000{i:0000},是\n");
        }

        File.WriteAllText(folder.File("input/名单.csv"), roster.ToString());
        return new RunOptions(Path.Combine(folder.Path, "input"), Path.Combine(folder.Path, "work"));
    }

    // The product's stages; the weighing is stood in for by a known outcome: rows of one name are one, each pair with a weight of its own.
    /// <summary>The product's stages, with links that are weighed by hand.</summary>
    private static IRunStage[] Stages() => [.. RunStages.Default.Select(stage => stage is EntitiesStage ? Weighed : stage)];

    private static EntitiesStage Weighed { get; } = new((database, cancellation, previous) =>
    {
        var count = EntityResolution.Resolve(database, cancellation, previous);
        RunTables.Execute(database, """
            INSERT INTO result.link SELECT 'person', l.row_id, r.row_id, 'evidence', 8 + l.row_id / 8.0, 0.99
            FROM main.personnel l JOIN main.personnel r ON r.name = l.name AND r.row_id > l.row_id
            WHERE NOT EXISTS (SELECT 1 FROM result.link k WHERE k.row_id_l = l.row_id AND k.row_id_r = r.row_id) ORDER BY ALL;
            UPDATE result.entity AS e SET entity_id = f.entity_id FROM result.link k JOIN result.entity f ON f.row_id = k.row_id_l
            WHERE e.row_id = k.row_id_r AND NOT EXISTS (SELECT 1 FROM decision.pair p JOIN remembered.row_key a ON a.fingerprint = CAST(p.subject_l AS UBIGINT) JOIN remembered.row_key b ON b.fingerprint = CAST(p.subject_r AS UBIGINT)
                WHERE NOT p.is_one AND least(a.row_id, b.row_id) = k.row_id_l AND greatest(a.row_id, b.row_id) = k.row_id_r)
            """);
        return count;
    });

    private static string Answer(string line, string answer)
    {
        var cells = line.Split(',');
        cells[6] = answer;
        return string.Join(',', cells);
    }

    private static (long Left, long Right) Row(string line)
    {
        var cells = line.Split(',');
        return (long.Parse(cells[0].Split(':')[1], CultureInfo.InvariantCulture), long.Parse(cells[1].Split(':')[1], CultureInfo.InvariantCulture));
    }

    private static (long Left, long Right) Rows(int pair) => ((2 * pair) + 1, (2 * pair) + 2);
}
