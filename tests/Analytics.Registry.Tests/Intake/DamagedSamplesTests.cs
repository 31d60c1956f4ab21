using Analytics.TestKit;

namespace Analytics.Registry.Tests.Intake;

/// <summary>The committed files that were broken on purpose: every fault is named with its place, every row accounted for.</summary>
public sealed class DamagedSamplesTests
{
    private const string Register = Loaded.Register + "\nLN-TIC-0001,辽宁省一技术创新中心,技术创新中心,省级,沈阳市,甲公司,运行,2020-01-01\n";

    /// <summary>File; read, accepted, quarantined, other; the quarantine; the issues.</summary>
    public static TheoryData<string, string, string[], string[]> Files => new()
    {
        { "01_empty.csv", "0|0|0|0", ["0|EMPTY_FILE|-"], [] },
        { "02_header_only.csv", "1|0|0|1", [], [] },
        { "03_prose_not_a_table.csv", "5|0|4|1", Each("NOT_A_TABLE|-", 1, 3, 4, 5), [] },
        { "04_truncated.xlsx", "0|0|0|0", ["0|ARCHIVE_DAMAGED|-"], [] },
        { "05_encrypted.xlsx", "0|0|0|0", ["0|FILE_ENCRYPTED|-"], [] },
        { "06_not_a_workbook.xlsx", "5|0|4|1", Each("NOT_A_TABLE|-", 1, 3, 4, 5), [] },
        { "07_mixed_encodings.csv", "5|2|2|1", Each("INVALID_BYTES|-", 4, 5), [] },
        { "08_three_hundred_columns.csv", "4|3|0|1", [], [.. Enumerable.Range(1, 292).Select(column => $"1|HEADER_UNKNOWN|附加列{column}")] },
        { "09_two_megabyte_cell.xlsx", "4|2|1|1", ["3|TEXT_TOO_LONG|name"], [] },
        { "10_duplicate_headers.csv", "4|3|0|1", [], ["1|HEADER_DUPLICATE|姓名", "1|HEADER_DUPLICATE|证件号码"] },
        { "11_two_tables_in_one_sheet.xlsx", "10|6|0|4", [], [] },
        { "12_impossible_dates.csv", "6|0|5|1", [.. Each("DATE_IMPOSSIBLE|start_date", 2, 3, 4), "5|DATE_EXPECTED|start_date", "6|DATE_IMPOSSIBLE|start_date"], [] },
        { "13_text_in_numbers.csv", "4|0|3|1", Each("INTEGER_EXPECTED|actual_work_days", 2, 3, 4), [] },
        { "14_rows_without_platform.csv", "5|0|4|1", Each("PLATFORM_UNKNOWN|platform_id", 2, 3, 4, 5), [] },
        { "15_mixed_line_ends.csv", "5|4|0|1", [], [] },
        { "16_unterminated_quote.csv", "5|3|1|1", ["3|UNTERMINATED_QUOTE|-"], [] },
        { "17_ragged_rows.csv", "5|4|0|1", [], ["3|CELLS_BEYOND_HEADER|-"] },
        { "18_identifiers_as_floats.csv", "4|3|0|1", [], Each("ID_DAMAGED|id_number", 2, 3, 4) },
        { "19_nul_bytes.csv", "4|2|1|1", ["3|NUL_BYTES|-"], [] },
        { "20_broken_archive.zip", "0|0|0|0", ["0|ARCHIVE_DAMAGED|-"], [] },
        { "21_unknown_platform.csv", "3|2|0|1", [], Each("PLATFORM_NOT_REGISTERED|platform_id", 2, 3) },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void Load_DamagedFile_NamesTheFaultAndItsPlace(string name, string account, string[] quarantine, string[] issues)
    {
        using var loaded = new Loaded().File("平台名录.csv", Register).File(name, Sample(name)).Load();

        Assert.Equal(account, loaded.Account(name));
        Assert.Equal(quarantine, loaded.Quarantined());
        Assert.Equal(issues, loaded.Issues());
        Assert.Equal(["read"], loaded.Rows("SELECT DISTINCT status FROM intake.file WHERE path = '平台名录.csv'"));
    }

    [Fact]
    public void Load_ThreeHundredColumns_KeepsWhatIsUnknown()
    {
        using var loaded = new Loaded().File("平台名录.csv", Register).File("08.csv", Sample("08_three_hundred_columns.csv")).Load();
        Assert.Equal(3 * 292, loaded.Rows("SELECT * FROM intake.extra").Count);
    }

    [Fact]
    public void Load_EveryDamagedFile_IsListed() => Assert.Equal(
        Directory.GetFiles(RepositoryRoot.File("data-samples/damaged")).Select(Path.GetFileName).Order(StringComparer.Ordinal),
        Files.Select(row => (string)row[0]).Order(StringComparer.Ordinal));

    [Fact]
    public void Load_WholeFolderAtOnce_GivesWhatTheFilesGiveAlone()
    {
        using var loaded = new Loaded().File("平台名录.csv", Register);
        foreach (var row in Files)
        {
            loaded.File((string)row[0], Sample((string)row[0]));
        }

        loaded.Load();
        foreach (var row in Files.Where(row => loaded.One($"SELECT status FROM intake.file WHERE path = '{row[0]}'") != "duplicate"))
        {
            Assert.Equal(row[1], loaded.Account((string)row[0]));
        }

        // The same prose was delivered under two names.
        Assert.Equal("06_not_a_workbook.xlsx|03_prose_not_a_table.csv", loaded.One("SELECT path, duplicate_of FROM intake.file WHERE status = 'duplicate'"));
        Assert.Equal(4, loaded.Summary!.FilesFailed);
        Assert.Equal(loaded.Summary.RowsRead, loaded.Summary.RowsAccepted + loaded.Summary.RowsQuarantined + loaded.Summary.RowsOther);
    }

    private static byte[] Sample(string name) => File.ReadAllBytes(RepositoryRoot.File("data-samples/damaged/" + name));

    private static string[] Each(string code, params int[] rows) => [.. rows.Select(row => $"{row}|{code}")];
}
