using Analytics.Linkage.Tables;

namespace Analytics.Linkage.Tests;

/// <summary>Made-up staff of made-up institutes, in Chinese, written as offices write them; some people stand there twice. One table a seed.</summary>
internal sealed class Staff
{
    private static readonly string[] Surnames = ["王", "李", "张", "刘", "陈", "欧阳", "曾", "单", "郑", "孙", "马", "吴"];
    private static readonly string[] Givens = ["伟", "芳", "敏", "静", "国强", "建华", "志远", "秀英", "晓东", "丽娜", "明", "磊", "雨", "海涛", "子轩", "文博"];
    private static readonly string[] Cities = ["大连", "沈阳", "鞍山", "锦州", "营口"];
    private static readonly string[] Fields = ["机床", "化学", "精密仪器", "海洋", "光电"];

    private readonly Random _random;
    private readonly List<string?[]> _records = [];

    public Staff(int people, int seed)
    {
        _random = new Random(seed);
        for (var person = 0; person < people; person++)
        {
            string?[] record = [Pick(Surnames) + Pick(Givens), Number(person), Pick(Cities) + Pick(Fields) + "研究所", $"138{_random.Next(10_000_000, 99_999_999)}"];
            _records.Add(record);
            Entities.Add(person);
            if (_random.Next(2) == 0)
            {
                _records.Add(Otherwise(record));
                Entities.Add(person);
            }
        }
    }

    public List<int> Entities { get; } = [];

    public LinkageTable Table() => Rows.Table(Column("姓名", 0), Column("身份证号", 1), Column("工作单位", 2), Column("手机", 3));

    /// <summary>A number under a prefix that no province has, with the right check character (MOD 11-2).</summary>
    public static string Checked(string body)
    {
        int[] factors = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
        return body + "10X98765432"[body.Select((digit, at) => (digit - '0') * factors[at]).Sum() % 11];
    }

    private string Number(int person) => Checked($"290101{_random.Next(1950, 2000)}{_random.Next(1, 13):00}{_random.Next(1, 29):00}{person % 1000:000}");

    private string?[] Otherwise(string?[] record) =>
    [
        _random.Next(5) switch { 0 => record[0]!.Insert(1, " "), 1 => record[0]!.Replace('张', '章').Replace('国', '國'), 2 => null, _ => record[0] },
        _random.Next(5) switch { 0 => record[1]![..6] + "********" + record[1]![14..], 1 => record[1]![..6] + record[1]![8..17], 2 => Slip(record[1]!), _ => record[1] },
        _random.Next(4) switch { 0 => record[2] + "仪器室", 1 => record[2]!.Replace("研究所", "研究院", StringComparison.Ordinal), _ => record[2] },
        _random.Next(4) switch { 0 => "+86 " + record[3], 1 => null, _ => record[3] },
    ];

    private string Slip(string number)
    {
        var at = _random.Next(6, 16);
        return number.Remove(at, 2).Insert(at, $"{number[at + 1]}{number[at]}");
    }

    private (string, string?[]) Column(string name, int place) => (name, [.. _records.Select(record => record[place])]);

    private T Pick<T>(T[] from) => from[_random.Next(from.Length)];
}
