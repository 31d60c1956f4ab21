using System.Text;
using Analytics.Pipeline.Linking.Records;

namespace Analytics.Pipeline.Tests.Linking.Records;

public sealed class RecentTextsTests
{
    [Fact]
    public void KeyOf_TextsThatDifferInOneByte_Differ()
    {
        for (var length = 1; length <= 32; length++)
        {
            var text = Enumerable.Range(0, length).Select(i => (byte)(i + 65)).ToArray();
            var key = RecentTexts.KeyOf(text);
            Assert.True(key.Is(RecentTexts.KeyOf(text)));
            Assert.False(key.Is(RecentTexts.KeyOf([.. text, 0])), $"length {length}");
            for (var i = 0; i < length; i++)
            {
                var other = text.ToArray();
                other[i] ^= 1;
                Assert.False(key.Is(RecentTexts.KeyOf(other)), $"length {length}, byte {i}");
            }
        }
    }

    [Fact]
    public void Find_AfterManyTexts_GivesTheirOwnCodeOrNone()
    {
        var recent = new RecentTexts();
        var found = 0;
        for (var i = 0; i < 5_000; i++)
        {
            recent.Keep(KeyOf(i), i);
            for (var j = Math.Max(0, i - 50); j <= i; j++)
            {
                var code = recent.Find(KeyOf(j));
                Assert.True(code is null || code == j);
                found += code is null ? 0 : 1;
            }
        }

        Assert.InRange(found, 5_000 * 40, 5_000 * 51);
    }

    [Theory]
    [InlineData("")]
    [InlineData("thirty-three bytes are one too many.")]
    public void Find_TextThatIsNotKept_IsNone(string text)
    {
        var recent = new RecentTexts();
        var key = RecentTexts.KeyOf(Encoding.UTF8.GetBytes(text));
        recent.Keep(key, 7);
        Assert.Null(recent.Find(key));
    }

    private static RecentTexts.Key KeyOf(int i) => RecentTexts.KeyOf(Encoding.UTF8.GetBytes($"value {i} 大连"));
}
