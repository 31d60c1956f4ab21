using Analytics.Kernels.Chinese.Names;

namespace Analytics.Kernels.Tests.Chinese.Names;

public sealed class ChineseNameTests
{
    [Theory]
    [InlineData("张伟", "张", "伟", "zhang1 wei3")]
    [InlineData("單雄信", "单", "雄信", "shan4 xiong2 xin4")]
    [InlineData("曾国藩", "曾", "国藩", "zeng1 guo2 fan1")]
    [InlineData("欧阳锋", "欧阳", "锋", "ou1 yang2 feng1")]
    [InlineData("尉迟恭", "尉迟", "恭", "yu4 chi2 gong1")]
    [InlineData("万俟卨", "万俟", "卨", "mo4 qi2 xie4")]
    [InlineData("澹台灭明", "澹台", "灭明", "tan2 tai2 mie4 ming2")]
    [InlineData("欧阳", "欧", "阳", "ou1 yang2")]
    [InlineData("爱新觉罗溥仪", "爱新觉罗", "溥仪", "ai4 xin1 jue2 luo2 pu3 yi2")]
    [InlineData("高桥", "高", "桥", "gao1 qiao2")]
    [InlineData("高桥健二", "高桥", "健二", "gao1 qiao2 jian4 er4")]
    [InlineData("张", "张", "", "zhang1")]
    [InlineData("买买提·吐尔逊", "", "买买提吐尔逊", "mai3 mai3 ti2 tu3 er3 xun4")]
    [InlineData("古丽巴哈尔", "", "古丽巴哈尔", "gu3 li4 ba1 ha1 er3")]
    [InlineData("王𠮷", "王", "𠮷", "wang2 ?")]
    [InlineData("Zhang Wei", "", "", "")]
    [InlineData("", "", "", "")]
    public void Parse_SplitsAndReads(string written, string surname, string given, string pinyin)
    {
        var name = ChineseName.Parse(written);
        Assert.Equal((surname, given, pinyin), (name.Surname, name.Given, name.Pinyin));
        Assert.Equal(name.Folded.EnumerateRunes().Count(), name.IsHan ? name.Pronunciation.Count : name.Folded.Length);
    }

    [Fact]
    public void SurnameTable_HoldsCompoundSurnames() => Assert.InRange(SurnameTable.CompoundCount, 80, 400);

    [Theory]
    [InlineData(null, "")]
    [InlineData("", "")]
    [InlineData(" \u3000\u200b", "")]
    [InlineData("😀", "")]
    [InlineData("--", "")]
    [InlineData("张 伟", "张伟")]
    [InlineData("张·伟", "张·伟")]
    [InlineData("·张伟·", "张伟")]
    [InlineData("张😀伟", "张伟")]
    [InlineData("（张伟）", "张伟")]
    [InlineData("张伟（女", "张伟")]
    [InlineData("张伟)", "张伟")]
    [InlineData("阿卜杜拉 · 买买提", "阿卜杜拉·买买提")]
    [InlineData("zhang   wei", "ZHANG WEI")]
    [InlineData("Wang Xiao - Ming", "WANG XIAO-MING")]
    [InlineData("X.M. Wang", "X M WANG")]
    [InlineData("Li Xi’an", "LI XI’AN")]
    [InlineData("王博士", "王博士")]
    [InlineData("高工", "高工")]
    [InlineData("李教授博导", "李教授")]
    [InlineData("李明教授博导", "李明")]
    [InlineData("Dr. Li", "LI")]
    [InlineData("豈", "豈")]
    public void Normalise_Examples(string? written, string normal) => Assert.Equal(normal, NameText.Normalise(written));

    [Fact]
    public void Normalise_LoneSurrogates_AreKeptBesideContent()
    {
        // Not as InlineData: attributes are stored as UTF-8, which has no lone surrogates.
        Assert.Equal("", NameText.Normalise("\ud842"));
        Assert.Equal("张\ud842", NameText.Normalise("张 \ud842"));
        Assert.Equal("\udfb7张", NameText.Normalise("\udfb7张"));
        Assert.Equal("\udfb7张", NameText.Fold("\udfb7張"));
        Assert.Equal("ZHANG\ud842", NameText.Normalise("ｚhang\ud842"));
    }

    [Theory]
    [InlineData("張偉", "张伟")]
    [InlineData("Lǚ Bù", "LVBU")]
    [InlineData("Müller", "MULLER")]
    [InlineData("王小A", "王小A")]
    [InlineData("张伟 Zhang Wei", "张伟")]
    [InlineData("O'Neil", "ONEIL")]
    public void Fold_Examples(string written, string folded) => Assert.Equal(folded, NameText.Fold(NameText.Normalise(written)));

    [Fact]
    public void Normalise_Twice_IsNormaliseOnce()
    {
        foreach (var pair in LevelPair.Of("name"))
        {
            var once = NameText.Normalise(pair.Left);
            Assert.Equal(once, NameText.Normalise(once));
            Assert.Equal(NameText.Fold(once), NameText.Fold(NameText.Fold(once)));
        }
    }
}
