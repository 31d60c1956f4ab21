using System.Globalization;
using Analytics.Evaluation.Craft;
using Analytics.Evaluation.Frameworks;
using Analytics.Evaluation.Panels;
using Analytics.Store;

namespace Analytics.Evaluation.Scoring.Experts;

/// <summary>Writes what panels gave, what counted of it and why the rest did not, and how far the experts agree.</summary>
internal sealed class PanelWriter : IDisposable
{
    private readonly IndicatorFramework _framework;
    private readonly IReadOnlyDictionary<string, Expert> _experts;
    private readonly Interests _interests;
    private readonly IReadOnlySet<string> _wanted;
    private readonly TableAppender _agreement;
    private readonly TableAppender _expert;
    private readonly TableAppender _score;
    private readonly TableAppender _center;

    public PanelWriter(DuckDbConnection database, IndicatorFramework framework, IReadOnlyDictionary<string, Expert> experts, Interests interests, IReadOnlySet<string> wanted)
    {
        (_framework, _experts, _interests, _wanted) = (framework, experts, interests, wanted);
        _agreement = database.CreateAppender("result", "panel_agreement");
        _expert = database.CreateAppender("result", "panel_expert");
        _score = database.CreateAppender("result", "panel_score");
        _center = database.CreateAppender("result", "panel_center");
    }

    /// <summary>Writes one indicator.</summary>
    public void Write(ScoreSheet sheet, PanelJudgement judgement)
    {
        var recused = judgement.Recused.ToDictionary(score => (score.Unit, score.Expert), score => score.Organisation);
        foreach (var (number, group) in judgement.Groups.Index())
        {
            WriteAgreement(sheet, number + 1, group, recused.Keys.Count(key => group.Given.IndexOf(key.Expert) >= 0));
            WriteExperts(sheet, number + 1, group, recused);
            for (var unit = 0; unit < group.Given.Units.Count; unit++)
            {
                if (!_wanted.Contains(group.Given.Units[unit])) continue;
                WriteCenter(sheet, number + 1, group, unit);
                WriteScores(sheet, group, unit, recused);
            }
        }

        foreach (var impossible in sheet.OutOfRange.Where(score => _wanted.Contains(score.Center)))
        {
            var percent = impossible.Percent.ToString("0.##", CultureInfo.InvariantCulture);
            WriteScore(sheet, impossible.Center, impossible.Expert, impossible.Percent, double.NaN, "out_of_range", null, null,
                $"为满分的 {percent}%，不在 0—100% 之间，不计入，请核对得分与满分。", $"{percent} % of the most that could be given is no score: it does not count; check score and maximum.");
        }
    }

