using Analytics.TestKit;

namespace Analytics.Generator.Tests;

public class ProvinceGeneratorTests
{
    private static GeneratorOptions Options(string folder, ulong seed = 1) => new(12, 150, seed, folder);

    [Fact]
    public void Generate_SameSeed_SameBytesAnotherSeedOthers()
    {
        using var first = new TempFolder();
        using var second = new TempFolder();
        using var third = new TempFolder();
        ProvinceGenerator.Generate(Options(first.Path));
        ProvinceGenerator.Generate(Options(second.Path));
        ProvinceGenerator.Generate(Options(third.Path, seed: 2));

        TruthTable.AssertSame(TruthTable.Bytes(first.Path), TruthTable.Bytes(second.Path));
        Assert.NotEqual(TruthTable.Bytes(first.Path)["truth/people.csv"], TruthTable.Bytes(third.Path)["truth/people.csv"]);
    }

    [Fact]
    public void Generate_TruthFiles_HaveTheirColumns()
    {
        using var folder = new TempFolder();
        ProvinceGenerator.Generate(Options(folder.Path));

        string Header(string file) => File.ReadLines(Path.Combine(folder.Path, "truth", file)).First();
        Assert.Equal("file,sheet,row,entity_id", Header("people.csv"));
        Assert.Equal("file,sheet,row,entity_id", Header("equipment.csv"));
        Assert.StartsWith("kind,regulation,clause,platform_ids,entity_id,basis,", Header("findings.csv"), StringComparison.Ordinal);
        Assert.Equal("platform_id,year,indicator,factor", Header("flags.csv"));
    }

    [Fact]
    public void Generate_FolderWithFiles_Refuses()
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder.File("input/old.csv"), "x");

        var error = Assert.Throws<IOException>(() => ProvinceGenerator.Generate(Options(folder.Path)));

        Assert.Contains("has files in it", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 10, "--platforms")]
    [InlineData(10, 0, "--people")]
    [InlineData(10, 20_000_000, "--people")]
    public void Generate_OptionOutOfRange_SaysWhich(int platforms, int people, string option)
    {
        var error = Assert.Throws<ArgumentException>(() => ProvinceGenerator.Generate(new GeneratorOptions(platforms, people, 1, "unused")));

        Assert.Contains(option, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Generate_Cancelled_Stops()
    {
        using var folder = new TempFolder();
        using var source = new CancellationTokenSource();
        source.Cancel();

        Assert.Throws<OperationCanceledException>(() => ProvinceGenerator.Generate(Options(folder.Path), null, source.Token));
    }

    [Fact]
    public void Generate_OwnSettings_ReplaceTheDifficulty()
    {
        using var folder = new TempFolder();

        var summary = ProvinceGenerator.Generate(Options(folder.Path) with { Settings = DifficultySettings.For(Difficulty.Easy) with { InflatedPlatforms = 1 } });

        Assert.Equal(Options(folder.Path).Platforms, TruthTable.Read(Path.Combine(folder.Path, "truth", "flags.csv")).Select(row => row[0]).Distinct().Count());
        Assert.True(summary.Findings > 0);
    }

    [Theory]
    [InlineData(Difficulty.Easy)]
    [InlineData(Difficulty.Default)]
    [InlineData(Difficulty.Hard)]
    public void Generate_NothingPlanted_NothingToFind(Difficulty difficulty)
    {
        using var folder = new TempFolder();

        var summary = ProvinceGenerator.Generate(Options(folder.Path) with { Platforms = 200, People = 2_000, Difficulty = difficulty, NothingPlanted = true });

        Assert.Equal(0, summary.Flags);
        Assert.DoesNotContain(TruthTable.Read(Path.Combine(folder.Path, "truth", "findings.csv")), row => row[0] != "field_duplicate");
    }

    [Fact]
    public void Generate_OtherReportYear_MovesTheWorld()
    {
        using var folder = new TempFolder();

        ProvinceGenerator.Generate(Options(folder.Path) with { ReportYear = 2023, FiledOn = new DateOnly(2024, 3, 31) });

        Assert.All(TruthTable.Read(Path.Combine(folder.Path, "truth", "flags.csv")), f => Assert.InRange(int.Parse(f[1], null), 2020, 2023));
        Assert.DoesNotContain(TruthTable.Bytes(folder.Path).Keys, f => f.Contains("2025", StringComparison.Ordinal));
    }
}
