using Analytics.Generator.Names;
using Analytics.Generator.Randomness;

namespace Analytics.Generator.Tests.Names;

public class NameSourceTests
{
    private static List<PersonName> Draw(int count, bool male, int year)
    {
        var random = new RandomStream(11, StreamPurpose.Identity, year);
        return [.. Enumerable.Range(0, count).Select(_ => NameSource.Instance.Draw(ref random, male, year))];
    }

    [Fact]
    public void Draw_ManyNames_FollowTheFrequencyOfSurnames()
    {
        var names = Draw(20_000, male: true, 1980);
        var han = names.Where(n => n.Style == NameStyle.Han).ToList();
        var total = NameTables.Instance.Surnames.Sum(s => s.Weight);

        var expected = 7170.0 / total * 20_000 * 0.936;
        Assert.InRange(han.Count(n => n.Surname == "王"), expected * 0.9, expected * 1.1);
        Assert.Contains(han, n => n.Surname.Length == 2);
        Assert.Contains(names, n => n.Style == NameStyle.Dotted && n.Text.Contains('·', StringComparison.Ordinal));
        Assert.Contains(names, n => n.Style == NameStyle.Undivided);
    }

    [Fact]
    public void Draw_MenAndWomen_HaveDifferentFavourites()
    {
        static double Share(List<PersonName> names, char character) => names.Count(n => n.Given.Contains(character, StringComparison.Ordinal)) / (double)names.Count;

        Assert.True(Share(Draw(5000, true, 1970), '军') > 5 * Share(Draw(5000, false, 1970), '军'));
        Assert.True(Share(Draw(5000, false, 1970), '丽') > 5 * Share(Draw(5000, true, 1970), '丽'));
        Assert.True(Share(Draw(5000, true, 1990), '宇') > 3 * Share(Draw(5000, true, 1965), '宇'));
    }

    [Fact]
    public void DrawTwin_OfHanName_SharesSurnameAndOneCharacter()
    {
        var random = new RandomStream(1, StreamPurpose.PairPartner, 0);
        var elder = new PersonName(NameStyle.Han, "王", "志强", "wang", ["zhi", "qiang"]);

        var twin = NameSource.Instance.DrawTwin(ref random, elder, true, 1980);

        Assert.Equal("王", twin.Surname);
        Assert.Equal('志', twin.Given[0]);
        Assert.NotEqual(elder.Text, twin.Text);
    }

    [Fact]
    public void DrawForeign_Name_IsLatin()
    {
        var random = new RandomStream(1, StreamPurpose.Identity, 0);

        Assert.Matches(@"^\p{L}+ [\p{L}']+$", NameSource.Instance.DrawForeign(ref random, false).Text);
    }
}
