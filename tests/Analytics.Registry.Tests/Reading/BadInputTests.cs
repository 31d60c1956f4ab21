using System.Diagnostics;
using System.IO.Compression;
using System.Runtime.Versioning;
using System.Text;
using Analytics.Registry.Reading;
using Analytics.Registry.Tests.Reading.Workbooks;
using Analytics.TestKit;

namespace Analytics.Registry.Tests.Reading;

/// <summary>Files as broken as they arrive: none may crash or hang the reading, or lose a row silently.</summary>
public sealed class BadInputTests
{
    private const UnixFileMode Everyone =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    private static readonly byte[] Csv = Encoding.UTF8.GetBytes("姓名,单位\n张三,一所\n");

    private static InputFile Discover(TempFolder folder, string name, byte[] bytes, ReadingLimits? limits = null)
    {
        File.WriteAllBytes(folder.File(name), bytes);
        return InputDiscovery.Discover(folder.File(name), limits)[0];
    }

    private static string? CodeOfReading(InputFile file) => (Record.Exception(() => ReadRecord.AllOf(file)) as ReadingException)?.Problem.Code;

    [Theory]
    [InlineData("empty.csv")]
    [InlineData("empty.xlsx")]
    [InlineData("empty.parquet")]
    [InlineData("empty.zip")]
    public void EmptyFile_IsReported(string name)
    {
        using var folder = new TempFolder();
        var file = Discover(folder, name, []);

        Assert.Equal("EMPTY_FILE", file.Problem?.Code);
        Assert.Equal("EMPTY_FILE", Assert.Throws<ReadingException>(() => file.OpenSheets()).Problem.Code);
    }

    [Fact]
    public void HeaderOnly_IsOneRecord()
    {
        using var folder = new TempFolder();

        Assert.Equal(["姓名", "单位"], Assert.Single(ReadRecord.AllOf(Discover(folder, "a.csv", Encoding.UTF8.GetBytes("姓名,单位\n")))).Fields);
    }

    [Fact]
    public void Prose_IsReadLineByLine()
    {
        using var folder = new TempFolder();
        var lines = new[] { "关于开展年度考核的通知", "", "各有关单位：请于三月底前报送材料, 逾期不候。", "特此通知" };

        var records = ReadRecord.AllOf(Discover(folder, "通知.txt", Encoding.UTF8.GetBytes(string.Join("\n", lines))));

        Assert.Equal(lines, records.Select(record => string.Join(',', record.Fields)));
    }

    [Fact]
    public void BinaryNamedCsv_IsNoTable()
    {
        using var folder = new TempFolder();
        var junk = new byte[10_000];
        new Random(1).NextBytes(junk);

        Assert.Equal("NOT_A_TABLE", Discover(folder, "junk.csv", junk).Problem?.Code);
        Assert.Equal("NOT_A_TABLE", Discover(folder, "program.csv", [0x7F, 0x45, 0x4C, 0x46, .. new byte[500]]).Problem?.Code);
    }

    [Fact]
    public void TruncatedXlsx_AtAnyLength_FailsClearly()
    {
        using var folder = new TempFolder();
        var rows = string.Concat(Enumerable.Range(1, 500).Select(i => $"<row r=\"{i}\"><c r=\"A{i}\"><v>{i * 7919}</v></c></row>"));
        var whole = XlsxFile.Bytes($"<sheetData>{rows}</sheetData>");
        for (var length = 100; length < whole.Length; length += 97)
        {
            var file = Discover(folder, "cut.xlsx", whole[..length]);
            Assert.Equal((InputFormat.Xlsx, "ARCHIVE_DAMAGED"), (file.Format, file.Problem?.Code));
        }
    }

    [Fact]
    public void XlsxWithFlippedBytes_NeverReadsOnSilently()
    {
        using var folder = new TempFolder();
        var rows = string.Concat(Enumerable.Range(1, 200).Select(i => $"<row r=\"{i}\"><c r=\"A{i}\"><v>{i * 7919}</v></c></row>"));
        var whole = XlsxFile.Bytes($"<sheetData>{rows}</sheetData>");
        var expected = string.Join('|', ReadRecord.AllOf(Discover(folder, "whole.xlsx", whole)).Select(record => record.Fields[0]));
        var random = new Random(5);
        for (var i = 0; i < 200; i++)
        {
            var bytes = whole.ToArray();
            bytes[random.Next(bytes.Length)] ^= (byte)(1 + random.Next(255));
            var file = Discover(folder, "flipped.xlsx", bytes);
            if (!file.HasSheets)
                continue;
            var problem = Record.Exception(() => Assert.Equal(expected, string.Join('|', ReadRecord.AllOf(file).Select(record => record.Fields[0]))));
            Assert.True(problem is null or ReadingException, problem?.ToString());
        }
    }

    [Fact]
    public void EncryptedXlsx_IsReported()
    {
        using var folder = new TempFolder();
        var bytes = CompoundFileWriter.Bytes(("EncryptionInfo", new byte[224]), ("EncryptedPackage", new byte[8192]));

        var file = Discover(folder, "加密.xlsx", bytes);

        Assert.Equal((InputFormat.Xlsx, "FILE_ENCRYPTED"), (file.Format, file.Problem?.Code));
    }