    /// <summary>Writes what is still held back.</summary>
    public void Complete()
    {
        foreach (var appender in new[] { _agreement, _expert, _score, _center }) appender.Complete();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var appender in new[] { _agreement, _expert, _score, _center }) appender.Dispose();
    }

    private void WriteAgreement(ScoreSheet sheet, int number, PanelGroup group, int recused)
    {
        Head(_agreement, sheet);
        _agreement.Append(sheet.Indicator.Name.Chinese);
        _agreement.Append(sheet.Indicator.Name.English);
        _agreement.Append(number);
        _agreement.Append(group.Given.Columns.Count);
        _agreement.Append(group.Given.Units.Count);
        _agreement.Append(Moments.Count(group.Given.Values));
        _agreement.Append(recused);
        _agreement.Append(group.Concordance.Units);
        _agreement.AppendNumber(group.Concordance.W);
        _agreement.AppendNumber(group.Concordance.P);
        _agreement.AppendNumber(group.Reliability.Single2);
        _agreement.AppendNumber(group.Reliability.Mean2);
        _agreement.Append(group.Standings.Count(expert => expert.IsStrictOrLenient || expert.IsAgainstTheOthers));
        _agreement.Append(group.Given.Columns.Count(expert => _experts[expert].Employers.Count == 0));
        _agreement.EndRow();
    }

    private void WriteExperts(ScoreSheet sheet, int number, PanelGroup group, Dictionary<(string Unit, string Expert), string> recused)
    {
        for (var e = 0; e < group.Given.Columns.Count; e++)
        {
            var (expert, standing) = (_experts[group.Given.Columns[e]], group.Standings[e]);
            Head(_expert, sheet);
            _expert.Append(expert.Key);
            _expert.Append(expert.Label);
            _expert.Append(number);
            _expert.Append(expert.Employers.Count == 0 ? null : string.Join(';', expert.Employers));
            _expert.Append(standing.Scored);
            _expert.Append(recused.Keys.Count(key => key.Expert == expert.Key));
            _expert.AppendNumber(Moments.Mean(group.Counting.Column(e)));
            _expert.AppendNumber(standing.Leniency);
            _expert.AppendNumber(standing.Agreement);
            _expert.Append(standing.IsStrictOrLenient ? standing.Leniency < 0 ? "strict" : "lenient" : null);
            _expert.Append(standing.IsAgainstTheOthers);
            _expert.EndRow();
        }
    }

    private void WriteCenter(ScoreSheet sheet, int number, PanelGroup group, int unit)
    {
        double[] given = [.. Enumerable.Range(0, group.Given.Columns.Count).Select(e => group.Given[unit, e])];
        double[] counting = [.. Enumerable.Range(0, group.Counting.Columns.Count).Select(e => group.Counting[unit, e])];
        Head(_center, sheet);
        _center.Append(group.Given.Units[unit]);
        _center.Append(number);
        _center.Append(Moments.Count(given));
        _center.Append(Moments.Count(given) - Moments.Count(counting));
        _center.AppendNumber(Moments.Mean(counting));
        _center.AppendNumber(group.ScoreOf(unit));
        _center.AppendNumber(Moments.StandardDeviation(counting));
        _center.EndRow();
    }

    private void WriteScores(ScoreSheet sheet, PanelGroup group, int unit, Dictionary<(string Unit, string Expert), string> recused)
    {
        var center = group.Given.Units[unit];
        var used = group.UsedOf(unit);
        var ends = group.Rules.Mean.Ends(used);
        for (var e = 0; e < used.Length; e++)
        {
            var (expert, given) = (group.Given.Columns[e], group.Given[unit, e]);
            if (double.IsNaN(given)) continue;
            if (recused.TryGetValue((center, expert), out var organisation))
            {
                var (relation, name) = (_interests.RelationOf(center, organisation), _interests.NameOf(organisation));
                var (zh, en) = relation switch { "host" => ("依托单位", "the host"), "co_builder" => ("共建单位", "a co-builder"), _ => ("本中心", "the center itself") };
                WriteScore(sheet, center, expert, given, double.NaN, "recused", relation, organisation,
                    $"专家任职于该中心的{zh}（{name}），回避，不计入。", $"The expert works for {en} ({name}): recused, not counted.");
                continue;
            }

            WriteScore(sheet, center, expert, given, used[e], ends[e] switch { > 0 => "highest", < 0 => "lowest", _ => "counted" }, null, null,
                ends[e] == 0 ? null : ends[e] > 0 ? "最高分，按规则去掉。" : "最低分，按规则去掉。", ends[e] == 0 ? null : ends[e] > 0 ? "The highest score is left out by rule." : "The lowest score is left out by rule.");
        }
    }

    private void WriteScore(ScoreSheet sheet, string center, string expert, double given, double used, string state, string? relation, string? organisation, string? zh, string? en)
    {
        Head(_score, sheet);
        _score.Append(center);
        _score.Append(expert);
        _score.Append(_experts[expert].Label);
        _score.Append(given);
        _score.AppendNumber(used);
        _score.Append(state);
        _score.Append(relation);
        _score.Append(organisation);
        _score.Append(organisation is null ? null : _interests.NameOf(organisation));
        _score.Append(zh);
        _score.Append(en);
        _score.EndRow();
    }

    private void Head(TableAppender appender, ScoreSheet sheet)
    {
        appender.Append(_framework.Id);
        appender.Append(sheet.Indicator.Code);
    }
}
