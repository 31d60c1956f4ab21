using System.Buffers;
using Analytics.Registry.Identifiers;

namespace Analytics.Registry.People;

/// <summary>
/// The surnames that nearly everybody has: enough to suspect a name in a column where none belongs. A rare surname is not known here, and a
/// word such as 高级 is taken for a name: both cost little where the answer only decides whether a value is shown in full.
/// </summary>
internal static class CommonSurnames
{
    private static readonly SearchValues<char> Single = SearchValues.Create(
        "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文殷牛洪关栾曲穆佟姬柳邢盛祝鞠" +
        "張劉陳楊黃趙吳孫馬羅鄭謝許韓鄧馮蔣葉蘇呂盧鐘譚陸賈鄒閻龍賀顧龔萬錢嚴湯賴關");

    /// <summary>Whether a text begins with one of them, or with a compound surname.</summary>
    public static bool Begin(ReadOnlySpan<char> text) => !text.IsEmpty && (Single.Contains(text[0]) || CompoundSurnames.StartsWithOne(text));
}
