using Analytics.Linkage.Columns;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Linkage.Tests.Columns;

public sealed class LatinLettersTests
{
    [Theory]
    [InlineData("josé leão de araújo", "jose leao de araujo")]
    [InlineData("łódź", "lodz")]
    [InlineData("đặng thị ngọc hân", "dang thi ngoc han")]
    [InlineData("bjørn åse", "bjorn ase")]
    [InlineData("weißbäcker", "weissbacker")]
    [InlineData("œuvre æther", "oeuvre aether")]
    [InlineData("şırnak", "sirnak")]
    [InlineData("ǿǽ", "oae")]
    [InlineData("x\u0323y\u0301", "xy")]
    [InlineData("андрей ёлкин", "андрей ёлкин")]
    [InlineData("がぎ 서울 άλφα", "がぎ 서울 άλφα")]
    [InlineData("张伟 zhāng wěi", "张伟 zhang wei")]
    [InlineData("\u0301x", "\u0301x")]
    [InlineData("\uD800 é", "\uD800 e")]
    [InlineData("", "")]
    public void Folded_TakesMarksFromLatinLettersOnly(string text, string expected) => Assert.Equal(expected, LatinLetters.Folded(text));

    [Fact]
    public void Folded_OfFoldedText_IsTheSame() => Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), text =>
    {
        var folded = LatinLetters.Folded(text.Get);
        return LatinLetters.Folded(folded) == folded && text.Get.Where(char.IsAscii).All(c => folded.Contains(c, StringComparison.Ordinal));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Clean_OfTextsWithAndWithoutAccents_IsTheSame() => Assert.Equal(
        Cleaning.Clean("PLINIO CESAR ROSA", ColumnKind.Text, DateOrder.DayMonth), Cleaning.Clean("Plínio Ce\u0301sar Rosa", ColumnKind.Text, DateOrder.DayMonth));
}
