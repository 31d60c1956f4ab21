using System.Globalization;
using Analytics.Dashboard.Shell;
using Analytics.Evaluation.Frameworks;
using Analytics.Evaluation.WhatIfs;
using Analytics.Pipeline.Reports;

namespace Analytics.Dashboard.Pages.Evaluation.WhatIfs;

/// <summary>What the what-if page shows.</summary>
/// <param name="Tabs">The pages of the section.</param>
/// <param name="Id">The regulation.</param>
/// <param name="Title">The framework's title.</param>
/// <param name="IsIllustrative">Whether no authority has set the framework.</param>
/// <param name="Parts">The dimensions with their indicators, each with the weight in the form.</param>
/// <param name="Methods">The methods, each with what can be chosen.</param>
/// <param name="Centers">The centers that the viewer sees, under the changes; empty where they cannot be computed.</param>
/// <param name="Refusal">Why they cannot; null where they can.</param>
public sealed record WhatIfModel(
    IReadOnlyList<Tab> Tabs, string Id, string Title, bool IsIllustrative, IReadOnlyList<WeightInput> Parts, IReadOnlyList<MethodInput> Methods, IReadOnlyList<CenterThen> Centers, string? Refusal)
{
    /// <summary>Whether anything is otherwise than in the run.</summary>
    public bool IsChanged => Parts.Any(part => part.IsChanged) || Methods.Any(method => method.Chosen != method.Own);

    /// <summary>How many of the centers have another rank.</summary>
    public int Moved => Centers.Count(center => center.Gained is not (null or 0));

    /// <summary>How many of them have another grade.</summary>
    public int Regraded => Centers.Count(center => center.Grade != center.GradeBefore);

    /// <summary>Reads the form and computes.</summary>
    internal static WhatIfModel Read(PageRequest request, WhatIf scored)
    {
        var (framework, words) = (scored.Framework, request.Words);
        var parts = framework.Dimensions.SelectMany(dimension =>
            dimension.Indicators.Select(indicator => Input(indicator.Code, indicator.Name, indicator.Weight, false)).Prepend(Input(dimension.Code, dimension.Name, dimension.Weight, true))).ToList();
        var methods = MethodInput.Of(framework.Method, words, request.Asked);
        var (centers, refusal) = Compute(request, scored, parts, methods);
        return new WhatIfModel(
            EvaluationTabs.Of(request.Reader), framework.Id, words.Say(framework.Title.Chinese, framework.Title.English), framework.IsIllustrative, parts, methods, centers, refusal);

        WeightInput Input(string code, Label name, double own, bool isPart) => new(code, words.Say(name.Chinese, name.English), isPart, own, request.Asked("w." + code) is { } text ? Number(text) : own);
    }

    private static double Number(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : double.NaN;

    private static (IReadOnlyList<CenterThen> Centers, string? Refusal) Compute(PageRequest request, WhatIf scored, IReadOnlyList<WeightInput> parts, IReadOnlyList<MethodInput> methods)
    {
        var words = request.Words;
        if (parts.Any(part => !(part.Weight is >= 0 and < 1e6)))
        {
            return ([], words.Say("权重须是不小于 0 的数。", "Weights are numbers that are not negative."));
        }

        string? Chosen(string key) => methods.First(method => method.Key == key) is { } method && method.Chosen != method.Own ? method.Chosen : null;
        var changes = new WhatIfChanges
        {
            Weights = parts.Where(part => part.IsChanged).ToDictionary(part => part.Code, part => part.Weight, StringComparer.Ordinal),
            Imputation = Chosen("imputation"),
            Treatment = Chosen("treatment"),
            Normalisation = Chosen("normalisation"),
            Inner = Chosen("inner"),
            Top = Chosen("top"),
        };
        try
        {
            var names = request.Reader.Rows("SELECT platform_id, name FROM registry.platform WHERE {sees:platform_id}", row => (row.GetString(0), row.GetString(1)))
                .ToDictionary(pair => pair.Item1, pair => pair.Item2, StringComparer.Ordinal);
            return ([.. scored.Rank(changes).Where(center => names.ContainsKey(center.Center)).Select(center => CenterThen.Of(center, names[center.Center], words))], null);
        }
        catch (ArgumentException cause)
        {
            return ([], words.Say("按所选权重和方法无法得出结果：", "Nothing can be computed under these choices: ") + cause.Message);
        }
    }
}

/// <summary>A weight in the form.</summary>
/// <param name="Code">The dimension's or indicator's code.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsPart">Whether it is a dimension.</param>
/// <param name="Own">The run's weight.</param>
/// <param name="Weight">The weight asked for; NaN for what is no number.</param>
public sealed record WeightInput(string Code, string Name, bool IsPart, double Own, double Weight)
{
    /// <summary>Whether it is otherwise than in the run.</summary>
    public bool IsChanged => Weight != Own;
}

/// <summary>A center under the changes.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Rank">Its rank; null without a score.</param>
/// <param name="RankBefore">The run's.</param>
/// <param name="Gained">By how many places it moves up.</param>
/// <param name="Score">Its score.</param>
/// <param name="ScoreBefore">The run's.</param>
/// <param name="Grade">Its grade in words.</param>
/// <param name="GradeBefore">The run's.</param>
public sealed record CenterThen(string Id, string Name, int? Rank, int? RankBefore, int? Gained, double? Score, double? ScoreBefore, string? Grade, string? GradeBefore)
{
    /// <summary>A center in words.</summary>
    internal static CenterThen Of(WhatIfCenter center, string name, ReportWords words) => new(
        center.Center, name, center.Rank > 0 ? center.Rank : null, center.RankBefore > 0 ? center.RankBefore : null, center.PlacesGained, double.IsFinite(center.Score) ? center.Score : null,
        double.IsFinite(center.ScoreBefore) ? center.ScoreBefore : null, center.Grade is { } grade ? words.Say(grade.Chinese, grade.English) : null,
        center.GradeBefore is { } before ? words.Say(before.Chinese, before.English) : null);
}
