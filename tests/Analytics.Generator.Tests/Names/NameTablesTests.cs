using Analytics.Generator.Names;

namespace Analytics.Generator.Tests.Names;

public class NameTablesTests
{
    private static readonly NameTables Tables = NameTables.Instance;

    [Fact]
    public void Surnames_List_HasThreeHundredInOrderOfFrequency()
    {
        var single = Tables.Surnames.Where(s => s.Text.Length == 1).ToList();

        Assert.InRange(single.Count, 270, 400);
        Assert.Equal(["王", "李", "张", "刘", "陈"], single.Take(5).Select(s => s.Text));
        Assert.Equal(single.Select(s => s.Weight).OrderDescending(), single.Select(s => s.Weight));
        Assert.Contains(Tables.Surnames, s => s.Text == "欧阳");
        Assert.Distinct(Tables.Surnames.Select(s => s.Text));
    }

    [Fact]
    public void Characters_List_HasOneEntryACharacter()
    {
        Assert.InRange(Tables.Characters.Count, 200, 500);
        Assert.Distinct(Tables.Characters.Select(c => c.Character));
        Assert.All(Tables.Characters, c => Assert.Matches("^[a-z]+$", c.Pinyin));
    }

    [Fact]
    public void Homophones_GivenCharactersOfOneGroup_SoundTheSame()
    {
        foreach (var (character, mates) in Tables.Homophones)
        {
            if (!Tables.Pinyin.TryGetValue(character, out var sound)) continue;
            foreach (var mate in mates.Where(Tables.Pinyin.ContainsKey)) Assert.True(sound == Tables.Pinyin[mate], $"{character} {sound} / {mate} {Tables.Pinyin[mate]}");
        }
    }

    [Fact]
    public void Variants_Tables_NeverMapACharacterToItself()
    {
        Assert.All(Tables.Homophones, p => Assert.DoesNotContain(p.Key, p.Value));
        Assert.All(Tables.NearGlyphs, p => Assert.DoesNotContain(p.Key, p.Value));
        Assert.All(Tables.Traditional, p => Assert.NotEqual(p.Key, p.Value));
        Assert.Distinct(Tables.Traditional.Values);
    }
}
