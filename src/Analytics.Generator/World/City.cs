namespace Analytics.Generator.World;

/// <summary>A city that has platforms, and its share of them.</summary>
internal sealed record City(string Name, string Code, string Province, int Weight)
{
    public const string Liaoning = "辽宁省";
    public const string Shandong = "山东省";

    /// <summary>Liaoning's fourteen cities, and the two of Shandong whose regulations are covered.</summary>
    public static IReadOnlyList<City> All { get; } =
    [
        new("沈阳市", "SY", Liaoning, 270), new("大连市", "DL", Liaoning, 270), new("鞍山市", "AS", Liaoning, 70),
        new("抚顺市", "FS", Liaoning, 40), new("本溪市", "BX", Liaoning, 35), new("丹东市", "DD", Liaoning, 30),
        new("锦州市", "JZ", Liaoning, 40), new("营口市", "YK", Liaoning, 40), new("阜新市", "FX", Liaoning, 22),
        new("辽阳市", "LY", Liaoning, 26), new("盘锦市", "PJ", Liaoning, 32), new("铁岭市", "TL", Liaoning, 18),
        new("朝阳市", "CY", Liaoning, 18), new("葫芦岛市", "HL", Liaoning, 20), new("青岛市", "QD", Shandong, 50),
        new("聊城市", "LC", Shandong, 22),
    ];

    /// <summary>沈阳 for 沈阳市.</summary>
    public string ShortName => Name[..^1];
}
