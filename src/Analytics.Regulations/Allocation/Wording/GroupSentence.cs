using System.Globalization;
using Analytics.Regulations.Allocation.Solving;

namespace Analytics.Regulations.Allocation.Wording;

/// <summary>One sentence on a group of centers that cannot all reach their thresholds.</summary>
/// <param name="members">The names of the centers.</param>
/// <param name="group">What was proven of them.</param>
/// <param name="words">Words of the measure.</param>
internal sealed class GroupSentence(IReadOnlyList<string> members, ShortGroup group, AmountWords words)
{
    private const int MostNames = 5;

    public string Zh => $"{NamesZh}{ShortZhOf($"这{members.Count}个中心")}。";

    public string En => $"{NamesEn}: {ShortEnOf($"these {members.Count} centers")}.";

    /// <summary>The same as part of a center's own sentence.</summary>
    public string ShortZh => ShortZhOf($"{NamesZh}{members.Count}个中心");

    public string ShortEn => ShortEnOf($"the {members.Count} centers {NamesEn}");

    /// <summary>How many of several can be kept, where the two bounds meet and where they do not.</summary>
    public static string KeptZh(int atLeast, int atMost) => atLeast == atMost ? $"最多可同时保住{atMost}个" : $"能同时保住的至少{atLeast}个、至多{atMost}个";

    public static string KeptEn(int atLeast, int atMost) => atLeast == atMost
        ? $"{N(atMost)} can be kept at once"
        : $"{N(atLeast)} at least and {N(atMost)} at most can be kept at once";

    private bool Indivisible => group.Needed <= group.Available;

    private string NamesZh => string.Join("、", members.Take(MostNames)) + (members.Count > MostNames ? "等" : "");

    private string NamesEn => string.Join(", ", members.Take(MostNames)) + (members.Count > MostNames ? " and others" : "");

    private string ShortZhOf(string who) => Indivisible
        ? $"{who}合计还需{words.ContestedZh(group.Items)}中的{A(group.Needed)}，总量虽够，但整件不可拆分，怎样分都不能都达标，{KeptZh(group.AtLeast, group.AtMost)}"
        : $"{who}合计还需争议{words.ThingsZh}{A(group.Needed)}，而能归它们的只有{A(group.Available)}，不可能都达标，{KeptZh(group.AtLeast, group.AtMost)}";

    private string ShortEnOf(string who) => Indivisible
        ? $"{who} still need {E(group.Needed)} of {words.ContestedEn(group.Items)}, which would be enough, but whole pieces cannot be divided so that all reach it; {KeptEn(group.AtLeast, group.AtMost)}"
        : $"{who} still need {E(group.Needed)} of the contested {words.ThingsEn} but share only {E(group.Available)}, so they cannot all reach it; {KeptEn(group.AtLeast, group.AtMost)}";

    private string A(long amount) => words.Zh(words.Value(amount));

    private string E(long amount) => words.En(words.Value(amount));

    private static string N(int number) => number.ToString(CultureInfo.InvariantCulture);
}
