using Analytics.Registry.Identifiers;
using Analytics.Registry.Values;

namespace Analytics.Registry.Tests.Identifiers;

public class IdentityDocumentTests
{
    private const string Number = "11010519491231002X";

    [Theory]
    [InlineData("居民身份证", "11010519491231002X")]
    [InlineData("", " 11010519491231002x")]
    [InlineData("二代身份证", "'11010519491231002X")]
    [InlineData("其他", "１１０１０５１９４９１２３１００２Ｘ")]
    public void Read_NotationsOfOneNumber_ShareTheKey(string declared, string text)
    {
        IdentityDocument document = IdentityDocument.Read(declared, text);
        Assert.Equal((DocumentKind.ResidentId, DocumentStatus.Usable), (document.Kind, document.Status));
        Assert.Equal("R:" + Number, document.Key.ToString());
        Assert.Equal((new DateOnly(1949, 12, 31), Sex.Female), (document.BirthDate, document.Sex));
        Assert.Equal(IdentifierWarnings.None, document.Warnings);
    }

    [Fact]
    public void Read_FifteenDigits_SharesTheKeyOfItsEighteenDigitForm() =>
        Numbers.Holds(Numbers.FifteenDigits, fifteen =>
        {
            string body = fifteen[..6] + "19" + fifteen[6..];
            IdentityDocument old = IdentityDocument.Read("身份证", fifteen);
            IdentityDocument current = IdentityDocument.Read("", body + SlowCheckCharacters.Resident(body));
            return old.Status == DocumentStatus.Usable && old.Key == current.Key && old.BirthDate == current.BirthDate
                && old.Notation.HasFlag(NotationMarks.FifteenDigits) && !current.Notation.HasFlag(NotationMarks.FifteenDigits);
        });

    [Theory]
    [InlineData("210202********1234", "210202********1234")]
    [InlineData("2102**********1234", "2102**********1234")]
    [InlineData("210202＊＊＊＊＊＊＊＊1234", "210202********1234")]
    [InlineData("210202XXXXXXXX1234", "210202********1234")]
    [InlineData("210202xxxxxxxx123X", "210202********123X")]
    [InlineData("210202●●●●●●●●1234", "210202********1234")]
    [InlineData("210202????????1234", "210202********1234")]
    [InlineData("210202？？？？？？？？1234", "210202********1234")]
    [InlineData("2102****1234", "2102****1234")]
    public void Read_MaskedNumber_KeepsWhatIsVisibleAndHasNoKey(string text, string pattern)
    {
        IdentityDocument document = IdentityDocument.Read("身份证", text);
        Assert.Equal(DocumentStatus.Masked, document.Status);
        Assert.Equal(pattern, document.Number.ToString());
        Assert.True(document.Key.IsEmpty);
        Assert.True(document.Notation.HasFlag(NotationMarks.Masked));
    }

    [Theory]
    [InlineData("2.10202E+17", DocumentStatus.Damaged)]
    [InlineData("2.1020219900101E+17", DocumentStatus.Damaged)]
    [InlineData("2.10202e17", DocumentStatus.Damaged)]
    [InlineData("1.10101781027002E+14", DocumentStatus.Usable)]
    public void Read_ScientificNotation_IsDamagedUnlessEveryDigitIsThere(string text, DocumentStatus expected)
    {
        IdentityDocument document = IdentityDocument.Read("身份证", text);
        Assert.Equal(expected, document.Status);
        Assert.True(document.Notation.HasFlag(NotationMarks.Scientific));
        Assert.Equal(expected == DocumentStatus.Usable ? "R:110101197810270029" : "", document.Key.ToString());
    }

    [Fact]
    public void Read_TailOfZeros_IsSuspectedNotKnown()
    {
        IdentityDocument document = IdentityDocument.Read("身份证", "210202198001011000");
        Assert.True(document.Warnings.HasFlag(IdentifierWarnings.PrecisionSuspected));
        Assert.Equal(SlowCheckCharacters.Resident("21020219800101100") == '0' ? DocumentStatus.Usable : DocumentStatus.CheckWrong, document.Status);
    }

    [Fact]
    public void Read_TrailingZeroFraction_IsUndone()
    {
        IdentityDocument document = IdentityDocument.Read("", "110101781027002.0");
        Assert.Equal(DocumentStatus.Usable, document.Status);
        Assert.Equal(NotationMarks.ZeroFraction | NotationMarks.FifteenDigits, document.Notation);
    }

