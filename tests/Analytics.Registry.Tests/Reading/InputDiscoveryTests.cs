using System.Security.Cryptography;
using System.Text;
using Analytics.Registry.Reading;
using Analytics.Registry.Tests.Reading.Workbooks;
using Analytics.TestKit;

namespace Analytics.Registry.Tests.Reading;

public sealed class InputDiscoveryTests
{
    private static readonly byte[] Csv = Encoding.UTF8.GetBytes("姓名,单位\n张三,一所\n");

    [Fact]
    public void Discover_Folder_ListsEverythingInOrdinalOrderWithHashes()
    {
        using var folder = new TempFolder();
        foreach (var name in new[] { "b.csv", "a/甲.csv", "a/z.csv", "A.csv" })
            File.WriteAllBytes(folder.File(name), Csv);

        var files = InputDiscovery.Discover(folder.Path);

        Assert.Equal(["A.csv", "a/z.csv", "a/甲.csv", "b.csv"], files.Select(file => file.Path));
        Assert.All(files, file => Assert.Equal((InputFormat.Csv, Csv.Length, Convert.ToHexStringLower(SHA256.HashData(Csv)), null), (file.Format, file.Length, file.Sha256, file.Problem)));
    }

    [Fact]
    public void Discover_SingleFile_IsNamedByItself()
    {
        using var folder = new TempFolder();
        File.WriteAllBytes(folder.File("x/一.csv"), Csv);

        Assert.Equal("一.csv", Assert.Single(InputDiscovery.Discover(folder.File("x/一.csv"))).Path);
    }

    [Fact]
    public void Discover_NothingThere_Throws() => Assert.Throws<FileNotFoundException>(() => InputDiscovery.Discover("/no/such/input"));

