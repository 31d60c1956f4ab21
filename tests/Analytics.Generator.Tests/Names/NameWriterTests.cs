using Analytics.Generator.Names;
using Analytics.Generator.Randomness;

namespace Analytics.Generator.Tests.Names;

public class NameWriterTests
{
    private static readonly PersonName ZhangWei = new(NameStyle.Han, "张", "伟", "zhang", ["wei"]);
    private static readonly PersonName Dotted = new(NameStyle.Dotted, "吐尔逊", "买买提", "tuerxun", ["maimaiti"]);

    private static string Write(PersonName name, NameVariant variant, long entity = 0)
    {
        var random = new RandomStream(1, StreamPurpose.Writing, entity);
        return NameWriter.Write(name, variant, ref random);
    }

    [Fact]
    public void Write_Traditional_ReplacesEveryCharacterThatHasOne() => Assert.Equal("張偉", Write(ZhangWei, NameVariant.Traditional));

    [Fact]
    public void Write_Homophone_ChangesExactlyOneCharacter()
    {
        for (var entity = 0; entity < 50; entity++)
        {
            var written = Write(ZhangWei, NameVariant.Homophone, entity);
            Assert.Equal(1, written.Zip("张伟").Count(p => p.First != p.Second));
        }
    }

    [Fact]
    public void Write_NearGlyph_ChangesExactlyOneCharacter() => Assert.Equal(1, Write(ZhangWei, NameVariant.NearGlyph).Zip("张伟").Count(p => p.First != p.Second));

    [Fact]
    public void Write_Latin_UsesAnOrderThatPeopleUse()
    {
        var forms = Enumerable.Range(0, 60).Select(e => Write(ZhangWei, NameVariant.Latin, e)).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(["Wei Zhang", "ZHANG Wei", "ZHANG, Wei", "Zhang Wei"], forms);
        Assert.Equal("Maimaiti Tuerxun", Write(Dotted, NameVariant.Latin));
    }

    [Fact]
    public void Write_Spaced_OnlyAddsWhiteSpaceOrChangesTheDot()
    {
        Assert.Equal("张伟", string.Concat(Write(ZhangWei, NameVariant.Spaced).Where(c => !char.IsWhiteSpace(c))));
        Assert.Matches("^买买提[•．]吐尔逊$", Write(Dotted, NameVariant.Spaced));
    }

    [Fact]
    public void CanWrite_NameWithoutSuchForm_SaysNo()
    {
        Assert.False(NameWriter.CanWrite(new PersonName(NameStyle.Han, "丁", "一", "ding", ["yi"]), NameVariant.Traditional));
        Assert.False(NameWriter.CanWrite(Dotted, NameVariant.Homophone));
        Assert.False(NameWriter.CanWrite(new PersonName(NameStyle.Foreign, "Smith", "James", "Smith", ["James"]), NameVariant.Latin));
    }
}
