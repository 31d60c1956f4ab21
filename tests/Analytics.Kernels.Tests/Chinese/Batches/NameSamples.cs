using Analytics.Kernels.Tests.Chinese;

namespace Analytics.Kernels.Tests.Chinese.Batches;

/// <summary>Fictitious names of every kind, from so few characters that pairs fall on every level.</summary>
internal static class NameSamples
{
    private static readonly string[] Surnames =
        ["王", "李", "张", "張", "章", "单", "曾", "欧阳", "歐陽", "司马", "尉迟", "高桥", "𠮷", "〇", "罗", "乐"];

    // Of like sound, of like look, with several readings, rare, traditional, without any code.
    private static readonly string[] Given =
        ["伟", "偉", "炜", "维", "韦", "明", "名", "朋", "未", "末", "晴", "睛", "候", "侯", "乐", "行", "重", "朝", "长", "小", "国", "國", "𠮷", "𪚥", "\uE123", "A", "々"];

    private static readonly string[] Parts = ["阿卜杜", "买买提", "古丽", "阿不都", "巴哈尔", "伟", "张"];

    private static readonly string[] Letters =
        ["Zhang", "Wang", "Li", "Ouyang", "Shan", "Zeng", "Wei", "Ming", "Xiaoming", "W", "M", "X.M.", "Müller", "Lü", "Smith"];

    /// <summary>All names of the table of levels, hard cases and as many at random.</summary>
    public static string[] All(int random, int seed)
    {
        var source = new Random(seed);
        return LevelPair.Of("name").SelectMany(pair => new[] { pair.Left, pair.Right }).Distinct()
            .Concat(["", "·", "张\ud842", "\udfb7伟", "A·", new string('张', 300), new string('张', 301), "张·伟", "张伟", "伟张", "张", "单单", "𠮷𠮷", "古丽巴哈尔汗", "丽巴哈尔汗", "古丽巴哈汗", "古丽·巴哈尔汗"])
            .Concat(Enumerable.Range(0, random).Select(_ => One(source))).ToArray();
    }

    /// <summary>A name of any kind.</summary>
    public static string One(Random random) => random.Next(16) switch
    {
        0 => "",
        1 => Pick(random, Surnames),
        < 6 => Pick(random, Surnames) + Pick(random, Given),
        < 10 => Pick(random, Surnames) + Pick(random, Given) + Pick(random, Given),
        10 => Pick(random, Given) + Pick(random, Surnames),
        11 => Pick(random, Surnames) + Pick(random, Given) + Pick(random, Given) + Pick(random, Given),
        12 => $"{Pick(random, Parts)}·{Pick(random, Parts)}",
        13 => Pick(random, Parts) + Pick(random, Parts),
        14 => $"{Pick(random, Letters)} {Pick(random, Letters)}",
        _ => $"{Pick(random, Letters)} {Pick(random, Letters)} {Pick(random, Letters)}",
    };

    private static string Pick(Random random, string[] from) => from[random.Next(from.Length)];
}
