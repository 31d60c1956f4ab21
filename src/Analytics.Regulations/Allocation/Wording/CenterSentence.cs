using Analytics.Regulations.Allocation.Solving;

namespace Analytics.Regulations.Allocation.Wording;

/// <summary>What is known of a center under one threshold, in the problem's amounts.</summary>
internal sealed record CenterCase
{
    public required Requirement Requirement { get; init; }

    public required string Verdict { get; init; }

    public required bool Listed { get; init; }

    /// <summary>Whether its list lacks the column that would say what counts, and is taken to count as a whole.</summary>
    public required bool Undivided { get; init; }

    public required int Contested { get; init; }

    /// <summary>Its own for certain.</summary>
    public required long Low { get; init; }

    /// <summary>Its own if what is missing counts.</summary>
    public required long GenerousOwn { get; init; }

    /// <summary>At most, if what is missing counts; null when nothing bounds it.</summary>
    public required long? High { get; init; }

    /// <summary>With every contested thing, if what is missing does not count.</summary>
    public required long StrictHigh { get; init; }

    /// <summary>The state of its target, if what is missing counts.</summary>
    public required TargetState State { get; init; }

    /// <summary>The centers that compete, itself included, and what is known of them; null when none does.</summary>
    public (int Centers, ConflictResult Result)? Cluster { get; init; }

    /// <summary>The group that cannot all be kept; null when it is in none.</summary>
    public GroupSentence? Group { get; init; }
}

/// <summary>One sentence that tells a center why it is safe, at risk or lost; both languages from the same facts.</summary>
internal sealed class CenterSentence(CenterCase facts, AmountWords words)
{
    private string LawZh => $"{facts.Requirement.Threshold.Clause.Article}{(facts.Requirement.Threshold.InPrinciple ? "（原则上）" : "")}要求的{words.Zh(facts.Requirement.Threshold.AtLeast)}";

    private string LawEn =>
        $"the {words.En(facts.Requirement.Threshold.AtLeast)} that {facts.Requirement.Threshold.Clause.Id} asks for{(facts.Requirement.Threshold.InPrinciple ? " in principle" : "")}";

    public string Zh => facts.Undivided ? BareZh[..^1] + "（清单未注明哪些是研发设备，按全部计）。" : BareZh;

    private string BareZh => facts switch
    {
        { Listed: false } => $"没有收到{words.ThingsZh}清单，无法判断是否达到{LawZh}。",
        { Verdict: Verdict.Safe, Contested: 0 } => $"{words.WhatZh}{A(facts.Low)}，不低于{LawZh}，没有争议{words.ThingsZh}。",
        { Verdict: Verdict.Safe } => $"{words.ContestedZh(facts.Contested)}即使全部归其他平台，仍有{words.WhatZh}{A(facts.Low)}，不低于{LawZh}。",
        { Verdict: Verdict.Lost, Contested: 0 } => $"{words.WhatZh}{TopZh}，低于{LawZh}，没有争议{words.ThingsZh}可以改变。",
        { Verdict: Verdict.Lost } => $"{words.ContestedZh(facts.Contested)}即使全部归本中心，{words.WhatZh}{TopZh}，低于{LawZh}，无论如何认定都不达标。",
        { Verdict: Verdict.Unclear } => $"{words.MissingZh}，{words.WhatZh}{RangeZh}，能否达到{LawZh}先取决于这些资料，不取决于争议归属，请先补齐。",
        _ => $"{words.ContestedZh(facts.Contested)}全部归其他平台时有{words.WhatZh}{A(facts.Low)}，全部归本中心时{TopZh}；{KeepZh}{JointZh}。",
    };

    public string En => facts.Undivided ? BareEn[..^1] + " (the list does not say which are for research: all are counted)." : BareEn;

