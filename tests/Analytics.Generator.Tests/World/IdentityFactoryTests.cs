using Analytics.Generator.Identifiers;
using Analytics.Generator.World;

namespace Analytics.Generator.Tests.World;

public class IdentityFactoryTests
{
    private static readonly List<Person> People = Worlds.Large(Difficulty.Hard).People;

    [Fact]
    public void Create_TwentyThousandPeople_HaveDifferentRightNumbers()
    {
        var numbers = People.Where(p => p.Identity.ResidentNumber is not null).Select(p => p.Identity.ResidentNumber!).ToList();

        Assert.True(numbers.Count > 19_800);
        Assert.Distinct(numbers);
        Assert.All(numbers, n => Assert.True(ResidentNumber.IsRight(n)));
    }

    [Fact]
    public void Create_EveryNumber_AgreesWithBirthDateAndSex() => Assert.All(People.Where(p => p.Identity.ResidentNumber is not null), p =>
    {
        var number = p.Identity.ResidentNumber!;
        Assert.Equal(p.Identity.Birth.ToString("yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture), number[6..14]);
        Assert.Equal(p.Identity.IsMale, (number[16] - '0') % 2 == 1);
    });

    [Fact]
    public void Create_EveryNumber_UsesADivisionThatNobodyHas()
    {
        var assigned = File.ReadLines(RepositoryFolder.File("tests/data/cn_codes/gb2260_credentialkit.csv")).Select(l => l[..6]).ToHashSet();

        Assert.True(assigned.Count > 6000);
        Assert.All(People.Where(p => p.Identity.ResidentNumber is not null), p => Assert.DoesNotContain(p.Identity.ResidentNumber![..6], assigned));
        Assert.All(Worlds.Large(Difficulty.Hard).World.Province.Hosts, h => Assert.DoesNotContain(h.CreditCode[2..8], assigned));
    }

    [Fact]
    public void Create_Hard_SharesOfHomonymsAndTwinsAreKept()
    {
        var han = People.Where(p => p.Identity.ResidentNumber is not null).ToList();
        var homonyms = han.GroupBy(p => (p.Identity.Name.Text, p.Identity.Birth)).Where(g => g.Count() > 1).Sum(g => g.Count());
        var twins = han.GroupBy(p => (p.Identity.Name.Surname, p.Identity.Birth, p.Identity.ResidentNumber![..6])).Where(g => g.Count() > 1)
            .Count(g => g.Select(p => p.Identity.Name.Text).Distinct().Count() > 1);

        // At least 2 % of all people share name and birth date; 0.5 % are twins: fifty pairs.
        Assert.InRange(homonyms, 400, 640);
        Assert.InRange(twins, 25, 80);
    }
}
