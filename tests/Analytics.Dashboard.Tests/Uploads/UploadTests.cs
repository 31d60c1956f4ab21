using System.IO.Compression;
using System.Net;
using System.Text;
using Analytics.Dashboard.Auditing;
using Analytics.Dashboard.Rights;
using Analytics.Dashboard.Uploads;
using Analytics.Pipeline.Reports.Workbooks;

namespace Analytics.Dashboard.Tests.Uploads;

/// <summary>Files that are handed in: those that the next run can read are taken, others never reach the inbox.</summary>
[Collection(SampleCollection.Name)]
public sealed class UploadTests(SampleDashboard sample)
{
    [Fact]
    public async Task Upload_ScoreSheetAndCorrections_LieInTheInbox()
    {
        await using var served = await AccountsDashboard.Start(sample);
        using var expert = await served.SignedIn("expert", ViewerRole.Expert, [], ["LN-KL-0003"]);
        var sheet = Workbook([["中心编号", "年度", "指标", "得分", "满分", "专家姓名"], ["LN-KL-0003", "2025", "科研产出", "88", "100", "甲"]]);
        using (var taken = await expert.Upload("/uploads", "/uploads", "Scores", "../../评分 <表>.xlsx", sheet))
        {
            Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
        }

        var file = Assert.Single(Directory.EnumerateFiles(Inbox.Folder(served.Workspace), "*", SearchOption.AllDirectories));
        Assert.Equal("评分_表.xlsx", Path.GetFileName(file));
        Assert.Equal(sheet, File.ReadAllBytes(file));
        Assert.Contains("评分_表.xlsx", await expert.Text("/uploads"), StringComparison.Ordinal);
        using var other = await served.SignedIn("other", ViewerRole.Expert, [], ["LN-KL-0003"]);
        Assert.DoesNotContain("评分_表.xlsx", await other.Text("/uploads"), StringComparison.Ordinal);
        Assert.DoesNotContain("评分_表.xlsx", await other.Text("/lists/uploads.csv"), StringComparison.Ordinal);
        var csv = Encoding.UTF8.GetBytes("\ufeff姓名,更正来源文件,更正来源工作表,更正来源行\n甲,a.csv,,3\n");
        using (var refused = await expert.Upload("/uploads", "/uploads", "Corrections", "更正.csv", csv))
        {
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        }

        using var city = await served.SignedIn("city", ViewerRole.City, ["大连市"], []);
        using (var corrections = await city.Upload("/uploads", "/uploads", "Corrections", "更正.csv", csv))
        {
            Assert.Equal(HttpStatusCode.OK, corrections.StatusCode);
        }

        using (await city.Upload("/uploads", "/uploads", "Corrections", "更正.csv", csv))
        {
            Assert.Equal(2, File.ReadAllLines(Inbox.Index(served.Workspace)).Length);
        }

        Assert.Contains(File.ReadLines(AuditLog.File(served.Workspace)), line => line.Contains("\"action\":\"upload\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Upload_HostileFiles_AreNotTaken()
    {
        await using var served = await AccountsDashboard.Start(sample);
        using var province = await served.SignedIn("province", ViewerRole.Province, [], []);
        var whole = Workbook([["中心编号", "指标", "得分", "专家姓名"], ["LN-KL-0003", "x", "1", "甲"]]);
        (string Name, byte[] Content)[] files =
        [
            ("a.xlsx", [.. "not a workbook"u8]),
            ("a.exe", whole),
            ("a.xlsx.html", whole),
            ("empty.xlsx", []),
            ("cut.xlsx", whole[..(whole.Length / 2)]),
            ("other.xlsx", Workbook([["a", "b"], ["1", "2"]])),
            ("bomb.xlsx", Bomb()),
            ("nested.xlsx", Zip(("inner.zip", Zip(("a.csv", "x"u8.ToArray()))))),
            ("slip.xlsx", Zip(("../../evil.csv", "x"u8.ToArray()))),
            ("page.csv", [.. "<html><script>alert(1)</script>"u8]),
        ];
        foreach (var (name, content) in files)
        {
            using var answer = await province.Upload("/uploads", "/uploads", "Scores", name, content);
            Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, $"{name}: {answer.StatusCode}");
        }

        try
        {
            using var large = await province.Upload("/uploads", "/uploads", "Scores", "large.xlsx", new byte[Inbox.LargestFile + (2 << 20)]);
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
        }
        catch (HttpRequestException)
        {
            // The server has hung up before all was sent.
        }

        using (var kind = await province.Upload("/uploads", "/uploads", "7", "a.xlsx", whole))
        {
            Assert.Equal(HttpStatusCode.BadRequest, kind.StatusCode);
        }

        Assert.False(Directory.Exists(Inbox.Folder(served.Workspace)));
        Assert.False(File.Exists(Inbox.Index(served.Workspace)));
    }

    [Theory]
    [InlineData("报表.XLSX", "报表.xlsx")]
    [InlineData("..\\..\\a b.xlsx", "a_b.xlsx")]
    [InlineData("/etc/passwd", "passwd")]
    [InlineData(".xlsx", "upload.xlsx")]
    [InlineData("a\r\nSet-Cookie: x.csv", "a_Set-Cookie_x.csv")]
    [InlineData("=cmd|'x'!A0.xlsx", "cmd_x_A0.xlsx")]
    [InlineData("CON.xlsx.exe", "CON_xlsx")]
    public void Safe_HostileNames_AreNamesAlone(string sent, string expected) => Assert.Equal(expected, UploadName.Safe(sent));

    private static byte[] Workbook(string[][] rows)
    {
        using var folder = new TestKit.TempFolder();
        var path = folder.File("sheet.xlsx");
        WorkbookFile.Write(path, [("Sheet", part =>
        {
            using var sheet = new SheetWriter(part, [.. rows[0].Select(title => new SheetColumn(title, 12))]);
            foreach (var row in rows.Skip(1))
            {
                sheet.BeginRow();
                foreach (var cell in row)
                {
                    sheet.Cell(cell);
                }

                sheet.EndRow();
            }
        }
        )]);
        return File.ReadAllBytes(path);
    }

    private static byte[] Bomb()
    {
        var zeros = new byte[300 << 20];
        return Zip(("[Content_Types].xml", [.. "<Types/>"u8]), ("xl/workbook.xml", [.. "<workbook/>"u8]), ("xl/worksheets/sheet1.xml", zeros));
    }

    private static byte[] Zip(params (string Name, byte[] Content)[] members)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in members)
            {
                using var entry = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(content);
            }
        }

        return bytes.ToArray();
    }
}
