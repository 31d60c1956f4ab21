using Analytics.Kernels.Chinese.Codes;
using Analytics.Registry.Identifiers;

namespace Analytics.Registry.Tests.Identifiers;

public class CheckCharactersTests
{
    private const string Digits = "0123456789";
    private const string Alphanumeric = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    [Fact]
    public void Resident_AnyBody_AgreesWithTheDefinition() =>
        Numbers.Holds(Numbers.Of(Digits, 17), b => ResidentCheckCharacter.Of(b) == SlowCheckCharacters.Resident(b));

    [Fact]
    public void Credit_AnyBody_AgreesWithTheDefinition() =>
        Numbers.Holds(Numbers.Of("0123456789ABCDEFGHJKLMNPQRTUWXY", 17), b => CheckCharacters.Credit(b) == SlowCheckCharacters.Credit(b));

    [Fact]
    public void Credit_RemainderOfThirtyOne_IsWrittenZero()
    {
        Assert.Equal('0', CheckCharacters.Credit("00000000000000000"));
        Assert.Equal('0', SlowCheckCharacters.Credit("00000000000000000"));
    }

    [Fact]
    public void Organisation_AnyBody_AgreesWithTheDefinition() =>
        Numbers.Holds(Numbers.Of(Alphanumeric, 8), b => CheckCharacters.Organisation(b) == SlowCheckCharacters.Organisation(b));

    [Fact]
    public void MachineReadable_AnyBody_AgreesWithTheDefinition() =>
        Numbers.Holds(Numbers.Of(Alphanumeric + "<", 14), b => CheckCharacters.MachineReadable(b) == SlowCheckCharacters.MachineReadable(b));

    [Theory]
    [InlineData(8)]
    [InlineData(12)]
    public void Patent_AnyBody_AgreesWithTheDefinition(int length) =>
        Numbers.Holds(Numbers.Of(Digits, length), b => CheckCharacters.Patent(b) == SlowCheckCharacters.Patent(b));
}
