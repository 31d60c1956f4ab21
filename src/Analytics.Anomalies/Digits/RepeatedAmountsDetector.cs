using Analytics.Anomalies.Figures;
using Analytics.Anomalies.Flags;
using MathNet.Numerics;

namespace Analytics.Anomalies.Digits;

/// <summary>Centers in whose lists one amount stands again and again.</summary>
public sealed class RepeatedAmountsDetector : IDetector
{
    private const int LeastTimes = 4;

    // Of the amounts that are stated most often, so many are drawn.
    private const int MostAmounts = 20;

    // Instruments are bought in lots of one price; contracts, projects and transfers are not.
    private const string Bought = "equipment";

    /// <inheritdoc/>
    public DetectorDefinition Definition { get; } = new(
        "repeated_amount",
        FlagKind.Distribution,
        new("同一金额重复出现", "One amount again and again"),
        new("合同、项目或转化清单中同一金额出现四次以上，且按其他平台任取两笔金额相同的概率作二项检验显著，Benjamini–Hochberg 5%。设备成批购置，不看。",
            "In a list of contracts, projects or transfers one amount stands four times or more, which is significant by the binomial test with the probability that two of the others' amounts are equal, Benjamini–Hochberg at 5 %. Equipment is bought in lots and is not looked at."),
        "Number duplication (Nigrini, 2012, ch. 8)",
        new("统一定价的服务合同本就等额。", "Priced services are equal by right."),
        new("标准化检测服务；框架合同分单。", "Standard testing services; orders under one framework contract."),
        new("请说明这些金额相同的合同是否为不同的业务。", "Please say whether these equal amounts are different transactions."));

    /// <inheritdoc/>
    public IEnumerable<Flag> Detect(FigureBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        var tests = new List<AmountTest>();
        var equal = book.Amounts.ToDictionary(list => list, ChanceOfEqual);
        foreach (var center in CenterAmounts.Of(book).Where(center => center.List.Table != Bought && center.Own.Count >= LeastTimes))
        {
            var top = center.Own.GroupBy(row => row.Amount).OrderByDescending(group => group.Count()).ThenByDescending(group => group.Key).First();
            var times = top.Count();
            var chance = equal[center.List];

            // Given the first, each of the rest equals it by that chance; any of the amounts could have been the one. All lists are tested; those
            // in which no amount stands so often are never flagged.
            var p = times < LeastTimes ? 1 : Math.Min(1, center.Own.Count * SpecialFunctions.BetaRegularized(times - 1, center.Own.Count - times + 1, chance));
            var (zh, en) = AmountFlags.Name(center.List);
            tests.Add(new AmountTest(center, p, times, 1 + ((center.Own.Count - 1) * chance), new Wording(
                $"{zh}共 {center.Own.Count} 笔，其中 {FigureText.Number(top.Key)} 元出现 {times} 次。", $"{en}: CNY {FigureText.Number(top.Key)} stands {times} times among {center.Own.Count} amounts."),
                [.. top.Select(row => row.RowId)],
                () => DigitSeries.Of(center.Own.GroupBy(row => row.Amount).OrderByDescending(group => group.Count()).ThenByDescending(group => group.Key).Take(MostAmounts)
                    .Select(group => ((double)group.Key, (double)group.Count(), 1 + ((center.Own.Count - 1) * chance))))));
        }

        return AmountFlags.Of("repeated_amount", tests);
    }

    /// <summary>The chance that two amounts of different centers are equal, with half a pair added so that nothing is impossible.</summary>
    private static double ChanceOfEqual(AmountList list)
    {
        double Pairs(IEnumerable<int> counts) => counts.Sum(count => (double)count * (count - 1) / 2);
        var all = list.Rows.GroupBy(row => row.Amount).ToList();
        var apart = Pairs([list.Rows.Count]) - Pairs(list.Rows.GroupBy(row => row.Center).Select(group => group.Count()));
        var equal = Pairs(all.Select(group => group.Count())) - all.Sum(group => Pairs(group.GroupBy(row => row.Center).Select(rows => rows.Count())));
        return Math.Min(1, (equal + 0.5) / (apart + 1));
    }
}
