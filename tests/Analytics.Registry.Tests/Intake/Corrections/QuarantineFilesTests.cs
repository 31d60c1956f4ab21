using Analytics.Registry.Intake.Corrections;
using Analytics.TestKit;

namespace Analytics.Registry.Tests.Intake.Corrections;

/// <summary>A quarantined row is exported, corrected, fed back, and settled.</summary>
public sealed class QuarantineFilesTests
{
    private const string Roster = "姓名,证件号码,是否固定人员,到岗日期,绰号\n张三,,是,昨天,\"小,张\"\n李四,,是,2020-01-01,\n王五,,是,去年,\n";

    [Fact]
    public void Write_CorrectAndFeedBack_SettlesTheRow()
    {
        using var loaded = new Loaded().WithRegister().File("LN-A/人员2025.csv", Roster).Load();
        using var folder = new TempFolder();
        Assert.Equal(1, QuarantineFiles.Write(loaded.Database, folder.Path, CancellationToken.None));
        var file = Assert.Single(Directory.GetFiles(folder.Path));
        var text = File.ReadAllText(file);
        Assert.Equal(3, text.TrimEnd().Split('\n').Length);
        Assert.Contains("\"小,张\",LN-A,2025,LN-A/人员2025.csv,,2,", text, StringComparison.Ordinal);

        // An office corrects one of the two rows and delivers the file beside the old one.
        loaded.File("更正/" + Path.GetFileName(file), text.Replace("昨天", "2021-05-01", StringComparison.Ordinal)).Load();
        Assert.Equal(["张三|LN-A|2025|2021-05-01", "李四|LN-A|2025|2020-01-01"], loaded.Rows("SELECT name, platform_id, year, start_date FROM current.personnel ORDER BY name"));
        Assert.Equal(
            ["LN-A/人员2025.csv|4|1|1|2", "更正/" + Path.GetFileName(file) + "|3|1|1|1"],
            loaded.Rows("SELECT f.path, rows_read, rows_accepted, rows_quarantined, rows_other FROM intake.accounting JOIN intake.source USING (source_id) JOIN intake.file f USING (file_id) WHERE table_name = 'personnel' ORDER BY f.path"));
        Assert.Equal(["2|更正/" + Path.GetFileName(file), "4|-"], loaded.Rows(
            "SELECT source_row, resolved_by FROM intake.quarantine q JOIN intake.file f USING (file_id) WHERE f.path = 'LN-A/人员2025.csv' ORDER BY source_row"));
        Assert.Equal("0", loaded.One("SELECT count(*) FROM intake.issue WHERE code IN ('HEADER_UNKNOWN', 'VERSION_UNDECIDED') AND column_name LIKE '%更正%'"));
    }
}
