using Analytics.Generator.Names;
using Analytics.Generator.World;

namespace Analytics.Generator.Tests.World;

public class DifficultyTests
{
    /// <summary>Whether a count is what so many draws of a probability give, within five standard deviations.</summary>
    private static void AssertShare(double share, int draws, int count, string what)
    {
        var deviation = Math.Sqrt(draws * share * (1 - share));
        Assert.True(Math.Abs(count - (draws * share)) <= (5 * deviation) + 1, $"{what}: {count} of {draws}, expected {draws * share:F0} ± {5 * deviation:F0}.");
    }

    private static bool IsMissing(Service s) => s.Identifier is null;

    private static bool IsMasked(Service s) => s.Identifier?.Contains('*', StringComparison.Ordinal) == true;

    private static bool IsFifteen(Service s) => s.Identifier?.Length == 15;

    private static bool IsMistyped(Service s) => s.Identifier?.Length == 18 && !IsMasked(s) && !Generator.Identifiers.ResidentNumber.IsRight(s.Identifier);

    [Theory]
    [InlineData(Difficulty.Easy)]
    [InlineData(Difficulty.Default)]
    [InlineData(Difficulty.Hard)]
    public void Settings_TwentyThousandPeople_ArePlantedOnPairs(Difficulty difficulty)
    {
        var settings = DifficultySettings.For(difficulty);
        var pairs = Worlds.Large(difficulty).People.Where(p => p.Services.Count == 2).ToList();

        void Check(double share, Func<Service, bool> fault, string what) => AssertShare(share, pairs.Count, pairs.Count(p => p.Services.Any(fault)), what);

        Assert.True(pairs.Count > 1000);
        Check(settings.IdentifierMissing, IsMissing, "missing");
        Check(settings.IdentifierMasked, IsMasked, "masked");
        Check(settings.IdentifierMistyped, IsMistyped, "mistyped");
        Check(settings.IdentifierFifteen, IsFifteen, "fifteen");
        Check(settings.NameLatin, s => s.Name.All(char.IsAscii), "Latin");
        Check(settings.NameSpaced, s => s.Name.Any(char.IsWhiteSpace) && !s.Name.All(char.IsAscii) || s.Name.AsSpan().ContainsAny('•', '．'), "spaced");
        Check(settings.NameTraditional, s => s.Name.Any(NameTables.Instance.Traditional.Values.Contains), "traditional");
        var misheard = pairs.Count(p => p.Services.Any(s => s.Name.Length == p.Identity.Name.Text.Length
            && s.Name.Zip(p.Identity.Name.Text).Count(c => c.First != c.Second && !IsTraditional(c.Second, c.First)) == 1 && !s.Name.AsSpan().ContainsAny('•', '．')));
        AssertShare(settings.NameHomophone + settings.NameNearGlyph, pairs.Count, misheard, "homophone or near glyph");
        Check(settings.EmployerReworded, s => s.Employer != pairs.First(p => p.Services.Contains(s)).Employer.Name, "employer");
        var rows = pairs.SelectMany(p => p.Services).ToList();
        AssertShare(settings.TelephoneMissing, rows.Count, rows.Count(s => s.Telephone is null), "telephone");
    }

    [Theory]
    [InlineData(Difficulty.Easy)]
    [InlineData(Difficulty.Hard)]
    public void Settings_PeopleWithOnePost_AreDisturbedHalfAsOften(Difficulty difficulty)
    {
        var settings = DifficultySettings.For(difficulty);
        var rows = Worlds.Large(difficulty).People.Where(p => p.Services.Count == 1 && p.Identity.Passport is null && p.PastedFrom is null).Select(p => p.Services[0]).ToList();

        AssertShare(settings.IdentifierMissing / 2, rows.Count, rows.Count(IsMissing), "missing");
        AssertShare(settings.IdentifierMasked / 2, rows.Count, rows.Count(IsMasked), "masked");
        AssertShare(settings.NameLatin / 2, rows.Count, rows.Count(s => s.Name.All(char.IsAscii)), "Latin");
    }

    [Fact]
    public void Settings_Careers_HaveTheirShares()
    {
        var settings = DifficultySettings.For(Difficulty.Hard);
        var (world, people) = Worlds.Large(Difficulty.Hard);
        var homes = people.ToDictionary(p => p.Number, p => world.Province.HomeOf(p.Number));
        var plain = people.Where(p => !world.Province.CityTitleOf.ContainsKey(homes[p.Number].Number)).ToList();
        var provincial = plain.Where(p => homes[p.Number].IsActiveLiaoningProvincial).ToList();

        AssertShare(settings.Mover, plain.Count, plain.Count(p => p.Kind == CareerKind.Mover), "mover");
        AssertShare(settings.MobileElsewhere, plain.Count, plain.Count(p => p.Kind == CareerKind.MobileElsewhere), "mobile elsewhere");
        AssertShare(settings.IllegalDouble, provincial.Count, provincial.Count(p => p.Kind == CareerKind.IllegalDouble), "illegal");
        AssertShare(settings.LevelDouble, provincial.Count, provincial.Count(p => p.Kind == CareerKind.LevelDouble), "level");
        AssertShare(settings.RevokedDouble, provincial.Count, provincial.Count(p => p.Kind == CareerKind.RevokedDouble), "revoked");
        Assert.Contains(people, p => p.Kind == CareerKind.LineageDouble);
        Assert.Contains(people, p => p.Kind == CareerKind.OtherProvince);
        Assert.Contains(people, p => p.Kind == CareerKind.ApprovedDouble);
    }

    private static bool IsTraditional(char simplified, char written) => NameTables.Instance.Traditional.TryGetValue(simplified, out var form) && form == written;
}
