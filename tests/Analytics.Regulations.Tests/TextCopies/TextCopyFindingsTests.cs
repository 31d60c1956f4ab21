using System.Globalization;
using System.Text;

namespace Analytics.Regulations.Tests.TextCopies;

/// <summary>Reports that share text, and whether it counts.</summary>
public sealed class TextCopyFindingsTests
{
    private const string Header = "平台编号,报告年度,章节,正文\n";

    private const string Work = "针对高寒矿区薄壁支承一次合格偏低的难题，团队采用多源感知与激光熔覆相结合的路线，将其由六成提高到九成，通过用户组织的现场验收。"
        + "在近海养殖区建成自润滑轴瓦示范线三处，以梯度升温为主线开展对比试验，污染物脱除程度改善明显，数据已移交合作方留存。"
        + "联合炼化装置现场用户完成双金属管道改造十余台，引入声发射与在线标定后连续运行二百天，残余应力均值稳定下降，形成企业规程并交付使用。";

    private const string Other = "围绕水产种苗抗逆选育，收集野生群体样本九百余份，建立表型档案并完成三代家系测定。与沿海合作社共建扩繁场两处，向养殖户发放良种，成活情况由第三方逐月抽检，"
        + "病害暴发次数较往年明显减少，相关操作手册已印发至各乡镇站点，年底召开现场观摩会，来自八个县的技术员参加了培训并提交了反馈意见，下一步将扩大试养海域。";

    private static Inspected Find(params (string Platform, int Year, string Text)[] texts)
    {
        var rows = new StringBuilder(Header);
        foreach (var (platform, year, text) in texts)
        {
            rows.Append(CultureInfo.InvariantCulture, $"{platform},{year},研发进展,{text}\n");
        }

        return new Inspected().File("报告文本.csv", rows.ToString()).Find();
    }

    [Fact]
    public void Find_ASectionOfAnotherCenter_IsFoundAndMarked()
    {
        using var inspected = Find(("LN-A", 2025, Other + Work), ("LN-B", 2025, Work.Replace("二百天", "三百天", StringComparison.Ordinal)), ("LN-C", 2025, Other.Replace('，', '、')[..80]));
        Assert.Equal("text_copy|LN-A;LN-B|REVIEW|liaoning-2026/31.6", inspected.Rows("SELECT kind, platform_ids, outcome, clause FROM result.finding").First(row => row.Contains("LN-B", StringComparison.Ordinal)));

        // Every passage says the same on both sides, punctuation and figures apart.
        var passages = inspected.Rows("""
            SELECT substr(l.text, start_l + 1, length_l), substr(r.text, start_r + 1, length_r)
            FROM result.text_passage p JOIN main.report_text l ON l.row_id = p.row_id_l JOIN main.report_text r ON r.row_id = p.row_id_r
            """);
        Assert.NotEmpty(passages);
        Assert.All(passages, passage => Assert.Equal(
            Analytics.Regulations.TextCopies.FoldedText.Of(passage.Split('|')[0]).Characters, Analytics.Regulations.TextCopies.FoldedText.Of(passage.Split('|')[1]).Characters));
    }

    [Fact]
    public void Find_WhatManyCentersSay_IsNoCopy()
    {
        using var inspected = Find(("LN-A", 2025, Work), ("LN-B", 2025, Work), ("LN-C", 2025, Work), ("LN-D", 2025, Work));
        Assert.Equal(0, inspected.Count);
    }

    [Fact]
    public void Find_PassageOfCommonTurnsOfSpeech_IsACopyAllTheSame()
    {
        // Every turn of speech stands in many reports, in another order; that two reports put them together alike is no chance.
        string[] turns = ["针对高寒矿区支承偏低的难题", "团队采用多源感知路线开展攻关", "完成中试装置改造并交付使用", "通过用户单位组织的现场验收", "有关结论写入内部技术报告", "数据已移交合作方长期留存", "后续将扩大到同类工况推广"];
        string In(int start, int step) => string.Concat(Enumerable.Range(0, turns.Length).Select(i => turns[(start + (i * step)) % turns.Length] + "，"));
        var texts = Enumerable.Range(1, 6).Select(step => ($"LN-{"BCDEFG"[step - 1]}", 2025, In(step, step))).Append(("LN-A", 2025, In(2, 2))).ToArray();
        using var inspected = Find(texts);
        Assert.Equal(["LN-A;LN-C"], inspected.Rows("SELECT platform_ids FROM result.finding WHERE kind = 'text_copy'"));
    }

    [Fact]
    public void Find_WordsOfARegulation_AreNoCopy()
    {
        const string Law = "固定人员包括全职的研究人员、技术人员、管理人员等技术创新中心工作人员。技术创新中心实行主任负责制，具有相对独立的人、财、物管理机制，固定人员数量原则上不少于10人，原则上只能在一个省级科技创新平台基地任职，人员基本信息须通过年度报告上报，并接受查重。";
        using var inspected = Find(("LN-A", 2025, Law), ("LN-B", 2025, Law), ("LN-C", 2025, Other));
        Assert.Equal(0, inspected.Count);
    }

    [Fact]
    public void Find_LastYearsReportAgain_IsFoundForOnePlatform()
    {
        var text = Work + Other + "试养海域扩大以后，由站点按旬回报水温与投喂记录，汇总后编入来年规程。";
        using var inspected = Find(("LN-A", 2024, text), ("LN-A", 2025, text), ("LN-B", 2024, Other[..60]), ("LN-B", 2025, "全新内容，与上年不同，另行说明具体工作安排和人员分工情况。"));
        Assert.Equal("text_copy|LN-A|REVIEW|low", inspected.One("SELECT kind, platform_ids, outcome, severity FROM result.finding"));
    }

    [Fact]
    public void Find_RevokedPlatform_IsNothing()
    {
        using var inspected = Find(("LN-A", 2025, Work), ("LN-X", 2025, Work), ("LN-C", 2025, Other));
        Assert.Equal(0, inspected.Count);
    }
}
