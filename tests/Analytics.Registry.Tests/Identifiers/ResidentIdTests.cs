using System.Globalization;
using Analytics.Registry.Identifiers;
using Analytics.Registry.Values;
using FsCheck.Fluent;

namespace Analytics.Registry.Tests.Identifiers;

public class ResidentIdTests
{
    [Fact]
    public void Parse_AnyBodyWithItsCheckCharacter_IsUsableWithDateAndSexFromInside() =>
        Numbers.Holds(Numbers.ResidentId, number =>
        {
            IdentifierCheck check = ResidentId.Parse(number, null, out ResidentId id);
            return check == new IdentifierCheck(true, true, IdentifierWarnings.AreaUnknown)
                && id.BirthDate!.Value.ToString("yyyyMMdd", CultureInfo.InvariantCulture) == number[6..14]
                && id.Sex == ((number[16] - '0') % 2 == 1 ? Sex.Male : Sex.Female)
                && id.Format() == number;
        });

    [Fact]
    public void Parse_AnySingleDigitError_IsDetected() =>
        Numbers.Holds(
            from number in Numbers.ResidentId
            from position in Gen.Choose(0, 16)
            from shift in Gen.Choose(1, 9)
            select number[..position] + (char)('0' + ((number[position] - '0' + shift) % 10)) + number[(position + 1)..],
            wrong => !ResidentId.Parse(wrong, null, out _).IsUsable);

    [Fact]
    public void Parse_AnyAdjacentTransposition_IsDetected() =>
        Numbers.Holds(
            from number in Numbers.ResidentId
            from position in Gen.Choose(0, 15)
            where number[position] != number[position + 1]
            select number[..position] + number[position + 1] + number[position] + number[(position + 2)..],
            wrong => !ResidentId.Parse(wrong, null, out _).IsUsable);

    [Fact]
    public void Parse_FifteenDigits_KeepsBirthDateSexAndAreaThroughTheUpgrade() =>
        Numbers.Holds(Numbers.FifteenDigits, number =>
        {
            IdentifierCheck check = ResidentId.Parse(number, null, out ResidentId id);
            string upgraded = id.Format();
            return check.IsUsable && id.IsUpgraded && upgraded.Length == 18
                && upgraded[17] == SlowCheckCharacters.Resident(upgraded[..17])
                && upgraded[..6] == number[..6] && upgraded[14..17] == number[12..]
                && id.BirthDate!.Value.ToString("yyMMdd", CultureInfo.InvariantCulture) == number[6..12]
                && id.BirthDate.Value.Year is >= 1900 and <= 1999;
        });

    [Theory]
    [InlineData("290101900101996", 1890)]
    [InlineData("290101900101999", 1890)]
    [InlineData("290101900101995", 1990)]
    public void Parse_SequenceOfTheCentenarians_IsBornInThe1800s(string number, int year)
    {
        Assert.True(ResidentId.Parse(number, null, out ResidentId id).IsUsable);
        Assert.Equal(year, id.BirthDate!.Value.Year);
    }

    [Theory]
    [InlineData(" 11010519491231002x ")]
    [InlineData("110105 19491231 002X")]
    [InlineData("110105-19491231-002X")]
    [InlineData("１１０１０５１９４９１２３１００２Ｘ")]
    [InlineData("１１０１０５１９４９１２３１００２ｘ")]
    [InlineData("'11010519491231002X")]
    [InlineData("=\"11010519491231002X\"")]
    [InlineData("\u200B110105\u00A0194912\u300031002X\uFEFF")]
    public void Parse_NotationsOfOneNumber_AreTheSameNumber(string text)
    {
        Assert.True(Identifier.TryNormalise<ResidentId>(text, out CompactText normal));
        Assert.Equal("11010519491231002X", normal.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("1101051949123100")]
    [InlineData("1101051949123100212")]
    [InlineData("11010519491231002A")]
    [InlineData("X10105194912310020")]
    [InlineData("张三")]
    [InlineData("000000000000000")]
    [InlineData("000000000000000001")]
    [InlineData("111111111111111")]
    [InlineData("290101901301001")]
    public void Parse_WrongShape_IsMalformed(string text)
    {
        Assert.Equal(IdentifierCheck.Malformed, ResidentId.Parse(text, null, out ResidentId id));
        Assert.True(id.Value.IsEmpty);
    }

    [Fact]
    public void Parse_CellOfTwoMegabytes_IsMalformed() =>
        Assert.False(ResidentId.Parse(new string('1', 2_000_000), null, out _).WellFormed);

    [Fact]
    public void Parse_AbolishedArea_GivesNoWarningForTheTableHasNoDates()
    {
        string body = "11010319600101001";
        string number = body + SlowCheckCharacters.Resident(body);
        Assert.Equal(new IdentifierCheck(true, true, IdentifierWarnings.None), ResidentId.Parse(number, null, out ResidentId id));
        Assert.Equal(DivisionStatus.Abolished, id.AreaStatus);
    }

    [Fact]
    public void Parse_BirthOnTheGivenDay_IsNotInTheFuture()
    {
        string body = "29010120260331001";
        string number = body + SlowCheckCharacters.Resident(body);
        Assert.Equal(IdentifierWarnings.AreaUnknown, ResidentId.Parse(number, new DateOnly(2026, 3, 31), out _).Warnings);
        Assert.Equal(
            IdentifierWarnings.AreaUnknown | IdentifierWarnings.DateInFuture,
            ResidentId.Parse(number, new DateOnly(2026, 3, 30), out _).Warnings);
    }

    [Fact]
    public void Mask_AnyNumber_ShowsFourAtEitherEnd()
    {
        ResidentId.Parse("11010519491231002X", null, out ResidentId id);
        Assert.Equal("1101**********002X", id.Mask());
    }

    [Fact]
    public void Parse_ValidNumbers_AllocatesNothing()
    {
        string[] numbers = ["11010519491231002X", "330105781027002", "110105 19491231 002x"];
        DateOnly day = new(2026, 3, 31);
        foreach (string number in numbers)
            ResidentId.Parse(number, day, out _);
        long before = GC.GetAllocatedBytesForCurrentThread();
        int usable = 0;
        for (int i = 0; i < 3000; i++)
            usable += ResidentId.Parse(numbers[i % 3], day, out _).IsUsable ? 1 : 0;
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(3000, usable);
    }
}
