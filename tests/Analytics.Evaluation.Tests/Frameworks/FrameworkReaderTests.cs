using Analytics.Evaluation.Frameworks;
using Analytics.Registry.Schema;
using Analytics.TestKit;

namespace Analytics.Evaluation.Tests.Frameworks;

public sealed class FrameworkReaderTests
{
    private static readonly string Text = File.ReadAllText(RepositoryRoot.File("src/Analytics.Evaluation/Frameworks/dalian-2025.yaml"));
    private static readonly FrameworkLibrary Library = FrameworkLibrary.Shipped();

    private static IndicatorFramework Read(string text) => FrameworkReader.Read("f.yaml", new StringReader(text), Library.Measures.Keys.ToHashSet(StringComparer.Ordinal));

    [Fact]
    public void Shipped_AreIllustrationsOfTheRegulationsDimensions()
    {
        Assert.Equal(["anshan-2024", "dalian-2025", "liaoning-2026", "qingdao-2024"], Library.Frameworks.Select(framework => framework.Id));
        Assert.All(Library.Frameworks, framework => Assert.True(framework.IsIllustrative));
        Assert.Equal([3, 3, 2, 3], Library.Frameworks.Select(framework => framework.Grades.CycleYears));
        Assert.Equal([4, 3, 4, 3], Library.Frameworks.Select(framework => framework.Grades.Grades.Count));
        foreach (var framework in Library.Frameworks)
        {
            Assert.StartsWith(framework.Id + "/", framework.Clause, StringComparison.Ordinal);
            Assert.Equal(100, framework.Dimensions.Sum(dimension => dimension.Weight));
        }
    }

    [Theory]
    [InlineData("dalian-2025", "行业共性关键技术研发")]
    [InlineData("dalian-2025", "成果转化应用能力")]
    [InlineData("dalian-2025", "对行业技术进步的带动作用")]
    [InlineData("dalian-2025", "队伍建设与人才培养")]
    [InlineData("dalian-2025", "开放交流与运行管理")]
    [InlineData("liaoning-2026", "行业共性关键技术突破")]
    [InlineData("liaoning-2026", "科技成果转移转化")]
    [InlineData("liaoning-2026", "技术创新人才聚集培育")]
    [InlineData("liaoning-2026", "服务产业高质量发展")]
    [InlineData("liaoning-2026", "专项经费使用管理")]
    public void Dimensions_StandInTheRegulationsText(string id, string dimension)
    {
        Assert.Contains(Library.Frameworks.Single(framework => framework.Id == id).Dimensions, item => item.Name.Chinese == dimension);
        var text = File.ReadAllText(RepositoryRoot.File($"src/Analytics.Regulations/Packs/{id}/text.txt"));
        Assert.Contains(dimension, text, StringComparison.Ordinal);
    }

    [Fact]
    public void EveryMeasure_IsUsed()
    {
        var used = Library.Frameworks.SelectMany(framework => framework.Indicators).SelectMany(indicator => new[] { indicator.Figure?.Measure, indicator.Denominator?.Measure }).ToHashSet();
        Assert.DoesNotContain(Library.Measures.Keys, name => !used.Contains(name));
    }

    [Theory]
    [InlineData("weight: 25", "weihgt: 25", "'weight' must be a number")]
    [InlineData("weight: 25", "weight: 25\n    colour: red", "unknown key 'colour'")]
    [InlineData("weight: 25", "weight: much", "'weight' must be a number, not 'much'")]
    [InlineData("measure: invention_patents", "measure: inventions", "there is no measure 'inventions'")]
    [InlineData("measure: invention_patents", "measure: invention_patents, expert: true", "either a 'measure' or 'expert: true'")]
    [InlineData("least_experts: 1", "least_expert: 1", "unknown key 'least_expert'")]
    [InlineData("drop_each_end: 1", "drop_each_end: -1", "'drop_each_end' must be a whole")]
    [InlineData("groups: field, ", "", "'group-median' needs 'groups'")]
    [InlineData("groups: field", "groups: colour", "'groups' cannot be 'colour'")]
    [InlineData("direction: benefit", "direction: up", "'direction' cannot be 'up'")]
    [InlineData("low: 0, high: 15", "low: 15, high: 15", "invention_patents: Goalposts need")]
    [InlineData("imputation: group-median", "imputation: guess", "'guess' is not known; known are none")]
    [InlineData("code: standards", "code: talent", "the code 'talent' stands twice")]
    [InlineData("least_score: 40", "least_score: 90", "asks for more")]
    [InlineData("cycle_years: 3", "", "'cycle_years' is missing")]
    [InlineData("weight_noise: 0.25", "weight_noise: 1.5", "lies between 0 and 1")]
    public void WhatIsWrong_IsSaidWithFileAndLine(string right, string wrong, string reason)
    {
        Assert.Contains(right, Text, StringComparison.Ordinal);
        var at = Text.IndexOf(right, StringComparison.Ordinal);
        var error = Assert.Throws<DefinitionException>(() => Read(Text[..at] + wrong + Text[(at + right.Length)..]));
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.StartsWith("f.yaml:", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Figures_CoverTheirYears()
    {
        var source = new FigureSource("patents", Years: 2, Lag: 1);
        Assert.Equal([false, true, true, false], new[] { 2022, 2023, 2024, 2025 }.Select(year => source.Covers(year, 2025)));
    }

    [Fact]
    public void Measure_WithoutHeading_IsRefused() =>
        Assert.Contains("'-- unit: …' is missing", Assert.Throws<DefinitionException>(() => Measure.Parse("m.sql", "-- zh: 甲\n-- en: a\nSELECT 1")).Message, StringComparison.Ordinal);
}
