using System.IO.Compression;
using System.Text;
using Analytics.Generator.Packaging;

namespace Analytics.Generator.Tests.Packaging;

public class ZipPackageTests
{
    [Fact]
    public void ToArray_ThreeEntries_OpensWithTheFrameworksReader()
    {
        var package = new ZipPackage();
        package.Add("甲.txt", "内容内容内容内容内容内容内容");
        package.Add("empty.bin", ReadOnlySpan<byte>.Empty);
        package.Add("folder/noise.bin", new byte[] { 1, 200, 3, 77 });

        using var archive = new ZipArchive(new MemoryStream(package.ToArray()));

        Assert.Equal(["甲.txt", "empty.bin", "folder/noise.bin"], archive.Entries.Select(e => e.FullName));
        Assert.All(archive.Entries, e => Assert.Equal(new DateTime(1980, 1, 1), e.LastWriteTime.DateTime));
        using var reader = new StreamReader(archive.Entries[0].Open(), Encoding.UTF8);
        Assert.Equal("内容内容内容内容内容内容内容", reader.ReadToEnd());
        using var noise = new MemoryStream();
        using (var entry = archive.Entries[2].Open()) entry.CopyTo(noise);
        Assert.Equal([1, 200, 3, 77], noise.ToArray());
    }
}
