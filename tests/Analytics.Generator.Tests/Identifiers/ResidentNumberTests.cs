using Analytics.Generator.Identifiers;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Generator.Tests.Identifiers;

public class ResidentNumberTests
{
    [Theory]
    [InlineData("11010519491231002X")]
    [InlineData("440524188001010014")]
    [InlineData("330105781027002", "330105197810270025")]
    public void Usable_KnownNumbers_GivesTheEighteenCharacterForm(string text, string? expected = null) =>
        Assert.Equal(expected ?? text, ResidentNumber.Usable(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("110105194912310021")]
    [InlineData("290202********1234")]
    [InlineData("E12345678")]
    public void Usable_WrongMaskedOrMissing_IsNothing(string? text) => Assert.Null(ResidentNumber.Usable(text));

    [Fact]
    public void Mistype_AnyDigitAnyShift_BreaksTheCheckCharacter() => Prop.ForAll(
        Gen.Choose(0, 9999).SelectMany(d => Gen.Choose(0, 14_000).SelectMany(b => Gen.Choose(1, 999).SelectMany(s => Gen.Choose(0, 16).SelectMany(p => Gen.Choose(1, 9)
            .Select(shift => (Number: ResidentNumber.Compose(d, new DateOnly(1960, 1, 1).AddDays(b), s), Place: p, Shift: shift)))))).ToArbitrary(),
        t => ResidentNumber.IsRight(t.Number) && !ResidentNumber.IsRight(ResidentNumber.Mistype(t.Number, t.Place, t.Shift))).QuickCheckThrowOnFailure();

    [Fact]
    public void ToFifteen_ThereAndBack_IsTheNumber()
    {
        var number = ResidentNumber.Compose(1234, new DateOnly(1978, 10, 27), 2);

        Assert.Equal("291234781027002", ResidentNumber.ToFifteen(number));
        Assert.Equal(number, ResidentNumber.FromFifteen(ResidentNumber.ToFifteen(number)));
    }

    [Fact]
    public void Mask_Number_HidesTheBirthDate() =>
        Assert.Equal("291234********0025", ResidentNumber.Mask("291234197810270025"));
}
