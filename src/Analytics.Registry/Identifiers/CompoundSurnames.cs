using System.Collections.Frozen;

namespace Analytics.Registry.Identifiers;

/// <summary>The two-character surnames in use, simplified and traditional, so that masking keeps the whole surname and not half of it.</summary>
internal static class CompoundSurnames
{
    private const string Known =
        "欧阳 歐陽 司马 司馬 诸葛 諸葛 上官 司徒 东方 東方 独孤 獨孤 南宫 南宮 夏侯 皇甫 尉迟 尉遲 公孙 公孫 慕容 长孙 長孫 宇文 司空 " +
        "鲜于 鮮于 闾丘 閭丘 令狐 钟离 鍾離 轩辕 軒轅 呼延 赫连 赫連 澹台 澹臺 申屠 太叔 濮阳 濮陽 淳于 单于 單于 公羊 公冶 宗政 西门 西門 " +
        "百里 东郭 東郭 南门 南門 羊舌 微生 梁丘 左丘 第五 拓跋 拓拔 完颜 完顏 纳兰 納蘭 端木 端沐 仲孙 仲孫 段干 亓官 巫马 巫馬 乐正 樂正 漆雕 壤驷 " +
        "公良 夹谷 夾谷 子车 子車 颛孙 顓孫 达奚 達奚 万俟 萬俟 贺兰 賀蘭 爱新 愛新 叶赫 葉赫 那拉 瓜尔 富察 钮祜 锺离 宰父 谷梁 穀梁";

    private static readonly FrozenSet<string> Surnames = Known.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a name of more than two characters starts with one of them.</summary>
    public static bool StartsWithOne(ReadOnlySpan<char> name) =>
        name.Length > 2 && Surnames.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name[..2]);
}
