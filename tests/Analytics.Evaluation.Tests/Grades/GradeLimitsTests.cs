using Analytics.Evaluation.Craft;
using Analytics.Evaluation.Grades;

namespace Analytics.Evaluation.Tests.Grades;

public sealed class GradeLimitsTests
{
    private static int[] Grades(GradeScheme scheme, params double[] scores)
    {
        var (ranks, order, keys, grades) = (new int[scores.Length], new int[scores.Length], new double[scores.Length], new int[scores.Length]);
        Ranking.Competition(scores, ranks, keys, order);
        GradeLimits.Of(scheme, ranks.Count(rank => rank > 0)).Assign(scores, ranks, order, grades);
        return grades;
    }

    private static GradeScheme Scheme(double? score, double? share) =>
        new([new Grade("a", "优秀", "excellent", score, share), new Grade("b", "合格", "qualified", 60), new Grade("c", "不合格", "failed")], 2);

    [Fact]
    public void Thresholds_AreReachedFromTheScoreItself() => Assert.Equal([0, 1, 1, 2, GradeLimits.None], Grades(Scheme(85, null), 85, 84.9, 60, 59.9, double.NaN));

    [Fact]
    public void Share_IsOfThoseWithAScore() => Assert.Equal([1, 0, 1, 1, GradeLimits.None, 1], Grades(Scheme(null, 0.3), 70, 99, 80, 90, double.NaN, 60));

    [Fact]
    public void Share_WithoutRoomForAllEquals_HasRoomForNone() => Assert.Equal([0, 1, 1, 1, 1], Grades(Scheme(null, 0.4), 99, 90, 90, 80, 70));

    [Fact]
    public void ScoreAndShare_MustBothBeMet() => Assert.Equal([0, 1, 1, 1, 1], Grades(Scheme(85, 0.4), 99, 84, 80, 80, 70));

    [Fact]
    public void AShareOfTwentyPercentOfFifteen_IsThree() => Assert.Equal(3, Grades(Scheme(null, 0.2), [.. Enumerable.Range(80, 15).Select(i => (double)i)]).Count(grade => grade == 0));

    [Fact]
    public void ByPlaceAlone_GivesTheSameGradesOnAnotherScale()
    {
        double[] scores = [91, 86, 70, 60, 40, double.NaN], other = [5, 4, 3, 2, 1, double.NaN];
        var scheme = Scheme(85, null);
        var (ranks, order, grades) = (new int[6], new int[6], new int[6]);
        Ranking.Competition(other, ranks, new double[6], order);
        GradeLimits.Of(scheme, 5).ByPlaceAlone(scores).Assign(other, ranks, order, grades);
        Assert.Equal(Grades(scheme, scores), grades);
    }

    [Theory]
    [InlineData(80.0, 90.0, "asks for more")]
    [InlineData(90.0, 80.0, "open to all")]
    public void SchemesThatContradictThemselves_AreRefused(double better, double worse, string reason)
    {
        Grade[] grades = reason == "open to all"
            ? [new Grade("a", "优", "a", better), new Grade("b", "良", "b", worse)]
            : [new Grade("a", "优", "a", better), new Grade("b", "良", "b", worse), new Grade("c", "差", "c")];
        Assert.Contains(reason, Assert.Throws<ArgumentException>(() => new GradeScheme(grades, 2)).Message, StringComparison.Ordinal);
    }
}
