using Analytics.Pipeline.Manifests;
using Analytics.TestKit;

namespace Analytics.Pipeline.Tests.Manifests;

public sealed class InputInventoryTests
{
    [Fact]
    public void Take_Folder_ListsFilesInOrdinalOrderWithHash()
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder.File("b/张.csv"), "abc");
        File.WriteAllText(folder.File("B.csv"), "");
        File.WriteAllText(folder.File("a.csv"), "x");
        var entries = InputInventory.Take(folder.Path, CancellationToken.None);

        Assert.Equal(["B.csv", "a.csv", "b/张.csv"], entries.Select(entry => entry.Path));

        // FIPS 180-4's example: SHA-256 of "abc".
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", entries[2].Sha256);
        Assert.Equal(3, entries[2].Bytes);
    }

    [Fact]
    public void Take_LinkBackIntoTheTree_IsNotFollowed()
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder.File("a/x.csv"), "x");
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "a", "loop"), folder.Path);
        Assert.Equal(["a/x.csv"], InputInventory.Take(folder.Path, CancellationToken.None).Select(entry => entry.Path));
    }

    [Fact]
    public void Take_SingleFile_IsItsName()
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder.File("a/x.csv"), "x");
        Assert.Equal("x.csv", Assert.Single(InputInventory.Take(folder.File("a/x.csv"), CancellationToken.None)).Path);
    }
}
