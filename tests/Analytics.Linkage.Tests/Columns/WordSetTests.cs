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
}
