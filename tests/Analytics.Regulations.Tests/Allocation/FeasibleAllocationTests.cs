using System.Globalization;
using System.Text;
using Analytics.Regulations.Findings;

namespace Analytics.Regulations.Tests.Allocation;

/// <summary>Files of a small province, real intake and findings, and what its centers keep.</summary>
public sealed class FeasibleAllocationTests
{
    private const string Register = """
        平台编号,平台名称,平台类别,平台级别,所在省,所在市,依托单位,状态,中心谱系编号
        LN-1,辽宁省子技术创新中心,技术创新中心,省级,辽宁省,沈阳市,子公司,运行,
        LN-2,辽宁省丑技术创新中心,技术创新中心,省级,辽宁省,大连市,丑公司,运行,X
        LN-3,辽宁省寅技术创新中心,技术创新中心,省级,辽宁省,鞍山市,寅公司,运行,
        LN-K,辽宁省卯重点实验室,重点实验室,省级,辽宁省,沈阳市,卯大学,运行,
        DL-2,大连市丑技术创新中心,技术创新中心,市级,辽宁省,大连市,丑公司,运行,X
        LN-9,辽宁省辰技术创新中心,技术创新中心,省级,辽宁省,沈阳市,辰公司,已撤销,
        """;

    private const string Staff = "SELECT center_id, declared, contested, low, high, verdict FROM result.allocation WHERE measure = 'fixed_staff_count' AND declared > 0 ORDER BY center_id";

    [Fact]
    public void Find_SharedPerson_DecidesBetweenTwoCenters()
    {
        using var province = new Roster().Own("LN-1", 9).Own("LN-2", 9).Shared(1, "LN-1", "LN-2").Read();
        Assert.Equal(["LN-1|10.00|1|9.00|10.00|group", "LN-2|10.00|1|9.00|10.00|group"], province.Rows(Staff));
        Assert.Equal("2|2.00|1.00|1|1|1", province.One("SELECT centers, needed, available, contested, kept_at_least, kept_at_most FROM result.allocation_group"));
        Assert.Equal(["LN-1|liaoning-2026/18", "LN-2|liaoning-2026/18"], province.Rows("SELECT center_id, clause FROM result.allocation_member ORDER BY 1"));
        Assert.Equal("2|2|1|1", province.One("SELECT thresholds, contested, kept_at_least, kept_at_most FROM result.allocation_summary WHERE measure = 'fixed_staff_count'"));
        Assert.Equal(
            "争议人员1人全部归其他平台时有固定人员9人，全部归本中心时10人；至少须保留其中1人才能达到第十八条（原则上）要求的10人；辽宁省子技术创新中心、辽宁省丑技术创新中心2个中心合计还需争议人员2人，而能归它们的只有1人，不可能都达标，最多可同时保住1个。",
            province.One("SELECT message_zh FROM result.allocation WHERE center_id = 'LN-1' AND clause LIKE '%/18'"));
    }

    [Fact]
    public void Find_OneSafeOneLost_NobodyCompetes()
    {
        using var province = new Roster().Own("LN-1", 12).Own("LN-2", 5).Own("LN-3", 9).Shared(2, "LN-1", "LN-2").Shared(1, "LN-1", "LN-3").Read();
        Assert.Equal(["LN-1|15.00|3|12.00|15.00|safe", "LN-2|7.00|2|5.00|7.00|lost_whatever", "LN-3|10.00|1|9.00|10.00|at_risk"], province.Rows(Staff));
        Assert.Empty(province.Rows("SELECT * FROM result.allocation_cluster"));
        Assert.EndsWith("而且其中有足够的是其他中心达标用不着的。", province.One("SELECT message_zh FROM result.allocation WHERE center_id = 'LN-3' AND clause LIKE '%/18'"), StringComparison.Ordinal);
        Assert.Equal("3|3|2|2", province.One("SELECT thresholds, contested, kept_at_least, kept_at_most FROM result.allocation_summary WHERE measure = 'fixed_staff_count'"));
    }

    [Fact]
    public void Find_ThreePeopleForTwoCenters_BothCanBeKept()
    {
        using var province = new Roster().Own("LN-1", 9).Own("LN-3", 8).Shared(3, "LN-1", "LN-3").Read();
        Assert.Equal(["LN-1|12.00|3|9.00|12.00|at_risk", "LN-3|11.00|3|8.00|11.00|at_risk"], province.Rows(Staff));
        Assert.Equal("2|2|3|2|2", province.One("SELECT centers, thresholds, contested, kept_at_least, kept_at_most FROM result.allocation_cluster"));
        Assert.Contains("可以与争用这些人员的其他1个中心同时达标", province.One("SELECT message_zh FROM result.allocation WHERE center_id = 'LN-1' AND clause LIKE '%/18'"), StringComparison.Ordinal);
    }

    [Fact]
    public void Find_MissingValues_CountAtMostButNotAtLeast()
    {
        using var province = new Roster().Own("LN-1", 8).Own("LN-1", 3, fullTime: "").Own("LN-3", 10, category: "").Own("LN-2", 11, category: "辅助").Read();
        Assert.Equal(["LN-1|11.00|0|8.00|11.00|unclear", "LN-2|11.00|0|0.00|0.00|lost_whatever", "LN-3|10.00|0|0.00|10.00|unclear"], province.Rows(Staff));
        Assert.Equal("3|0|0|2", province.One("SELECT thresholds, contested, kept_at_least, kept_at_most FROM result.allocation_summary WHERE measure = 'fixed_staff_count'"));
    }

