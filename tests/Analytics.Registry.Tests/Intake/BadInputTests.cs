using System.Runtime.Versioning;
using System.Text;
using Analytics.Registry.Intake;
using Analytics.Registry.Tests.Reading;
using Analytics.Registry.Tests.Reading.Workbooks;
using Analytics.Store;

namespace Analytics.Registry.Tests.Intake;

/// <summary>Inputs that fail while they are read, or that nobody may read.</summary>
public sealed class BadInputTests
{
    private const string Header = "姓名,性别,是否固定人员,到岗日期\n";

    [Fact]
    public void Load_FileThatChangesWhileItIsRead_CountsForNothing()
    {
        var rows = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"人{i % 10},男,是,2020-01-01,值\n"));
        using var loaded = new Loaded().WithRegister().File("LN-A_2025.csv", Header.TrimEnd() + ",无此列\n" + rows);
        var changed = false;
        loaded.Load(progress: new Immediate(state =>
        {
            if (state.File == "LN-A_2025.csv" && state.RowsRead > 4096 && !changed)
            {
                changed = true;
                File.AppendAllText(Path.Combine(loaded.InputFolder, "LN-A_2025.csv"), "新人,男,是,2020-01-01\n");
            }
        }));

        Assert.True(changed);
        Assert.Equal(["0|FILE_CHANGED|-"], loaded.Quarantined());
        Assert.Equal("failed", loaded.One("SELECT status FROM intake.file WHERE path = 'LN-A_2025.csv'"));
        Assert.Equal("0|0|0|0", loaded.Account("LN-A"));
        foreach (var table in new[] { "personnel", "intake.extra", "registry.person_identity", "intake.issue", "intake.presence WHERE table_name = 'personnel'" })
        {
            Assert.Empty(loaded.Rows("SELECT * FROM " + table));
        }
    }

    [Fact]
    public void Load_FileThatGoesWhileOthersAreRead_FailsAlone()
    {
        using var loaded = new Loaded().WithRegister().File("LN-A_2025.csv", Header + "张三,男,是,2020-01-01\n").File("LN-B_2025.csv", Header + "李四,男,是,2020-01-01\n");
        loaded.Load(progress: new Immediate(state =>
        {
            if (state.File == "LN-A_2025.csv")
            {
                File.Delete(Path.Combine(loaded.InputFolder, "LN-B_2025.csv"));
            }
        }));

        Assert.Equal(["张三"], loaded.Rows("SELECT name FROM personnel"));
        Assert.Equal("LN-B_2025.csv|failed|FILE_UNREADABLE", loaded.One("SELECT f.path, f.status, q.code FROM intake.quarantine q JOIN intake.file f USING (file_id)"));
    }

    [SkippableFact]
    [UnsupportedOSPlatform("windows")]
    public void Load_FolderWithoutRights_IsSaidAndTheRestIsRead()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "Rights are those of Linux.");
        using var loaded = new Loaded().WithRegister().File("LN-A_2025.csv", Header + "张三,男,是,2020-01-01\n").File("密/LN-B_2025.csv", Header + "李四,男,是,2020-01-01\n");
        var (closed, top) = (Path.Combine(loaded.InputFolder, "密"), Path.GetDirectoryName(loaded.InputFolder)!);
        const UnixFileMode everyone = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;
        File.SetUnixFileMode(top, everyone);
        File.SetUnixFileMode(Path.Combine(loaded.InputFolder, "平台名录.csv"), everyone);
        File.SetUnixFileMode(loaded.InputFolder, everyone);
        File.SetUnixFileMode(closed, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        using (new FileSystemUser())
        {
            loaded.Load();
        }

        Assert.Equal("密/|failed|FOLDER_UNREADABLE", loaded.One("SELECT f.path, f.status, q.code FROM intake.quarantine q JOIN intake.file f USING (file_id)"));
        Assert.Equal(["张三"], loaded.Rows("SELECT name FROM personnel"));
    }

    [Fact]
    public void Load_DanglingLink_IsSaid()
    {
        using var loaded = new Loaded().WithRegister();
        File.CreateSymbolicLink(Path.Combine(loaded.InputFolder, "LN-A.csv"), "/nowhere/at/all.csv");
        loaded.Load();
        Assert.Equal("LN-A.csv|failed|LINK_DANGLING", loaded.One("SELECT f.path, f.status, q.code FROM intake.quarantine q JOIN intake.file f USING (file_id)"));
    }

    [Fact]
    public void Load_Bombs_AreStopped()
    {
        var sheet = ZipFileWriter.Bomb("xl/worksheets/sheet1.xml", 3L << 30);
        using var loaded = new Loaded().WithRegister().File("bomb.xlsx", sheet).File("bomb.zip", ZipFileWriter.Bomb("人员.csv", 3L << 30)).Load();
        var codes = loaded.Rows("SELECT DISTINCT q.code FROM intake.quarantine q ORDER BY 1");
        Assert.NotEmpty(codes);
        Assert.All(codes, code => Assert.Contains(code, new[] { "ARCHIVE_BOMB", "FILE_DAMAGED", "ARCHIVE_DAMAGED" }));
        Assert.Contains("ARCHIVE_BOMB", codes);
        Assert.Equal("0|0|0|0", loaded.Account("bomb"));
    }

    [Theory]
    [InlineData("LN-A_2025.csv", 1 << 21)]
    [InlineData("LN-A_2025.jsonl", 1 << 21)]
    public void Load_HugeCell_IsOneCell(string name, int length)
    {
        var cell = new string('甲', length / 3);
        var text = name.EndsWith("csv", StringComparison.Ordinal)
            ? $"姓名,性别,是否固定人员,工作单位\n张三,男,是,\"{cell}\"\n李四,男,是,乙\n"
            : $$"""{"姓名":"张三","性别":"男","是否固定人员":"是","工作单位":"{{cell}}"}""" + "\n" + """{"姓名":"李四","性别":"男","是否固定人员":"是","工作单位":"乙"}""" + "\n";
        using var loaded = new Loaded().WithRegister().File(name, text).Load();
        Assert.Equal([$"张三|{length / 3}", "李四|1"], loaded.Rows("SELECT name, length(employer) FROM personnel ORDER BY row_id"));
    }

    [Fact]
    public void Load_LoneSurrogatesAndOddCharacters_AreStored()
    {
        using var loaded = new Loaded().WithRegister().File("LN-A_2025.jsonl",
            """{"姓名":"张\ud800三","性别":"男","是否固定人员":"是","工作单位":"\u0000=cmd|' /C calc'!A0😀"}""" + "\n").Load();
        var account = loaded.Account("LN-A").Split('|').Select(long.Parse).ToList();
        Assert.Equal(account[0], account[1] + account[2] + account[3]);
        Assert.Equal(1, account[0]);
    }

    [Fact]
    public void Load_WrongByteOrderMark_IsDamagedRowsNotAnException()
    {
        byte[] text = [0xFF, 0xFE, .. Encoding.UTF8.GetBytes("平台编号,姓名,性别,是否固定人员\nLN-A,张三,男,是\n")];
        using var loaded = new Loaded().WithRegister().File("LN-A_2025.csv", text).Load();
        var account = loaded.Account("LN-A").Split('|').Select(long.Parse).ToList();
        Assert.Equal(account[0], account[1] + account[2] + account[3]);
        Assert.Equal(0, account[1]);
        Assert.NotEmpty(loaded.Quarantined());
    }

    [Fact]
    public void Load_ProblemInTheFirstRows_IsThatOfItsRow()
    {
        byte[] text = [.. Encoding.UTF8.GetBytes("姓名,性别,是否固定人员,到岗日期\n张三,男,是,2020-01-01\n李"), 0xFF, 0xFE, .. Encoding.UTF8.GetBytes("四,男,是,2020-01-01\n王五,男,是,2020-01-01\n")];
        using var loaded = new Loaded().WithRegister().File("LN-A_2025.csv", text).Load();
        Assert.Equal(["张三", "王五"], loaded.Rows("SELECT name FROM personnel ORDER BY row_id"));
        Assert.Equal(["3|INVALID_BYTES|-"], loaded.Quarantined());
    }

    [Fact]
    public void Load_ProtectedHeaderOnlyWorkbook_AndGuideSheets_AreOther()
    {
        using var loaded = new Loaded().WithRegister().File("LN-A_2025.xlsx", XlsxFile.Workbook(
            ("填表说明", "visible", SheetXml.Of(["字段|要求|示例", "姓名|与证件一致|某某", "学历|最高学历|博士"])),
            ("人员", "visible", SheetXml.Of(["姓名|性别|是否固定人员|到岗日期"])))).Load();
        Assert.Equal("4|0|0|4", loaded.Account("LN-A"));
        Assert.Empty(loaded.Quarantined());
    }

    [Fact]
    public void Load_NothingAtThePath_SaysSo()
    {
        using var database = new DuckDbConnection("Data Source=:memory:");
        database.Open();
        Assert.Throws<FileNotFoundException>(() => RegistryIntake.Load(database, new IntakeOptions("/nowhere/at/all"), null, CancellationToken.None));
    }

    private sealed class Immediate(Action<IntakeProgress> action) : IProgress<IntakeProgress>
    {
        public void Report(IntakeProgress value) => action(value);
    }
}
