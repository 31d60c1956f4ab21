using System.Globalization;
using Analytics.Registry.Identifiers;

namespace Analytics.Registry.Tests.Identifiers;

/// <summary>The embedded tables say, entry by entry, what the public tables say.</summary>
public class CodeTableTests
{
    [Fact]
    public void Divisions_EveryEntryOfTheSource_HasItsNameAndStatus()
    {
        string[] lines = OracleFiles.Lines("cn_codes/gb2260_credentialkit.csv");
        Assert.Equal(lines.Length, DivisionTable.Count);
        foreach (string line in lines)
        {
            string[] cells = line.Split(',');
            int code = int.Parse(cells[0], CultureInfo.InvariantCulture);
            bool abolished = cells[1].EndsWith("（旧）", StringComparison.Ordinal);
            Assert.Equal(abolished ? DivisionStatus.Abolished : DivisionStatus.Current, DivisionTable.StatusOf(code));
            Assert.Equal(abolished ? cells[1][..^3] : cells[1], DivisionTable.NameOf(code));
        }
    }

    [Fact]
    public void Divisions_EveryCodeOutsideTheSource_IsUnknown()
    {
        HashSet<int> known = [.. OracleFiles.Lines("cn_codes/gb2260_credentialkit.csv").Select(l => int.Parse(l[..6], CultureInfo.InvariantCulture))];
        Assert.DoesNotContain(
            Enumerable.Range(-1, 1_000_002),
            code => !known.Contains(code) && (DivisionTable.StatusOf(code) != DivisionStatus.Unknown || DivisionTable.NameOf(code) is not null));
    }

    [Fact]
    public void Divisions_Prefix29_IsNoProvince()
    {
        Assert.False(DivisionTable.IsProvince(29));
        Assert.True(DivisionTable.IsProvince(21));
        Assert.True(DivisionTable.IsProvince(71));
    }

    [Fact]
    public void Countries_EveryEntryOfTheSource_IsFound()
    {
        int seen = 0;
        foreach (string line in OracleFiles.Lines("cn_codes/iso3166_credentialkit.csv"))
        {
            // The English names hold commas: count from the end.
            string[] cells = line.Split(',');
            Assert.Equal(cells[^3], CountryTable.LettersOf(int.Parse(cells[^1], CultureInfo.InvariantCulture)));
            Assert.True(CountryTable.IsAssigned(cells[^3]));
            Assert.Equal(cells[0], CountryTable.NameOf(cells[^3]));
            seen++;
        }
        Assert.Equal(seen, Enumerable.Range(0, 1000).Count(n => CountryTable.LettersOf(n) is not null));
    }

    [Fact]
    public void OrganisationCategories_EveryEntryOfTheSource_IsFound()
    {
        foreach (string line in OracleFiles.Lines("cn_codes/usci_org_category.csv"))
            Assert.Equal(line[3..], OrganisationCategories.NameOf(line[0], line[1]));
        Assert.Null(OrganisationCategories.NameOf('8', '8'));
        Assert.Null(OrganisationCategories.NameOf('企', '业'));
    }
}
