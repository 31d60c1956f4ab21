using Analytics.Linkage.Evaluation;
using Analytics.Pipeline.Reports;

namespace Analytics.Cli.Terminal;

/// <summary>What an estimate does not cover, in words.</summary>
internal static class CaveatWords
{
    public static string Of(ClericalCaveat caveat, ReportWords w) => w.Say(Chinese(caveat), caveat.Message);

    private static string Chinese(ClericalCaveat caveat)
    {
        var stratum = caveat.Stratum is { } tally ? FormattableString.Invariant($"匹配权重 {tally.Low:0.##} 至 {tally.High:0.##} 的一层（{tally.Size} 对）") : string.Empty;
        return caveat.Kind switch
        {
            ClericalCaveatKind.CandidatePairsOnly => "召回率只就候选配对而言，分块规则未产生的配对不在其内。",
            ClericalCaveatKind.NothingAboveThreshold => "没有配对达到阈值，精确率无定义。",
            ClericalCaveatKind.NoMatchSeen => "判定中没有匹配，召回率无定义。",
            ClericalCaveatKind.UnfilledAnswers => $"{caveat.Count} 对未判定，未计入（视为随机缺失）。",
            ClericalCaveatKind.UnsureAnswers => $"{caveat.Count} 对判为不确定：估计值不计，区间包含其两种可能。",
            ClericalCaveatKind.StratumWithoutAnswers => $"{stratum}没有任何判定，区间包含其全部可能。",
            ClericalCaveatKind.LargeStratumWithoutMatch => $"{stratum}的判定中没有匹配，但不能排除其中仍有匹配，因此召回率区间较宽。",
            ClericalCaveatKind.AssumedNonMatches => $"{caveat.Count} 对低权重配对被假定为不匹配，未经判定。",
            _ => caveat.Message,
        };
    }
}
