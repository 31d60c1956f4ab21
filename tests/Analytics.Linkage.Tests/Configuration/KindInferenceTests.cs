using Analytics.Linkage.Columns;
using Analytics.Linkage.Configuration;

namespace Analytics.Linkage.Tests.Configuration;

public sealed class KindInferenceTests
{
    private static readonly string[] Surnames = ["王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高", "林"];
    private static readonly string[] Givens = ["伟", "芳", "娜", "敏", "静", "丽", "强", "磊", "军", "洋", "勇", "艳", "杰", "娟", "涛", "明", "超", "秀英", "建国", "志强"];
    private static readonly string[] Cities = ["大连", "沈阳", "鞍山", "抚顺", "本溪", "丹东", "锦州", "营口"];
    private static readonly string[] Fields = ["机床", "重工", "化学", "精密", "海洋", "光电", "软件", "生物"];
    private static readonly string[] Words = ["anna", "berta", "clara", "dora", "emma", "frida", "greta", "hanna", "ida", "jana", "karla", "lena"];

    public static TheoryData<string, ColumnKind, string[]> Columns => new()
    {
        { "姓名", ColumnKind.Name, Make(200, i => Surnames[i % 16] + Givens[i * 7 % 20]) },
        { "单位", ColumnKind.Organisation, Make(60, i => Cities[i % 8] + Fields[i / 8 % 8] + (i % 3 == 0 ? "研究院" : "有限公司")) },
        { "住址", ColumnKind.Text, Make(60, i => $"{Cities[i % 8]}市中山路{i}号") },
        { "身份证号", ColumnKind.Identifier, Make(60, i => $"21020219{50 + (i % 40)}0{1 + (i % 9)}{10 + (i % 18)}{i:0000}") },
        { "masked", ColumnKind.Identifier, Make(60, i => $"{210200 + i}********{1234 + i}") },
        { "soc_sec_id", ColumnKind.Identifier, Make(90, i => $"{1_000_003 + (i * 7919)}") },
        { "serial", ColumnKind.Identifier, Make(60, i => $"SN-{1000 + (i * 37)}") },
        { "手机", ColumnKind.Telephone, Make(60, i => $"138{10_000_000 + (i * 7919)}") },
        { "contact", ColumnKind.Telephone, Make(60, i => $"139{10_000_000 + (i * 7919)}") },
        { "phone", ColumnKind.Telephone, Make(60, i => $"0411-8470{1000 + i}") },
        { "email", ColumnKind.Email, Make(60, i => $"{Words[i % 12]}{i}@example.org") },
        { "iso", ColumnKind.Date, Make(60, i => $"19{50 + (i % 40)}-{1 + (i % 12):00}-{1 + (i % 28):00}") },
        { "compact", ColumnKind.Date, Make(60, i => $"19{50 + (i % 40)}{1 + (i % 12):00}{1 + (i % 28):00}") },
        { "day first", ColumnKind.Date, Make(60, i => $"{1 + (i % 28)}/{1 + (i % 12)}/19{50 + (i % 40)}") },
        { "month first", ColumnKind.Date, Make(60, i => $"{1 + (i % 12)}/{1 + (i % 28)}/19{50 + (i % 40)}") },
        { "出生日期", ColumnKind.Date, Make(60, i => $"19{50 + (i % 40)}年{1 + (i % 12)}月{1 + (i % 28)}日") },
        { "price", ColumnKind.Number, Make(60, i => $"{i * 137}.{i % 100:00}") },
        { "first_name", ColumnKind.Text, Make(60, i => Words[i % 12]) },
        { "postcode", ColumnKind.Text, Make(60, i => $"{2000 + (i % 31)}") },
        { "邮编", ColumnKind.Text, Make(60, i => $"1160{i % 20:00}") },
        { "sex", ColumnKind.Text, Make(60, i => i % 2 == 0 ? "男" : "女") },
        { "state", ColumnKind.Text, Make(60, i => i % 3 == 0 ? "nsw" : "vic") },
    };

    [Theory]
    [MemberData(nameof(Columns))]
    public void Of_AColumn_IsItsKind(string name, ColumnKind kind, string[] values)
    {
        var profile = new ColumnProfile(Rows.Column(name, values));
        Assert.Equal(kind, KindInference.Of(profile));

        // The ladder and the keys made for it hold on to the column, and can be written and read.
        var comparison = ComparisonFactory.Make(profile, kind, isIdentity: name == "身份证号", []);
        Assert.Equal([name], comparison.Columns);
        Assert.All(comparison.Levels, level => Assert.Equal(level.Condition.ToString(), Linkage.Comparisons.Condition.Parse(level.Condition.ToString()!).ToString()));
        Assert.All(BlockingKeys.Of(profile, kind, isIdentity: name == "身份证号"), key => Assert.Equal(name, key.ColumnName));
    }

    [Fact]
    public void Of_AColumnWithSomeDirt_IsStillItsKind()
    {
        Assert.Equal(ColumnKind.Email, KindInference.Of(new ColumnProfile(Rows.Column("m", [.. Make(50, i => $"a{i}@b.org"), .. Make(10, i => $"none {i}")]))));
        Assert.Equal(ColumnKind.Date, KindInference.Of(new ColumnProfile(Rows.Column("d", [.. Make(50, i => $"19{40 + i}-01-02"), "unknown", "before the war", null, null]))));
        Assert.Equal(ColumnKind.Text, KindInference.Of(new ColumnProfile(Rows.Column("t", []))));
    }

    [Fact]
    public void DateOrder_IsTheOnlyOneThatFits()
    {
        Assert.Equal(DateOrder.MonthDay, new ColumnProfile(Rows.Column("d", ["01/02/1999", "12/31/1999", "05/06/2001"])).DateOrder());
        Assert.Equal(DateOrder.DayMonth, new ColumnProfile(Rows.Column("d", ["01/02/1999", "31/12/1999", "05/06/2001"])).DateOrder());
        Assert.Equal(DateOrder.DayMonth, new ColumnProfile(Rows.Column("d", ["01/02/1999"])).DateOrder());
    }

    [Fact]
    public void ColumnProfile_CountsByHand()
    {
        var profile = new ColumnProfile(Rows.Column("c", ["ab cd", "ab cd", null, "张三", "12a"]));
        Assert.Equal((5, 4, 3), (profile.Rows, profile.Filled, profile.Distinct));
        Assert.Equal(((2 * 2) + 1 + 1) / 16.0, profile.Collision, 12);
        Assert.Equal(10 / 3.0, profile.MeanLength, 12);
        Assert.Equal(4 / 3.0, profile.MeanWords, 12);
        Assert.Equal(1 / 3.0, profile.DigitShare, 12);
        Assert.Equal(1 / 3.0, profile.HanShare, 12);
    }

    private static string[] Make(int count, Func<int, string> value) => [.. Enumerable.Range(0, count).Select(value)];
}
