using Analytics.Generator.Identifiers;
using Analytics.Generator.Randomness;

namespace Analytics.Generator.World;

/// <summary>Makes host units with fictitious names; no two share a name.</summary>
internal sealed class HostFactory(ulong seed)
{
    private const string First = "瀚海宏鑫远博泰恒嘉瑞晟辰昊凌卓锦融翰沃迈盛启航捷拓腾睿诺铭翌禾曜钧穹岱渤辽松岚弘";
    private const string Second = "川岳峰源通达科创维联星宇图信锐德丰泽隆晖邦元杰安朗思为迅驰合正凯森奥力和洋";
    private static readonly string[] Industries =
    [
        "智能装备", "精密机械", "数控机床", "船舶工程", "海洋装备", "化工新材料", "石化科技", "冶金技术", "特种钢", "轴承制造", "泵业", "压缩机", "电力设备", "变压器",
        "轨道交通装备", "汽车零部件", "航空制造", "机器人", "自动化", "半导体设备", "集成电路", "软件", "信息技术", "生物医药", "医疗器械", "食品科技", "种业", "农业科技",
        "环保科技", "新能源", "储能技术", "氢能", "核电装备", "仪器仪表", "矿山机械", "镁材料", "菱镁科技", "水产科技", "催化剂", "燃气轮机",
    ];

    private static readonly string[] UniversityKinds = ["理工大学", "工业大学", "海洋大学", "交通大学", "医科大学", "农业大学", "化工学院", "大学", "师范大学"];
    private static readonly string[] InstituteKinds = ["化学研究所", "材料研究院", "自动化研究所", "农业科学研究院", "海洋研究所", "机械研究院", "环境科学研究院", "冶金研究院"];
    private static readonly string[] Schools = ["机械工程学院", "材料学院", "化工学院", "信息学院", "科研处"];
    private readonly WeightedIndex _cities = new([.. City.All.Select(c => c.Weight)]);
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <summary>Makes the host of the number; call in the order of the numbers, since a name that is taken is drawn again.</summary>
    public Host Create(int number)
    {
        var random = new RandomStream(seed, StreamPurpose.Host, number);
        var city = City.All[_cities.Draw(ref random)];
        var kind = random.Below(100) switch { < 58 => HostKind.Enterprise, < 80 => HostKind.University, < 93 => HostKind.Institute, _ => HostKind.Hospital };
        var established = new DateOnly(1950, 1, 1).AddDays(random.Below(23_000));
        for (var attempt = 0; ; attempt++)
        {
            var brand = $"{First[random.Below(First.Length)]}{Second[random.Below(Second.Length)]}";
            if (attempt >= 20) brand += Second[random.Below(Second.Length)];
            var (name, wordings) = Compose(ref random, kind, city, brand);
            if (!_taken.Add(name)) continue;
            var registrar = kind switch { HostKind.Enterprise => "91", _ => "12" };
            return new Host(number, kind, name, brand, CreditCode.Compose(registrar, number), city, established, wordings);
        }
    }

    private static (string Name, string[] Wordings) Compose(ref RandomStream random, HostKind kind, City city, string brand)
    {
        switch (kind)
        {
            case HostKind.Enterprise:
                var trade = random.Pick(Industries);
                var name = $"{city.ShortName}{brand}{trade}有限公司";
                return (name,
                [
                    $"{city.ShortName}{brand}{trade}有限责任公司", $"{brand}{trade}有限公司", $"{city.ShortName}{brand}{trade}",
                    $"{brand}{trade}（{city.ShortName}）有限公司", $"{name}技术中心", $"{city.Province}{name}",
                ]);
            case HostKind.University:
                var university = $"{city.ShortName}{brand}{random.Pick(UniversityKinds)}";
                return (university, [.. Schools.Select(s => university + s), university[city.ShortName.Length..], city.Province[..2] + university]);
            case HostKind.Institute:
                var institute = $"{city.Province[..2]}{brand}{random.Pick(InstituteKinds)}";
                return (institute, [institute[2..], city.Name + institute[2..], institute + "研发部", institute.Replace("研究", "研", StringComparison.Ordinal)]);
            default:
                var hospital = $"{city.ShortName}{brand}医院";
                return (hospital, [hospital + "科研部", city.Name + hospital[city.ShortName.Length..], hospital[city.ShortName.Length..]]);
        }
    }
}
