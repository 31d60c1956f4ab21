using Analytics.Pipeline.Decisions;
using Analytics.TestKit;

namespace Analytics.Pipeline.Tests.Decisions;

/// <summary>The score of decided pairs, counted by hand.</summary>
public sealed class DecidedPairsScoreTests
{
    private const string Header = "id_l,id_r,label,kind,joined\n";

    [Fact]
    public void Read_EveryCase_IsCountedByKind()
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder.File("pairs.csv"), Header + "1,2,match,person,yes\n3,4,match,person,yes\n5,6,match,person,no\n7,8,no,person,yes\n9,10,no,person,no\n11,12,no,equipment,no\n");
        var scores = DecidedPairsScore.Read(folder.File("pairs.csv"));
        Assert.Equal([new DecidedPairsScore("equipment", 0, 0, 0, 1), new DecidedPairsScore("person", 2, 1, 1, 1)], scores);
        Assert.Equal((null, null, null), (scores[0].Precision, scores[0].Recall, scores[0].F1));
        Assert.Equal(2.0 / 3, scores[1].Precision);
        Assert.Equal(2.0 / 3, scores[1].Recall);
        Assert.Equal(2.0 / 3, scores[1].F1!.Value, 12);
    }

    [Fact]
    public void Read_OtherWord_IsRefusedByName()
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder.File("pairs.csv"), Header + "1,2,maybe,person,yes\n");
        Assert.Contains("maybe", Assert.Throws<RunFailedException>(() => DecidedPairsScore.Read(folder.File("pairs.csv"))).Message, StringComparison.Ordinal);
    }
}
