using System.Globalization;
using Analytics.Evaluation.Craft.Imputation;
using Analytics.Store;

namespace Analytics.Evaluation.Scoring;

/// <summary>Writes each center's peers: whom it can be compared with, and why.</summary>
internal static class PeerWriter
{
    private const int Peers = 5;

    // So many indicators are named as those in which two centers are most alike.
    private const int Named = 2;

    /// <summary>Writes <c>result.peer</c>.</summary>
    public static void Write(DuckDbConnection database, FrameworkScoring scoring, IReadOnlySet<string> wanted)
    {
        var model = scoring.Model;
        var weights = model.Hierarchy.EffectiveWeights();
        var search = new NearestCenters(
            scoring.Composite.Normalised, [.. model.Indicators.Select(indicator => weights[model.Hierarchy.IndexOf(indicator.Code)])], model.Groups!, scoring.Composite.Imputed.Cells);
        using var appender = database.CreateAppender("result", "peer");
        foreach (var (unit, center) in model.Raw.Units.Index().Where(item => wanted.Contains(item.Item)))
        {
            foreach (var (place, peer) in search.Of(unit, Peers).Index())
            {
                var (zh, en) = Reason(scoring, unit, peer);
                appender.Append(center);
                appender.Append(scoring.Framework.Id);
                appender.Append(place + 1);
                appender.Append(model.Raw.Units[peer.Unit]);
                appender.Append(peer.InGroup ? model.Groups![unit] : null);
                appender.Append(peer.Distance);
                appender.Append(peer.Shared.Count);
                appender.Append(model.Indicators.Count);
                appender.Append(zh);
                appender.Append(en);
                appender.EndRow();
            }
        }

        appender.Complete();
    }

    private static (string Zh, string En) Reason(FrameworkScoring scoring, int unit, NearCenter peer)
    {
        var (group, count) = (scoring.Model.Groups![unit], peer.Shared.Count.ToString(CultureInfo.InvariantCulture));
        var distance = peer.Distance.ToString("0.#", CultureInfo.InvariantCulture);
        var names = peer.Shared.Select(i => scoring.Framework.Indicators.First(item => item.Code == scoring.Model.Indicators[i].Code).Name).ToList();
        var apart = Apart(scoring, unit, peer);
        var (zh, en) = peer.InGroup ? ($"同属{group}", $"Both of {group}")
            : group == ImputationContext.NoGroup ? ("未分组，在全部中心中比较", "Of no group: compared with all centers") : ("同组中心太少，在全部中心中比较", "Its group is too small: compared with all centers");
        var (alikeZh, alikeEn) = (string.Join("、", names.Take(Named).Select(name => name.Chinese)), string.Join(", ", names.Take(Named).Select(name => name.English)));
        return (
            $"{zh}；{count}项指标可比，标准化得分平均相差{distance}分；最接近：{alikeZh}；差别最大：{names[^1].Chinese}（{apart}分）。",
            $"{en}; {count} indicators compare, {distance} points apart on average; most alike in {alikeEn}; most apart in {names[^1].English} ({apart} points).");
    }

    // Of the peer only the difference is said: its figures are its own.
    private static string Apart(FrameworkScoring scoring, int unit, NearCenter peer) =>
        Math.Abs(scoring.Composite.Normalised[unit, peer.Shared[^1]] - scoring.Composite.Normalised[peer.Unit, peer.Shared[^1]]).ToString("0.#", CultureInfo.InvariantCulture);
}
