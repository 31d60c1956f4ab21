using System.IO.Compression;
using System.Text;
using Analytics.Generator.Damaged;
using Analytics.TestKit;

namespace Analytics.Generator.Tests.Damaged;

public sealed class DamagedSamplesTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly Dictionary<string, byte[]> _files;

    public DamagedSamplesTests()
    {
        DamagedSamples.Write(_folder.Path);
        _files = TruthTable.Bytes(_folder.Path);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Write_Folder_StaysSmall()
    {
        Assert.True(_files.Count >= 14);
        Assert.InRange(_files.Values.Sum(f => f.Length), 1, 200_000);
    }

    [Fact]
    public void Write_Truncated_IsNoArchiveAnyMore() =>
        Assert.Throws<InvalidDataException>(() => new ZipArchive(new MemoryStream(_files["04_truncated.xlsx"])).Entries.Count);

    [Fact]
    public void Write_Encrypted_LooksLikeAPasswordProtectedWorkbook()
    {
        var file = _files["05_encrypted.xlsx"];

        Assert.Equal([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], file[..8]);
        Assert.True(file.AsSpan().IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) > 0);
    }

    [Fact]
    public void Write_MixedEncodings_IsNotUtf8() => Assert.False(System.Text.Unicode.Utf8.IsValid(_files["07_mixed_encodings.csv"]));

    [Fact]
    public void Write_ManyColumns_AreThreeHundred() =>
        Assert.Equal(300, Encoding.UTF8.GetString(_files["08_three_hundred_columns.csv"]).Split('\n')[0].Split(',').Length);

    [Fact]
    public void Write_HugeCell_IsTwoMegabytes()
    {
        using var archive = new ZipArchive(new MemoryStream(_files["09_two_megabyte_cell.xlsx"]));

        Assert.True(archive.GetEntry("xl/worksheets/sheet1.xml")!.Length > 2_000_000);
        Assert.True(_files["09_two_megabyte_cell.xlsx"].Length < 60_000);
    }

    [Fact]
    public void Write_MixedLineEnds_HasAllThree()
    {
        var text = Encoding.UTF8.GetString(_files["15_mixed_line_ends.csv"]);

        Assert.Matches("[^\r]\n", text);
        Assert.Matches("\r[^\n]", text);
        Assert.Contains("\r\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_UnterminatedQuote_HasAnOddNumberOfQuotes() =>
        Assert.Equal(1, Encoding.UTF8.GetString(_files["16_unterminated_quote.csv"]).Count(c => c == '"'));

    [Fact]
    public void Write_EveryName_SaysWhatIsWrong() => Assert.All(_files.Keys, name => Assert.Matches("^[0-9]{2}(_[a-z]+)+\\.(csv|xlsx|zip)$", name));
}