    [Fact]
    public void Find_PartTimeAtOneOfTwo_CanOnlyCountAtTheOther()
    {
        // Fixed at both, so it must be decided; but the laboratory's row says part-time, and only the center's counts.
        using var province = new Roster().Own("LN-1", 9).Row("LN-1", "是", "研究", id: 1_000).Row("LN-K", "否", "研究", id: 1_000).Read();
        Assert.Equal(["LN-1|10.00|1|9.00|10.00|at_risk"], province.Rows(Staff));
    }

    [Fact]
    public void Find_TwoTitlesOfOneCenter_ShareTheirStaff()
    {
        // The same ten people under both titles, and the same shared person: one place, one count.
        using var province = new Roster().Own("LN-2", 10).Own("DL-2", 10).Shared(1, "LN-2", "DL-2", "LN-1").Own("LN-1", 3, from: 500).Read();
        Assert.Equal(["LN-1|4.00|1|3.00|4.00|lost_whatever", "LN-2|11.00|1|10.00|11.00|safe"], province.Rows(Staff));
    }

    [Fact]
    public void Find_ApprovedException_CountsAtBoth()
    {
        using var files = new Roster().Own("LN-1", 9).Own("LN-3", 9).Shared(1, "LN-1", "LN-3").Files();
        files.File("例外.csv", $"条款,适用办法,平台编号,批准文号,姓名,身份证号,有效期至\nliaoning-2026/18,辽宁省,LN-1,辽科函〔2025〕1号,共905300,{Roster.Number(905_300)},2026-12-31\n");
        files.Allocate();
        Assert.Equal(["LN-1|10.00|0|10.00|10.00|safe", "LN-3|10.00|0|10.00|10.00|safe"], files.Rows(Staff));
    }

    [Fact]
    public void Find_WhoHasLeft_IsContestedNoMore()
    {
        // Both posts were held together in 2024; today there is one.
        using var province = new Roster().Own("LN-1", 9).Row("LN-1", "是", "研究", id: 1_000).Row("LN-3", "是", "研究", id: 1_000, end: "2024-06-30").Own("LN-3", 1, from: 500).Read();
        Assert.Equal(["LN-1|10.00|0|10.00|10.00|safe", "LN-3|1.00|0|1.00|1.00|lost_whatever"], province.Rows(Staff));
    }

    [Fact]
    public void Find_CenterWithoutList_IsUnclearAndCountsForNothing()
    {
        using var province = new Roster().Own("LN-1", 10).Read();
        Assert.Equal("-|-|unclear", province.One("SELECT low, high, verdict FROM result.allocation WHERE center_id = 'LN-3' AND clause LIKE '%/18'"));
        Assert.Equal("1|1", province.One("SELECT thresholds, kept_at_most FROM result.allocation_summary WHERE measure = 'fixed_staff_count'"));
        Assert.Empty(province.Rows("SELECT * FROM result.allocation WHERE center_id = 'LN-9'"));
    }

    [Fact]
    public void Find_CityAndRegime_LimitTheCenters()
    {
        using var files = new Roster().Own("LN-1", 9).Own("LN-3", 9).Shared(1, "LN-1", "LN-3").Files();
        files.Allocate(new FindingScope(2025, new DateOnly(2026, 3, 31), City: "鞍山"));
        Assert.Equal(["LN-3|10.00|1|9.00|10.00|at_risk"], files.Rows(Staff));
        using var other = new Roster().Own("LN-1", 9).Files();
        other.Allocate(new FindingScope(2025, new DateOnly(2026, 3, 31), Regime: "dalian"));
        Assert.Equal(["DL-2|dalian-2025/5.5"], other.Rows("SELECT center_id, clause FROM result.allocation"));
    }

    [Fact]
    public void Find_BeforeTheFirstDay_HasNothingToHoldAgainst()
    {
        using var files = new Roster().Own("LN-1", 9).Files();
        files.Allocate(new FindingScope(2025, new DateOnly(2026, 1, 18)));
        Assert.Empty(files.Rows("SELECT center_id FROM result.allocation"));
    }

    /// <summary>Rosters of a few centers, each person with a number of the unassigned area 29.</summary>
    private sealed class Roster
    {
        private readonly StringBuilder _rows = new("平台编号,年度,姓名,证件号码,是否固定人员,是否全职,岗位类别,到岗日期,离岗日期\n");

        public Roster Own(string platform, int people, string fullTime = "是", string category = "研究", int? from = null)
        {
            // Titles of one lineage list the same people.
            var first = from ?? ((platform[^1] - '0') * 100) + (fullTime.Length == 0 ? 50 : 0);
            for (var i = 0; i < people; i++)
            {
                Row(platform, fullTime, category, first + i);
            }

            return this;
        }

        public Roster Shared(int people, params string[] platforms)
        {
            for (var i = 0; i < people; i++)
            {
                foreach (var platform in platforms)
                {
                    Row(platform, "是", "技术", 905_000 + ((platforms[^1][^1] - '0') * 100) + i, name: "共");
                }
            }

            return this;
        }

        public Roster Row(string platform, string fullTime, string category, int id, string end = "", string name = "员")
        {
            _rows.Append(CultureInfo.InvariantCulture, $"{platform},2025,{name}{id},{Number(id)},是,{fullTime},{category},2020-01-01,{end}\n");
            return this;
        }

        public Inspected Files() => new Inspected().File("平台名录.csv", Register).File("花名册.csv", _rows.ToString());

        public Inspected Read() => Files().Allocate();

        /// <summary>A well-formed resident number of the unassigned area 29 with the right check character.</summary>
        public static string Number(int serial)
        {
            var body = string.Create(CultureInfo.InvariantCulture, $"29010119{70 + (serial / 1_000 % 30):00}0101{serial % 1_000:000}");
            int[] weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
            return body + "10X98765432"[body.Select((digit, i) => (digit - '0') * weights[i]).Sum() % 11];
        }
    }
}
