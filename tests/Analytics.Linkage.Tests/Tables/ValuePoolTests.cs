using Analytics.Linkage.Tables;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Linkage.Tests.Tables;

public sealed class ValuePoolTests
{
    [Fact]
    public void Add_AnyTexts_EqualsADictionary() => Prop.ForAll(
        Gen.Elements("a", "b", "ab", "ba", "张伟", "张韦", "\uD800", "\uDC00", "\uD83D\uDE00", "\0", "\0\0", "é", "e\u0301", " ", new string('x', 1024)).ArrayOf().ToArbitrary(),
        texts =>
        {
            var pool = new ValuePool();
            var codes = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var text in texts)
            {
                Assert.Equal(codes.GetValueOrDefault(text, -1), pool.Find(text));
                codes.TryAdd(text, codes.Count);
                Assert.Equal(codes[text], pool.Add(text));
            }

            Assert.Equal(codes.Count, pool.Count);
            Assert.All(codes, pair => Assert.Equal(pair.Key, pool[pair.Value].ToString()));
            Assert.All(codes, pair => Assert.Equal(ContentHash.Of(pair.Key), pool.Hash(pair.Value)));
        }).Check(Config.QuickThrowOnFailure);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5_000)]
    public void FindAll_OfSomeTexts_EqualsFind(int count)
    {
        var pool = new ValuePool();
        var texts = Enumerable.Range(0, count).Select(i => $"text {i}").Append(new string('长', ValuePool.LongestKept + 1)).ToArray();
        Assert.All(texts, text => pool.Add(text));
        string[] wanted = ["text 4999", "text 0", "none", "text 0", "text 17", new string('长', ValuePool.LongestKept)];
        var expected = wanted.Select(text => pool.Find(text)).Where(code => code >= 0).Distinct().Order().ToArray();
        Assert.Equal(expected, pool.FindAll(wanted));
        pool.Trim();
        Assert.Equal(expected, pool.FindAll(wanted));
        Assert.Empty(pool.FindAll([]));
    }

    [Fact]
    public void Add_ManyTexts_GrowsOverPages()
    {
        var pool = new ValuePool();
        var texts = Enumerable.Range(0, 20_000).Select(i => $"{i}{new string('x', i % 40)}").ToArray();
        var first = pool[pool.Add(texts[0])];
        Assert.Equal(Enumerable.Range(0, texts.Length), texts.Select(text => pool.Add(text)));
        Assert.Equal(Enumerable.Range(0, texts.Length), texts.Select(text => pool.Find(text)));
        Assert.Equal(texts, Enumerable.Range(0, pool.Count).Select(code => pool[code].ToString()));
        Assert.Equal(texts[0], first.ToString());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5_000)]
    public void Trim_LeavesWhatIsHeld_AndLetsMoreBeAdded(int count)
    {
        var pool = new ValuePool();
        var texts = Enumerable.Range(0, 2 * count).Select(i => $"text {i}").ToArray();
        Assert.All(texts[..count], text => pool.Add(text));
        pool.Trim();
        Assert.Equal(texts[..count], Enumerable.Range(0, pool.Count).Select(code => pool[code].ToString()));
        Assert.Equal(Enumerable.Range(0, count), texts[..count].Select(text => pool.Find(text)));
        Assert.Equal(-1, pool.Find("none"));
        pool.Trim();
        Assert.Equal(Enumerable.Range(0, texts.Length), texts.Select(text => pool.Add(text)));
        Assert.Equal(texts, Enumerable.Range(0, pool.Count).Select(code => pool[code].ToString()));
    }

    [Fact]
    public void Add_TextsThatALenderHas_HoldsThemAsIfTheyWereItsOwn()
    {
        // Every third text is the lender's, every third a part of one, every third a new one.
        var lender = new ValuePool();
        var texts = Enumerable.Range(0, 9_000).Select(i => $"{i}{new string('x', i % 60)}").ToArray();
        Assert.All(texts, text => lender.Add(text));
        var pool = new ValuePool(lender);
        var expected = texts.Select((text, i) => (i % 3) switch { 0 => text, 1 => text[1..] + "y", _ => text[^2..] }).ToArray();
        var codes = expected.Select((text, i) => pool.Add(text, ContentHash.Of(text), (i % 3) switch { 0 => lender.Place(i, 0), 1 => null, _ => lender.Place(i, texts[i].Length - 2) })).ToArray();
        Assert.Equal(expected, codes.Select(code => pool[code].ToString()));
        Assert.Equal(codes, expected.Select(text => pool.Find(text)));
        Assert.Equal(expected.Distinct().Count(), pool.Count);
        Assert.Equal(lender.Place(0, 0), pool.Place(codes[0], 0));
        Assert.Equal(texts, Enumerable.Range(0, lender.Count).Select(code => lender[code].ToString()));
    }

    [Fact]
    public void Add_LongTexts_AreCutButStayApart()
    {
        var pool = new ValuePool();
        var long1 = new string('长', ValuePool.LongestKept) + "1";
        var long2 = new string('长', ValuePool.LongestKept) + "2";
        var kept = new string('长', ValuePool.LongestKept);
        Assert.Equal([0, 1, 2, 0, 1, 2], new[] { long1, long2, kept, long1, long2, kept }.Select(text => pool.Add(text)));
        Assert.Equal(2, pool.Shortened);
        Assert.All(Enumerable.Range(0, 3), code => Assert.Equal(kept, pool[code].ToString()));
        Assert.Equal(3, Enumerable.Range(0, 3).Select(pool.Hash).Distinct().Count());
    }

    [Fact]
    public void Add_ManyLongTexts_FillWholePages()
    {
        var pool = new ValuePool();
        var texts = Enumerable.Range(0, 200).Select(i => i.ToString("0000", null) + new string('y', ValuePool.LongestKept - 4)).ToArray();
        Assert.All(texts, text => pool.Add(text));
        Assert.Equal(texts, Enumerable.Range(0, pool.Count).Select(code => pool[code].ToString()));
        Assert.Equal(0, pool.Shortened);
    }
}
