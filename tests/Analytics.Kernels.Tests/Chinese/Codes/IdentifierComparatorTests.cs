using Analytics.Kernels.Chinese.Codes;
using Analytics.TestKit;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Kernels.Tests.Chinese.Codes;

public sealed class IdentifierComparatorTests
{
    [Theory]
    [InlineData("290101199001011234", "290101199001011234", IdentifierLevel.Equal)]
    [InlineData("29010119900101123x", "２９０１０１ 19900101 123X", IdentifierLevel.Equal)]
    [InlineData("290101900101123", "29010119900101123X", IdentifierLevel.ShortAndLongForm)]
    [InlineData("290101900101123", "29010120900101123X", IdentifierLevel.ShortAndLongForm)]
    [InlineData("290101900101124", "29010119900101123X", IdentifierLevel.Else)]
    [InlineData("29010190010112A", "2901011990010112A1", IdentifierLevel.Else)]
    [InlineData("290101199001011234", "290101199001011235", IdentifierLevel.OneCharacterWrong)]
    [InlineData("290101199001011234", "390101199001011234", IdentifierLevel.OneCharacterWrong)]
    [InlineData("290101199001011234", "290101199001012134", IdentifierLevel.AdjacentTransposition)]
    [InlineData("290101199001011234", "290101199001011243", IdentifierLevel.AdjacentTransposition)]
    [InlineData("290101199001011234", "290101199001022134", IdentifierLevel.Else)]
    [InlineData("290101199001011234", "290101199002021234", IdentifierLevel.Else)]
    [InlineData("290101********1234", "290101199001011234", IdentifierLevel.MaskedAgree)]
    [InlineData("290101●●●●●●●●1234", "2901**********1234", IdentifierLevel.MaskedAgree)]
    [InlineData("290101***1234", "290101199001011234", IdentifierLevel.MaskedAgree)]
    [InlineData("290101XXXXXXXX123X", "29010119900101123X", IdentifierLevel.MaskedAgree)]
    [InlineData("290101********1235", "290101199001011234", IdentifierLevel.MaskedDisagree)]
    [InlineData("290102***1234", "290101199001011234", IdentifierLevel.MaskedDisagree)]
    [InlineData("290***************", "290101199001011234", IdentifierLevel.Missing)]
    [InlineData("29010*************", "*************11234", IdentifierLevel.Missing)]
    [InlineData("******************", "290101199001011234", IdentifierLevel.Missing)]
    [InlineData("", "290101199001011234", IdentifierLevel.Missing)]
    [InlineData(null, null, IdentifierLevel.Missing)]
    [InlineData("E12345678", "E12345679", IdentifierLevel.OneCharacterWrong)]
    [InlineData("12", "21", IdentifierLevel.Else)]
    [InlineData("1", "2", IdentifierLevel.Else)]
    public void Compare_Pairs(string? left, string? right, IdentifierLevel level)
    {
        Assert.Equal(level, IdentifierComparator.Compare(left, right));
        Assert.Equal(level, IdentifierComparator.Compare(right, left));
    }

    [Fact]
    public void Compare_AnyTexts_SymmetricAndReflexive() =>
        Prop.ForAll<string, string>((left, right) =>
            IdentifierComparator.Compare(left, right) == IdentifierComparator.Compare(right, left)
            && (IdentifierText.Of(left) is not { IsMissing: false, IsMasked: false } || IdentifierComparator.Compare(left, left) == IdentifierLevel.Equal))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Compare_OneSlipInAnyPlace_IsSeen()
    {
        var digits = Gen.Elements("0123456789".ToCharArray()).ArrayOf(18).Select(text => new string(text));
        var slips = (from text in digits
                     from place in Gen.Choose(0, 16)
                     select (text, place)).ToArbitrary();
        Prop.ForAll(slips, slip =>
        {
            var (text, place) = slip;
            var wrong = text[..place] + (char)('0' + ((text[place] - '0' + 1) % 10)) + text[(place + 1)..];
            var exchanged = text[..place] + text[place + 1] + text[place] + text[(place + 2)..];
            return IdentifierComparator.Compare(text, wrong) == IdentifierLevel.OneCharacterWrong
                && IdentifierComparator.Compare(text, exchanged) == (text == exchanged ? IdentifierLevel.Equal : IdentifierLevel.AdjacentTransposition)
                && IdentifierComparator.Compare(text, text[..place] + "**" + text[(place + 2)..]) == IdentifierLevel.MaskedAgree;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Compare_Prepared_AllocatesNothing()
    {
        var left = IdentifierText.Of("290101199001011234");
        var right = IdentifierText.Of("290101********1234");
        var level = IdentifierLevel.Missing;
        Assert.Equal(0, Allocations.Fewest(() => level = IdentifierComparator.Compare(left, right)));
        Assert.Equal(IdentifierLevel.MaskedAgree, level);
        Assert.Equal(IdentifierLevel.Missing, IdentifierComparator.Compare(IdentifierText.Of(null), left));
    }
}
