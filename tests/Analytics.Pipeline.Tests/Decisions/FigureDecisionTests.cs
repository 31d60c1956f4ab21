using Analytics.Anomalies.Figures;
using Analytics.Pipeline.Decisions;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Pipeline.Tests.Decisions;

/// <summary>What a log says of figures: by themselves, and by way of flags on them.</summary>
public sealed class FigureDecisionTests
{
    private const string Fund = "reported_fund_yuan";
    private static readonly string FundOf2023 = new FigureId("LN-A", 2023, Fund).ToString();

    [Fact]
    public void Id_IsReadBackWhateverTheCentersId()
    {
        var ids = (from center in Gen.Elements("LN-A", "A", "Y-1", "reported", "reported_fund_yuan", "a-reported_fund_yuan-b", "中心·一")
                   from year in Gen.Choose(1990, 2100)
                   from indicator in Gen.Elements(Indicator.All.Select(one => one.Name).Append(null).ToArray())
                   select new FigureId(center, year, indicator)).ToArbitrary();
        Prop.ForAll(ids, id => FigureId.Parse(id.ToString()) == id).Check(Config.QuickThrowOnFailure);
    }

    [Theory]
    [InlineData("Y-2023")]
    [InlineData("Y-2023-")]
    [InlineData("Y-year-LN-A")]
    [InlineData("L-2023-LN-A")]
    public void Id_ThatIsNone_SaysWhatWasExpected(string text) => Assert.Contains("expected Y-<year>-<center>", Assert.Throws<RunFailedException>(() => FigureId.Parse(text)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("confirmed", false)]
    [InlineData("dismissed", true)]
    [InlineData("explained", true)]
    public void Flag_DecidesAboutItsFigure(string verdict, bool approved)
    {
        var one = Assert.Single(Of(Flag("L-1", verdict)));
        Assert.Equal((FundOf2023, approved, "L-1"), (one.Figure.ToString(), one.IsApproved, one.Entry.Id));
    }

    [Fact]
    public void Flag_ReopenedOrNamingNoFigure_DecidesNothing()
    {
        Assert.Empty(Of(Flag("L-1", "confirmed"), Flag("L-1", "new")));
        Assert.Empty(Of(Flag("L-1", "confirmed"), Flag("L-1", DecisionEntry.Undo)));
        Assert.Empty(Of(Flag("L-1", "confirmed") with { SubjectL = null }));
    }

    [Fact]
    public void FigureItself_CountsMoreThanFlags_AndFalseMoreThanTrue()
    {
        Assert.False(Assert.Single(Of(Flag("L-1", "confirmed"), Flag("L-2", "dismissed"))).IsApproved);
        Assert.True(Assert.Single(Of(Figure(DecisionVerdicts.Approved), Flag("L-1", "confirmed"))).IsApproved);
        Assert.False(Assert.Single(Of(Figure(DecisionVerdicts.Approved), Figure(DecisionVerdicts.Rejected))).IsApproved);
        Assert.True(Assert.Single(Of(Figure(DecisionVerdicts.Approved), Figure(DecisionVerdicts.Rejected), Figure(DecisionEntry.Undo))).IsApproved);
    }

    private static IReadOnlyList<FigureDecision> Of(params DecisionEntry[] log) => FigureDecision.Of(DecisionView.From(log.Select((entry, i) => entry with { Number = i + 1 })));

    private static DecisionEntry Flag(string id, string verdict) =>
        new() { Subject = DecisionEntry.Flag, Id = id, Verdict = verdict, Who = "王", On = new DateOnly(2026, 5, 1), Kind = "jump", SubjectL = FundOf2023, Place = "3" };

    private static DecisionEntry Figure(string verdict) => new() { Subject = DecisionEntry.Figure, Id = FundOf2023, Verdict = verdict, Who = "王", On = new DateOnly(2026, 5, 1) };
}
