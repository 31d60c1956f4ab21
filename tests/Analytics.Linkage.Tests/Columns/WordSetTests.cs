using Analytics.Linkage.Columns;

namespace Analytics.Linkage.Tests.Columns;

public sealed class WordSetTests
{
    [Fact]
    public void Common_ByHand()
    {
        Assert.Equal(0.5, WordSet.Of("anna maria berg").Common(WordSet.Of("berg, maria-eva")), 12);
        Assert.Equal(1, WordSet.Of("o'brien (junior)").Common(WordSet.Of("junior o brien o")));
        Assert.Equal(0, WordSet.Of("--").Common(WordSet.Of("--")));
        Assert.Equal(0, WordSet.Of("anna").Common(WordSet.Of("ann")));
    }

    [Fact]
    public void Overlap_ByHand()
    {
        Assert.Equal(1, WordSet.Of("seagate drive").Overlap(WordSet.Of("seagate portable hard drive")));
        Assert.Equal(5 / 9.0, WordSet.Of("hard drive").Overlap(WordSet.Of("drive case")), 12);
        Assert.Equal(1, WordSet.Of("drive drive").Overlap(WordSet.Of("drive")));
        Assert.Equal(0, WordSet.Of("--").Overlap(WordSet.Of("--")));
    }
}