    [Fact]
    public void XlsxBomb_IsStoppedWhileInflating()
    {
        using var folder = new TempFolder();
        var limits = new ReadingLimits { RatioFreeBytes = 8 << 20 };

        Assert.Equal("ARCHIVE_BOMB", CodeOfReading(Discover(folder, "bomb.xlsx", XlsxBomb(), limits)));
    }

    [Fact]
    public void ZipBombs_AreStoppedByRatioAndByTotal()
    {
        using var folder = new TempFolder();
        File.WriteAllBytes(folder.File("ratio.zip"), ZipFileWriter.Bomb("a.csv", 64L << 20));
        var byRatio = InputDiscovery.Discover(folder.Path, new ReadingLimits { RatioFreeBytes = 8 << 20 });
        var byTotal = InputDiscovery.Discover(folder.Path, new ReadingLimits { MaxInflatedBytes = 16 << 20 });

        Assert.Equal([null, "ARCHIVE_BOMB"], byRatio.Select(file => file.Problem?.Code));
        Assert.Equal([null, "ARCHIVE_BOMB"], byTotal.Select(file => file.Problem?.Code));
    }

    [Fact]
    public void CorruptedZip_ReportsTheDamagedMemberAndReadsTheOthers()
    {
        using var folder = new TempFolder();
        var marker = new byte[2000];
        new Random(3).NextBytes(marker);
        var content = Encoding.UTF8.GetBytes(Convert.ToHexString(marker));
        var bytes = ZipFileWriter.Bytes(("a.csv", content), ("b.csv", Csv));
        bytes[500] ^= 0x55;
        File.WriteAllBytes(folder.File("o.zip"), bytes);

        var files = InputDiscovery.Discover(folder.Path);

        Assert.Equal([null, "ARCHIVE_DAMAGED", null], files.Select(file => file.Problem?.Code));
        Assert.Equal(2, ReadRecord.AllOf(files[2]).Count);
    }

    [Fact]
    public void EncryptedZipMember_IsReported()
    {
        using var folder = new TempFolder();
        var bytes = ZipFileWriter.Bytes(("a.csv", Csv));
        // Bit 0 of the general purpose flags, in the local header and in the directory, says that the member is encrypted.
        bytes[6] |= 1;
        bytes[bytes.AsSpan().IndexOf("PK\x01\x02"u8) + 8] |= 1;
        File.WriteAllBytes(folder.File("o.zip"), bytes);

        Assert.Equal("ARCHIVE_ENCRYPTED", InputDiscovery.Discover(folder.Path)[1].Problem?.Code);
    }

    [Fact]
    public void EncryptedXls_IsReported()
    {
        using var folder = new TempFolder();
        var bytes = File.ReadAllBytes(XlsReaderTests.Fixture());
        // The records from the first BOF up to WRITEACCESS become one FILEPASS, with XOR obfuscation under a password nobody knows.
        var from = bytes.AsSpan().IndexOf(new byte[] { 0x09, 0x08, 0x10, 0x00 }) + 20;
        var to = bytes.AsSpan().IndexOf(new byte[] { 0x5C, 0x00, 0x70, 0x00 }) + 4 + 112;
        new byte[] { 0x2F, 0x00, (byte)(to - from - 4), 0x00, 0x00, 0x00, 0x34, 0x12, 0x78, 0x56 }.CopyTo(bytes, from);

        Assert.Equal("FILE_ENCRYPTED", CodeOfReading(Discover(folder, "a.xls", bytes)));
    }

    [Fact]
    public void WrongEncodingInParts_IsFlaggedRowByRow()
    {
        using var folder = new TempFolder();
        var gbk = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
        byte[] bytes = [.. Encoding.UTF8.GetBytes("姓名,单位\n张三,大连理工大学材料学院\n李四,东北大学机械学院\n赵六,沈阳自动化研究所\n"), .. gbk.GetBytes("王五,沈阳\n")];

        var records = ReadRecord.AllOf(Discover(folder, "a.csv", bytes));

        Assert.Equal([0, 0, 0, 0, 1], records.Select(record => record.Codes.Length));
        Assert.Equal(["INVALID_BYTES"], records[4].Codes);
        Assert.Equal(gbk.GetBytes("王五,沈阳\n"), records[4].Raw);
    }

    [Fact]
    public void FileThatGrowsWhileItIsRead_IsReportedAtItsEnd()
    {
        using var folder = new TempFolder();
        var file = Discover(folder, "a.csv", Enumerable.Repeat(Csv, 200_000).SelectMany(bytes => bytes).ToArray());
        using var sheets = file.OpenSheets();
        var reader = sheets.Next()!;
        Assert.True(reader.Read());
        File.AppendAllText(folder.File("a.csv"), "李四,二所\n");

        Assert.Equal("FILE_CHANGED", Assert.Throws<ReadingException>(() => ReadRecord.All(reader)).Problem.Code);
    }

