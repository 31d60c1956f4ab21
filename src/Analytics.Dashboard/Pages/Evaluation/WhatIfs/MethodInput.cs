using Analytics.Evaluation.Craft;
using Analytics.Evaluation.Craft.Aggregation;
using Analytics.Evaluation.Craft.Imputation;
using Analytics.Evaluation.Craft.Normalisation;
using Analytics.Evaluation.Craft.Treatment;
using Analytics.Evaluation.Uncertainty;
using Analytics.Pipeline.Reports;

namespace Analytics.Dashboard.Pages.Evaluation.WhatIfs;

/// <summary>A choice of a method in the form.</summary>
/// <param name="Key">Its name in questions.</param>
/// <param name="Name">What is chosen.</param>
/// <param name="Own">The run's method.</param>
/// <param name="Chosen">The method asked for; the run's where it is none that there is.</param>
/// <param name="Choices">The methods with their names in words.</param>
public sealed record MethodInput(string Key, string Name, string Own, string Chosen, IReadOnlyList<(string Value, string Name)> Choices)
{
    /// <summary>The choices of a framework.</summary>
    /// <param name="method">The run's methods.</param>
    /// <param name="words">Words in the viewer's language.</param>
    /// <param name="asked">What the form holds, by name.</param>
    internal static IReadOnlyList<MethodInput> Of(MethodChoice method, ReportWords words, Func<string, string?> asked) =>
    [
        Of("imputation", words.Say("缺数处理", "Missing figures"), Imputations.Methods, method.Imputation, words, asked),
        Of("treatment", words.Say("离群处理", "Outliers"), Treatments.Methods, method.Treatment, words, asked),
        Of("normalisation", words.Say("标准化", "Scale"), Normalisations.Methods, method.Normalisation, words, asked),
        Of("inner", words.Say("方面内合成", "Mean within dimensions"), Means.Methods, method.Aggregation.Inner, words, asked),
        Of("top", words.Say("方面间合成", "Mean of dimensions"), Means.Methods, method.Aggregation.Top, words, asked),
    ];

    private static MethodInput Of<T>(string key, string name, NamedMethods<T> methods, T own, ReportWords words, Func<string, string?> asked)
        where T : INamedMethod => new(
            key, name, own.Name, asked(key) is { } chosen && methods.TryFind(chosen, out _) ? chosen : own.Name, [.. methods.All.Select(one => (one.Name, Word(words, one.Name)))]);

    private static string Word(ReportWords words, string method) => method switch
    {
        "none" => words.Say("不处理", "none"),
        "group-mean" => words.Say("同领域均值", "mean of the field"),
        "group-median" => words.Say("同领域中位数", "median of the field"),
        "mean" => words.Say("全体均值", "mean of all"),
        "median" => words.Say("全体中位数", "median of all"),
        "latest-year" => words.Say("上一年的数", "the latest year's"),
        "winsorise-else-log" => words.Say("缩尾，不够再取对数", "winsorised, else logarithm"),
        "log" => words.Say("取对数", "logarithm"),
        "min-max" => words.Say("极差法", "min–max"),
        "z-score" => words.Say("标准分", "z-score"),
        "rank" => words.Say("名次", "rank"),
        "percentile-rank" => words.Say("百分位", "percentile rank"),
        "distance-to-target" => words.Say("距目标值", "distance to target"),
        "goalposts" => words.Say("上下限值", "goalposts"),
        "arithmetic" => words.Say("算术平均", "arithmetic"),
        "geometric" => words.Say("几何平均", "geometric"),
        "harmonic" => words.Say("调和平均", "harmonic"),
        _ => method,
    };
}
