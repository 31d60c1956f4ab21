using Analytics.Linkage.Evaluation;

namespace Analytics.Linkage.Tests.Evaluation;

public sealed class ClericalTallyTests
{
    [Fact]
    public void Of_CountsEachKindOfAnswer()
    {
        var sample = ClericalSampling.Draw([1, 1, 1, 1, -1, -30], [1, 2, 3, 4, 5, 6], 0, new() { BandEdges = [8] });
        var answers = new ClericalAnswer[sample.Pairs.Count];
        for (var i = 0; i < answers.Length; i++)
        {
            answers[i] = sample.Pairs[i].Position switch
            {
                0 => ClericalAnswer.Match,
                1 => ClericalAnswer.NoMatch,
                2 => ClericalAnswer.Unsure,
                4 => ClericalAnswer.NoMatch,
                _ => ClericalAnswer.Unfilled,
            };
        }

        Assert.Equal(
            [
                new ClericalTally(double.NegativeInfinity, -8, 1, 0, 0, 0, 1),
                new ClericalTally(-8, 0, 1, 0, 1, 0, 0),
                new ClericalTally(0, 8, 4, 1, 1, 1, 1),
                new ClericalTally(8, double.PositiveInfinity, 0, 0, 0, 0, 0),
            ],
            ClericalTally.Of(sample, answers));
    }

    [Fact]
    public void Of_AnswersThatDoNotFit_AreRefused()
    {
        var sample = ClericalSampling.Draw([1], [1], 0);
        Assert.Throws<ArgumentException>(() => ClericalTally.Of(sample, []));
        Assert.Throws<ArgumentException>(() => ClericalTally.Of(sample, [(ClericalAnswer)4]));
    }
}