    [Fact]
    public void Discover_Archives_ListTheirMembersWithNestedPaths()
    {
        using var folder = new TempFolder();
        var inner = ZipFileWriter.Bytes(("深.csv", Csv));
        File.WriteAllBytes(folder.File("o.zip"), ZipFileWriter.Bytes(("内/一.xlsx", XlsxFile.Bytes("<sheetData/>")), ("inner.zip", inner), ("a.csv", Csv), ("empty/", [])));

        var files = InputDiscovery.Discover(folder.Path);

        Assert.Equal(["o.zip", "o.zip!a.csv", "o.zip!inner.zip", "o.zip!inner.zip!深.csv", "o.zip!内/一.xlsx"], files.Select(file => file.Path));
        Assert.Equal([InputFormat.Zip, InputFormat.Csv, InputFormat.Zip, InputFormat.Csv, InputFormat.Xlsx], files.Select(file => file.Format));
        Assert.Equal(["张三", "一所"], ReadRecord.AllOf(files[3])[1].Fields);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Csv)), files[3].Sha256);
    }

    [Fact]
    public void Discover_ArchivesTooDeep_AreNotOpened()
    {
        using var folder = new TempFolder();
        var bytes = ZipFileWriter.Bytes(("a.csv", Csv));
        for (var i = 0; i < 4; i++)
            bytes = ZipFileWriter.Bytes(("z.zip", bytes));
        File.WriteAllBytes(folder.File("o.zip"), bytes);

        var files = InputDiscovery.Discover(folder.Path);

        Assert.Equal(4, files.Count);
        Assert.Equal("ARCHIVE_TOO_DEEP", files[^1].Problem!.Code);
        Assert.All(files.SkipLast(1), file => Assert.Null(file.Problem));
    }

    [Fact]
    public void Discover_MemberNamesInGbk_AreDecoded()
    {
        using var folder = new TempFolder();
        var gbk = new Flagless(CodePagesEncodingProvider.Instance.GetEncoding(936)!);
        File.WriteAllBytes(folder.File("gbk.zip"), ZipFileWriter.Bytes(gbk, ("人员/名单.csv", Csv)));
        File.WriteAllBytes(folder.File("utf8.zip"), ZipFileWriter.Bytes(new Flagless(Encoding.UTF8), ("人员/名单.csv", Csv)));

        Assert.Equal(
            ["gbk.zip", "gbk.zip!人员/名单.csv", "utf8.zip", "utf8.zip!人员/名单.csv"], InputDiscovery.Discover(folder.Path).Select(file => file.Path));
    }

    [Fact]
    public void Discover_MemberNamesThatLeadOutside_AreReportedAndNotRead()
    {
        using var folder = new TempFolder();
        File.WriteAllBytes(folder.File("o.zip"), ZipFileWriter.Bytes(("../../etc/a.csv", Csv), ("/abs.csv", Csv), ("C:\\x.csv", Csv), ("ok..csv", Csv)));

        var files = InputDiscovery.Discover(folder.Path);

        Assert.Equal(3, files.Count(file => file.Problem?.Code == "ARCHIVE_UNSAFE_NAME"));
        Assert.True(files.Single(file => file.Path == "o.zip!ok..csv").HasSheets);
    }

    [Fact]
    public void Discover_SameMemberNameTwice_ListsBoth()
    {
        using var folder = new TempFolder();
        File.WriteAllBytes(folder.File("o.zip"), ZipFileWriter.Bytes(("a.csv", Csv), ("a.csv", [.. Csv, .. "李四,二所\n"u8])));

        var files = InputDiscovery.Discover(folder.Path);

        Assert.Equal(["o.zip", "o.zip!a.csv", "o.zip!a.csv#2"], files.Select(file => file.Path));
        Assert.Equal([2, 3], files.Skip(1).Select(file => ReadRecord.AllOf(file).Count));
    }

    [Fact]
    public void Discover_ParquetInAnArchive_IsReadFromACopy()
    {
        using var folder = new TempFolder();
        Parquet.ParquetReaderTests.Write(folder.File("a.parquet"), "SELECT 7 AS a");
        File.WriteAllBytes(folder.File("o.zip"), ZipFileWriter.Bytes(("内.parquet", File.ReadAllBytes(folder.File("a.parquet")))));

        var file = InputDiscovery.Discover(folder.File("o.zip"))[1];

        Assert.Equal(["7"], Assert.Single(ReadRecord.AllOf(file)).Fields);
    }

    [Fact]
    public void Discover_MoreFilesThanAllowed_SaysSo()
    {
        using var folder = new TempFolder();
        for (var i = 0; i < 5; i++)
            File.WriteAllBytes(folder.File($"{i}.csv"), Csv);

        var files = InputDiscovery.Discover(folder.Path, new ReadingLimits { MaxFiles = 3 });

        Assert.Equal(["./", "0.csv", "1.csv", "2.csv"], files.Select(file => file.Path));
        Assert.Equal("TOO_MANY_FILES", files[0].Problem!.Code);
    }

    [Fact]
    public void Discover_LinksToFolders_AreFollowedOnceAndNeverInCircles()
    {
        using var folder = new TempFolder();
        using var elsewhere = new TempFolder();
        File.WriteAllBytes(folder.File("real/a.csv"), Csv);
        File.WriteAllBytes(elsewhere.File("b.csv"), Csv);
        Directory.CreateSymbolicLink(folder.File("real/up"), folder.Path);
        Directory.CreateSymbolicLink(folder.File("again"), folder.File("real"));
        Directory.CreateSymbolicLink(folder.File("other"), elsewhere.Path);
        File.CreateSymbolicLink(folder.File("link.csv"), folder.File("real/a.csv"));

        var files = InputDiscovery.Discover(folder.Path);

        Assert.Equal(["again/", "link.csv", "other/b.csv", "real/a.csv", "real/up/"], files.Select(file => file.Path));
        Assert.Equal(["LINK_LOOP", null, null, null, "LINK_LOOP"], files.Select(file => file.Problem?.Code));
    }

    [Fact]
    public void ReadAllBytes_Mapping_IsVerified()
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder.File("mapping.yaml"), "a: 1\n");
        var file = Assert.Single(InputDiscovery.Discover(folder.Path));

        Assert.Equal(InputFormat.Mapping, file.Format);
        Assert.Equal("a: 1\n"u8.ToArray(), file.ReadAllBytes());
        File.WriteAllText(folder.File("mapping.yaml"), "a: 2\n");
        Assert.Equal("FILE_CHANGED", Assert.Throws<ReadingException>(() => file.ReadAllBytes()).Problem.Code);
    }

    /// <summary>An encoding that ZipArchive does not recognise as UTF-8, so that it leaves the archive's UTF-8 flag unset.</summary>
    private sealed class Flagless(Encoding inner) : Encoding
    {
        public override int GetByteCount(char[] chars, int index, int count) => inner.GetByteCount(chars, index, count);

        public override int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex) => inner.GetBytes(chars, charIndex, charCount, bytes, byteIndex);

        public override int GetCharCount(byte[] bytes, int index, int count) => inner.GetCharCount(bytes, index, count);

        public override int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex) => inner.GetChars(bytes, byteIndex, byteCount, chars, charIndex);

        public override int GetMaxByteCount(int charCount) => inner.GetMaxByteCount(charCount);

        public override int GetMaxCharCount(int byteCount) => inner.GetMaxCharCount(byteCount);
    }
}