    [Theory]
    [InlineData("居民身份证", "E12345678", DocumentKind.Passport, "P:E12345678")]
    [InlineData("身份证", "H1234567801", DocumentKind.HongKongMacaoTravelPermit, "T:H12345678")]
    [InlineData("护照", Number, DocumentKind.ResidentId, "R:" + Number)]
    [InlineData("身份证", "810000199408230021", DocumentKind.ResidencePermit, "R:810000199408230021")]
    [InlineData("身份证", "911398199012310021", DocumentKind.ForeignPermanentResidentId, "F:911398199012310021")]
    [InlineData("台胞证", "M12345678", DocumentKind.HongKongMacaoTravelPermit, "T:M12345678")]
    public void Read_DeclarationContradictedByTheNumber_BelievesTheNumberAndSaysSo(string declared, string text, DocumentKind kind, string key)
    {
        IdentityDocument document = IdentityDocument.Read(declared, text);
        Assert.Equal((kind, DocumentStatus.Usable, key), (document.Kind, document.Status, document.Key.ToString()));
        Assert.Equal(IdentifierWarnings.KindContradicted, document.Warnings);
    }

    [Theory]
    [InlineData("护照", "H12345678", DocumentKind.Passport, "P:H12345678")]
    [InlineData("港澳居民来往内地通行证", "H12345678", DocumentKind.HongKongMacaoTravelPermit, "T:H12345678")]
    [InlineData("台湾居民来往大陆通行证", "1234567801", DocumentKind.TaiwanTravelPermit, "W:12345678")]
    [InlineData("港澳台居民居住证", "830000199201300022", DocumentKind.ResidencePermit, "R:830000199201300022")]
    [InlineData("外国人永久居留身份证", "KAZ110090123105", DocumentKind.ForeignPermanentResidentId, "F:KAZ110090123105")]
    [InlineData("", "H12345678", DocumentKind.HongKongMacaoTravelPermit, "T:H12345678")]
    [InlineData("", "E12345678", DocumentKind.Passport, "P:E12345678")]
    [InlineData("Passport", "123456789", DocumentKind.Passport, "P:123456789")]
    public void Read_DeclarationThatFits_IsUsableWithoutWarning(string declared, string text, DocumentKind kind, string key)
    {
        IdentityDocument document = IdentityDocument.Read(declared, text);
        Assert.Equal((kind, DocumentStatus.Usable, key), (document.Kind, document.Status, document.Key.ToString()));
        Assert.Equal(IdentifierWarnings.None, document.Warnings);
    }

    [Theory]
    [InlineData("身份证", "", DocumentStatus.Missing)]
    [InlineData("身份证", "无", DocumentStatus.Missing)]
    [InlineData("", "—", DocumentStatus.Missing)]
    [InlineData("身份证", "N/A", DocumentStatus.Missing)]
    [InlineData("身份证", "110105194912310021", DocumentStatus.CheckWrong)]
    [InlineData("", "110105194912310021", DocumentStatus.CheckWrong)]
    [InlineData("身份证", "1101051949123100", DocumentStatus.Malformed)]
    [InlineData("", "1101051949123100X", DocumentStatus.Malformed)]
    [InlineData("身份证", "000000000000000", DocumentStatus.Malformed)]
    [InlineData("身份证", "详见附件", DocumentStatus.Malformed)]
    [InlineData("港澳通行证", "12345678", DocumentStatus.Malformed)]
    [InlineData("军官证", "北字第1234567号", DocumentStatus.Unverifiable)]
    [InlineData("其他", "12345678", DocumentStatus.Unverifiable)]
    [InlineData("香港身份证", "A123456(7)", DocumentStatus.Unverifiable)]
    [InlineData("", "12345678", DocumentStatus.Unverifiable)]
    [InlineData("", "150000123", DocumentStatus.Unverifiable)]
    public void Read_NumberThatIsNoIdentity_HasNoKey(string declared, string text, DocumentStatus expected)
    {
        IdentityDocument document = IdentityDocument.Read(declared, text);
        Assert.Equal(expected, document.Status);
        Assert.True(document.Key.IsEmpty);
        Assert.Null(document.BirthDate);
        Assert.Equal(Sex.Unknown, document.Sex);
    }

    [Fact]
    public void Read_AnyText_NeverThrowsAndHasAKeyExactlyWhenUsable() =>
        Numbers.Holds(
            Numbers.Of("0129XxE.+*？－ '张", 18),
            text => IdentityDocument.Read("", text) is var d && d.Key.IsEmpty == (d.Status != DocumentStatus.Usable));

    [Fact]
    public void Read_UsableNumbers_AllocatesNothing()
    {
        IdentityDocument.Read("居民身份证", Number);
        IdentityDocument.Read("", "H12345678");
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++)
        {
            IdentityDocument.Read("居民身份证", Number);
            IdentityDocument.Read("", "H12345678");
        }
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