    [Fact]
    public void FileReplacedBySameLength_IsReported()
    {
        using var folder = new TempFolder();
        var csv = Discover(folder, "a.csv", Csv);
        var workbook = Discover(folder, "a.xlsx", XlsxFile.Bytes("<sheetData/>"));
        File.WriteAllBytes(folder.File("a.csv"), Encoding.UTF8.GetBytes("姓名,单位\n张四,一所\n"));
        File.WriteAllBytes(folder.File("a.xlsx"), XlsxFile.Bytes("""<sheetData><row r="1"/></sheetData>"""));

        Assert.Equal("FILE_CHANGED", CodeOfReading(csv));
        Assert.Equal("FILE_CHANGED", CodeOfReading(workbook));
    }

    [Fact]
    public void FileGoneAfterDiscovery_IsReported()
    {
        using var folder = new TempFolder();
        var file = Discover(folder, "a.csv", Csv);
        File.Delete(folder.File("a.csv"));

        Assert.Equal("FILE_UNREADABLE", CodeOfReading(file));
    }

    [SkippableFact]
    [SupportedOSPlatform("linux")]
    public void FolderAndFileWithoutRights_AreReportedAndTheRestRead()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "Rights are taken away with Linux's setfsuid.");
        using var folder = new TempFolder();
        File.WriteAllBytes(folder.File("closed/a.csv"), Csv);
        File.WriteAllBytes(folder.File("locked.csv"), Csv);
        File.WriteAllBytes(folder.File("open.csv"), Csv);
        File.SetUnixFileMode(folder.Path, Everyone);
        File.SetUnixFileMode(folder.File("open.csv"), Everyone);
        File.SetUnixFileMode(folder.File("locked.csv"), UnixFileMode.None);
        File.SetUnixFileMode(folder.Path + "/closed", UnixFileMode.None);

        IReadOnlyList<InputFile> files;
        using (new FileSystemUser())
            files = InputDiscovery.Discover(folder.Path);
        File.SetUnixFileMode(folder.Path + "/closed", Everyone);

        Assert.Equal(["closed/", "locked.csv", "open.csv"], files.Select(file => file.Path));
        Assert.Equal(["FOLDER_UNREADABLE", "FILE_UNREADABLE", null], files.Select(file => file.Problem?.Code));
    }

    [SkippableFact]
    public void PipesDevicesAndDanglingLinks_AreNeverOpened()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no named pipes among files.");
        using var folder = new TempFolder();
        using (var mkfifo = Process.Start("mkfifo", folder.File("pipe.csv")))
            mkfifo.WaitForExit();
        File.CreateSymbolicLink(folder.File("zero.csv"), "/dev/zero");
        File.CreateSymbolicLink(folder.File("gone.csv"), folder.File("nothing"));
        File.CreateSymbolicLink(folder.File("self.csv"), folder.File("self.csv"));
        Directory.CreateDirectory(folder.File("folder.csv"));
        File.WriteAllBytes(folder.File("folder.csv/b.csv"), Csv);

        var files = InputDiscovery.Discover(folder.Path);

        Assert.Equal(["folder.csv/b.csv", "gone.csv", "pipe.csv", "self.csv", "zero.csv"], files.Select(file => file.Path));
        Assert.Equal([null, "LINK_DANGLING", "EMPTY_FILE", "FILE_UNREADABLE", "EMPTY_FILE"], files.Select(file => file.Problem?.Code));
    }

    [Fact]
    public void ThreeHundredColumnsAndATwoMegabyteCellInAWorkbook_AreRead()
    {
        using var folder = new TempFolder();
        var cells = string.Concat(Enumerable.Range(0, 300).Select(i => $"<c><v>{i}</v></c>"));
        var bytes = XlsxFile.Bytes($"<sheetData><row>{cells}</row><row><c t=\"inlineStr\"><is><t>{new string('长', 700_000)}</t></is></c></row></sheetData>");

        var records = ReadRecord.AllOf(Discover(folder, "a.xlsx", bytes));

        Assert.Equal("299", records[0].Fields[299]);
        Assert.Equal(700_000, records[1].Fields[0].Length);
    }

    [Fact]
    public void Discover_Cancelled_Stops()
    {
        using var folder = new TempFolder();
        File.WriteAllBytes(folder.File("a.csv"), Csv);

        Assert.Throws<OperationCanceledException>(() => InputDiscovery.Discover(folder.Path, null, new CancellationToken(canceled: true)));
    }

    // A sheet with one cell of 64 MB of the same letter: an honest workbook in form, and a thousand times its size when inflated.
    private static byte[] XlsxBomb()
    {
        using var stream = new MemoryStream();
        stream.Write(XlsxFile.Bytes("<sheetData/>"));
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            archive.GetEntry("xl/worksheets/sheet0.xml")!.Delete();
            using var sheet = archive.CreateEntry("xl/worksheets/sheet0.xml").Open();
            sheet.Write("<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>"u8);
            var block = Encoding.ASCII.GetBytes(new string('x', 1 << 20));
            for (var i = 0; i < 64; i++)
                sheet.Write(block);
        }
        return stream.ToArray();
    }
}
