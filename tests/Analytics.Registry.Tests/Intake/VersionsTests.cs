namespace Analytics.Registry.Tests.Intake;

/// <summary>The same thing delivered more than once.</summary>
public sealed class VersionsTests
{
    private const string Old = "姓名,是否固定人员,到岗日期\n张三,是,2020-01-01\n李四,是,2020-01-01\n";
    private const string New = "姓名,是否固定人员,到岗日期\n张三,是,2020-01-01\n";

    [Fact]
    public void Load_SameBytesTwice_CountOnceAndIsSaid()
    {
        using var loaded = new Loaded().WithRegister().File("LN-A/人员2025.csv", Old).File("LN-A/备份/人员2025(复件).csv", Old).Load();
        Assert.Equal(2, loaded.Rows("SELECT * FROM personnel").Count);
        Assert.Equal(1, loaded.Summary!.FilesDuplicate);
        Assert.Equal("LN-A/备份/人员2025(复件).csv|LN-A/人员2025.csv", loaded.One("SELECT path, duplicate_of FROM intake.file WHERE status = 'duplicate'"));
    }

    [Fact]
    public void Load_SameBytesForTwoPlatformsOrYears_AreTwoDeliveries()
    {
        using var loaded = new Loaded().WithRegister()
            .File("LN-A/人员2025.csv", Old).File("LN-B/人员2025.csv", Old).File("LN-A/人员2024.csv", Old).Load();
        Assert.Equal(6, loaded.Rows("SELECT * FROM personnel").Count);
        Assert.Equal(0, loaded.Summary!.FilesDuplicate);
    }

    [Fact]
    public void Load_RevisionByName_ReplacesAndIsKept()
    {
        using var loaded = new Loaded().WithRegister().File("LN-A/人员2025.csv", Old).File("LN-A/人员2025修改稿.csv", New).Load();
        Assert.Equal("1", loaded.One("SELECT count(*) FROM current.personnel"));
        Assert.Equal("3", loaded.One("SELECT count(*) FROM main.personnel"));
        Assert.Equal("superseded", loaded.One("SELECT version_state FROM intake.source s JOIN intake.file f USING (file_id) WHERE f.path = 'LN-A/人员2025.csv'"));
    }

    [Fact]
    public void Load_LaterDeclaredDate_Wins()
    {
        using var loaded = new Loaded().WithRegister()
            .File("LN-A/a2025.csv", "填报日期：2026年3月20日\n" + New)
            .File("LN-A/b2025.csv", "填报日期：2026年3月1日\n" + Old).Load();
        Assert.Equal("LN-A/a2025.csv", loaded.One("SELECT DISTINCT f.path FROM current.personnel p JOIN intake.source s USING (source_id) JOIN intake.file f USING (file_id)"));
    }

    [Fact]
    public void Load_NothingDecides_BothCountAndAreForReview()
    {
        using var loaded = new Loaded().WithRegister().File("LN-A/甲2025.csv", Old).File("LN-A/乙2025.csv", New).Load();
        Assert.Equal("3", loaded.One("SELECT count(*) FROM current.personnel"));
        Assert.Equal("2", loaded.One("SELECT count(*) FROM intake.issue WHERE code = 'VERSION_UNDECIDED'"));
        Assert.Equal(["review", "review"], loaded.Rows("SELECT version_state FROM intake.source WHERE table_name = 'personnel'"));
    }

    [Fact]
    public void Load_OneRegionOfAProvinceFile_IsReplacedAlone()
    {
        using var loaded = new Loaded().WithRegister()
            .File("全省人员2025.csv", "平台编号,姓名,是否固定人员,到岗日期\nLN-A,张三,是,2020-01-01\nLN-B,王五,是,2020-01-01\n")
            .File("LN-A/人员2025修订.csv", "姓名,是否固定人员,到岗日期\n赵六,是,2020-01-01\n").Load();
        Assert.Equal(["王五", "赵六"], loaded.Rows("SELECT name FROM current.personnel ORDER BY name"));
    }

    [Theory]
    [InlineData("LN-A/人员2025第1批.csv", "LN-A/人员2025第2批.csv")]
    [InlineData("LN-A/(1)人员2025.csv", "LN-A/(2)人员2025.csv")]
    [InlineData("LN-A/人员2025DEV1.csv", "LN-A/人员2025DEV2.csv")]
    public void Load_NumbersThatAreNoVersions_ReplaceNothing(string first, string second)
    {
        using var loaded = new Loaded().WithRegister().File(first, Old).File(second, New).Load();
        Assert.Equal("3", loaded.One("SELECT count(*) FROM current.personnel"));
    }

    [Theory]
    [InlineData("LN-A/人员2025v1.csv", "LN-A/人员2025v2.csv")]
    [InlineData("LN-A/人员2025第1稿.csv", "LN-A/人员2025第2稿.csv")]
    [InlineData("LN-A/人员2025.csv", "LN-A/人员2025(2).csv")]
    public void Load_NumbersOfVersions_ReplaceTheLower(string first, string second)
    {
        using var loaded = new Loaded().WithRegister().File(first, Old).File(second, New).Load();
        Assert.Equal("1", loaded.One("SELECT count(*) FROM current.personnel"));
    }

    [Fact]
    public void Load_FixedAndMobileStaffInTwoFiles_AreParts()
    {
        const string list = "姓名,性别,到岗日期\n";
        using var loaded = new Loaded().WithRegister()
            .File("LN-A/固定人员2025.csv", list + "张三,男,2020-01-01\n").File("LN-A/流动人员2025修改稿.csv", list + "李四,男,2020-01-01\n").Load();
        Assert.Equal(["张三|true", "李四|false"], loaded.Rows("SELECT name, is_fixed FROM current.personnel ORDER BY row_id"));
        Assert.Empty(loaded.Rows("SELECT * FROM intake.issue WHERE code = 'VERSION_UNDECIDED'"));
    }
}
