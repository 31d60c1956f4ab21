using Analytics.Registry.Identifiers;
using FsCheck.Fluent;

namespace Analytics.Registry.Tests.Identifiers;

public class MaskingTests
{
    [Theory]
    [InlineData("210202199001011234", "2102**********1234")]
    [InlineData("210202900101123", "210********1123")]
    [InlineData("E12345678", "E1*****78")]
    [InlineData("123", "***")]
    [InlineData("", "")]
    public void Identifier_Lengths_KeepAtMostHalf(string number, string expected) => Assert.Equal(expected, Masking.Identifier(number));

    [Fact]
    public void Identifier_AnyLength_NeverShowsMoreThanHalf() =>
        Numbers.Holds(Gen.Choose(0, 60), n => Masking.Identifier(new string('7', n)).Count(c => c == '7') <= n / 2);

    [Theory]
    [InlineData("张伟", "张*")]
    [InlineData("张 伟", "张*")]
    [InlineData("欧阳修远", "欧阳**")]
    [InlineData("欧阳", "欧*")]
    [InlineData("买买提·吐尔逊", "买买提·**")]
    [InlineData("张", "*")]
    [InlineData("", "")]
    [InlineData("ZHANG Wei", "Z**** W**")]
    [InlineData("ALIM·TURSUN", "A***·T*****")]
    [InlineData("\U00020BB7田一郎", "\U00020BB7***")]
    [InlineData("李\U00020BB7", "李*")]
    public void Name_EveryShape_KeepsTheSurname(string name, string expected) => Assert.Equal(expected, Masking.Name(name));

    [Theory]
    [InlineData("13812341234", "138****1234")]
    [InlineData("+86 138-1234-1234", "+86 138-****-1234")]
    [InlineData("0411-84701234", "0411-****1234")]
    [InlineData("84701234", "****1234")]
    [InlineData("110", "***")]
    public void Telephone_Shapes_KeepTheEnds(string number, string expected) => Assert.Equal(expected, Masking.Telephone(number));

    [Theory]
    [InlineData("zhang.wei@example.org", "z***@example.org")]
    [InlineData("z@example.org", "***@example.org")]
    [InlineData("13812341234", "13******234")]
    public void Email_Shapes_KeepFirstCharacterAndDomain(string address, string expected) => Assert.Equal(expected, Masking.Email(address));

    [Theory]
    [InlineData("张三,290101199001011234,13812341234,zs@example.org", "张三,2901**********1234,138****1234,z***@example.org")]
    [InlineData("身份证：２９０１０１１９９００１０１１２３４。", "身份证：２９０１**********１２３４。")]
    [InlineData("290101 19900101 123X 起", "2901** *******1 123X 起")]
    [InlineData("2024-03-05 起 12 人，共 1,234.50 万元", "2024-03-05 起 12 人，共 1,234.50 万元")]
    [InlineData("护照 E12345678", "护照 E12****78")]
    [InlineData("a@b.cn；13812341234@139.com", "***@b.cn；1***@139.com")]
    public void FreeText_Samples_AreMasked(string text, string expected) => Assert.Equal(expected, Masking.FreeText(text));

    [Fact]
    public void FreeText_AnyTextWithNumbersInAnyNotation_ShowsNoneOfThem()
    {
        var numbers = Gen.OneOf(Numbers.ResidentId, Numbers.FifteenDigits, Numbers.Mobile, Numbers.ResidentBody);
        var separators = Gen.Elements("", "", "", " ", "-", "  ", "－", "\u200B", "\u00A0", ".");
        var cases =
            from before in Gen.Elements("", "张三,", "电话：", "x", "，", "12")
            from first in numbers
            from between in Gen.Elements(",", "、", " ", "/", "\t", "转")
            from second in numbers
            from separator in separators
            from size in Gen.Choose(3, 6)
            from wide in Gen.Elements(false, true)
            select (first, second, text: before + Dress(first, separator, size, wide) + between + Dress(second, separator, size, !wide));
        Numbers.Holds(cases, c =>
        {
            string visible = Undress(Masking.FreeText(c.text));
            return !visible.Contains(c.first, StringComparison.Ordinal) && !visible.Contains(c.second, StringComparison.Ordinal)
                && visible.Length == Undress(c.text).Length;
        });
    }

    private static string Dress(string number, string separator, int size, bool wide)
    {
        string grouped = string.Join(separator, number.Chunk(size).Select(c => new string(c)));
        return wide ? string.Concat(grouped.Select(c => char.IsAsciiLetterOrDigit(c) ? (char)(c + 0xFEE0) : c)) : grouped;
    }

    private static string Undress(string text) => string.Concat(text
        .Select(c => c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - 0xFEE0) : c)
        .Where(c => char.IsAsciiLetterOrDigit(c) || c == '*'));
}
