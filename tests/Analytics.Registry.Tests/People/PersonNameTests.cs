using Analytics.Registry.People;

namespace Analytics.Registry.Tests.People;

public sealed class PersonNameTests
{
    [Theory]
    [InlineData(" 张 伟 ", "张伟")]
    [InlineData("張偉", "张伟")]
    [InlineData("张　伟", "张伟")]
    [InlineData("买买提•艾力", "买买提·艾力")]
    [InlineData("买买提．艾力", "买买提·艾力")]
    [InlineData("王芳（主任）", "王芳")]
    [InlineData("王芳教授", "王芳")]
    [InlineData("王芳副教授", "王芳")]
    [InlineData("教授", "教授")]
    [InlineData("Zhang Wei", "ZHANGWEI")]
    [InlineData("ＺＨＡＮＧ　Ｗｅｉ", "ZHANGWEI")]
    [InlineData("𠮷田", "𠮷田")]
    [InlineData("张\ud842", "张\ud842")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void Normalise_WrittenForms(string? written, string expected) => Assert.Equal(expected, PersonName.Normalise(written));

    [Theory]
    [InlineData("張偉", "张伟", NameAgreement.Same)]
    [InlineData("买买提·艾力", "买买提艾力", NameAgreement.Same)]
    [InlineData("ZHANG Wei", "Wei ZHANG", NameAgreement.Same)]
    [InlineData("张伟", "ZHANG Wei", NameAgreement.OtherScript)]
    [InlineData("张伟", "张玮", NameAgreement.Near)]
    [InlineData("章伟", "张伟", NameAgreement.Near)]
    [InlineData("欧阳娜", "欧阳娜娜", NameAgreement.Near)]
    [InlineData("张伟", "李娜", NameAgreement.Different)]
    [InlineData("张伟", "伟张", NameAgreement.Different)]
    [InlineData("SMITH John", "WEI Zhang", NameAgreement.Different)]
    public void Compare_Pairs(string left, string right, NameAgreement expected)
    {
        Assert.Equal(expected, PersonName.Compare(PersonName.Normalise(left), PersonName.Normalise(right)));
        Assert.Equal(expected, PersonName.Compare(PersonName.Normalise(right), PersonName.Normalise(left)));
    }
}