    private string BareEn => facts switch
    {
        { Listed: false } => $"No list of {words.ThingsEn} was received: whether {LawEn} is reached cannot be told.",
        { Verdict: Verdict.Safe, Contested: 0 } => $"{Capital(words.WhatEn)} {E(facts.Low)}, not below {LawEn}; nothing is contested.",
        { Verdict: Verdict.Safe } => $"Even if {words.ContestedEn(facts.Contested)} all go to other platforms, {words.WhatEn} {E(facts.Low)} remains, not below {LawEn}.",
        { Verdict: Verdict.Lost, Contested: 0 } => $"{Capital(words.WhatEn)} {TopEn}, below {LawEn}; nothing contested could change that.",
        { Verdict: Verdict.Lost } => $"Even if {words.ContestedEn(facts.Contested)} all go to this center, {words.WhatEn} is {TopEn}, below {LawEn}: it falls short whatever is decided.",
        { Verdict: Verdict.Unclear } => $"Because {words.MissingEn}, {words.WhatEn} is {RangeEn}: whether {LawEn} is reached depends on that first, not on what is contested; please complete the rows.",
        _ => $"If {words.ContestedEn(facts.Contested)} all go to other platforms, {words.WhatEn} {E(facts.Low)} remains; if all go to this center, it is {TopEn}; {KeepEn}{JointEn}.",
    };

    /// <summary>What of the contested things must stay, most kindly reckoned; strictly where missing values alone could suffice.</summary>
    private long Short => words.Amount(facts.Requirement.Threshold.AtLeast) - (facts.State == TargetState.Reached ? facts.Low : facts.GenerousOwn);

    private string TopZh => facts.High is { } high ? $"{(high > facts.StrictHigh ? "至多" : "")}{A(high)}" : "没有上限（有设备未填原值）";

    private string TopEn => facts.High is { } high ? E(high) + (high > facts.StrictHigh ? " at most" : "") : "without an upper bound (a value is missing)";

    private string RangeZh => facts.High is { } high ? $"在{A(facts.Low)}至{A(high)}之间" : $"至少{A(facts.Low)}、没有上限";

    private string RangeEn => facts.High is { } high ? $"between {E(facts.Low)} and {E(high)}" : $"at least {E(facts.Low)}, without an upper bound";

    private string KeepZh => $"{(facts.State == TargetState.Reached ? "未填的资料如不算数，" : "")}至少须保留其中{A(Short)}才能达到{LawZh}";

    private string KeepEn => $"{(facts.State == TargetState.Reached ? "if what is missing does not count, " : "")}at least {E(Short)} of them must stay to reach {LawEn}";

    private string JointZh => (facts.State, facts.Group, facts.Cluster) switch
    {
        (_, { } group, _) => $"；{group.ShortZh}",
        (TargetState.Contested, _, { } cluster) => cluster.Result.All switch
        {
            Answer.Yes => $"，可以与争用这些{words.ThingsZh}的其他{cluster.Centers - 1}个中心同时达标",
            _ => $"；争用这些{words.ThingsZh}的{cluster.Centers}个中心{GroupSentence.KeptZh(cluster.Result.AtLeast, cluster.Result.AtMost)}",
        },
        (TargetState.Free, _, _) => "，而且其中有足够的是其他中心达标用不着的",
        _ => "",
    };

    private string JointEn => (facts.State, facts.Group, facts.Cluster) switch
    {
        (_, { } group, _) => $"; {group.ShortEn}",
        (TargetState.Contested, _, { } cluster) => cluster.Result.All switch
        {
            Answer.Yes => $", which is possible together with the {cluster.Centers - 1} other centers that need these {words.ThingsEn}",
            _ => $"; of the {cluster.Centers} centers that need these {words.ThingsEn}, {GroupSentence.KeptEn(cluster.Result.AtLeast, cluster.Result.AtMost)}",
        },
        (TargetState.Free, _, _) => ", and enough of them are not needed by any other center to reach its own",
        _ => "",
    };

    private string A(long amount) => words.Zh(words.Value(amount));

    private string E(long amount) => words.En(words.Value(amount));

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
