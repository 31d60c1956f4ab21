using Analytics.Generator.World;
using Analytics.Store;
using Analytics.TestKit;

namespace Analytics.Generator.Tests.BigTables;

public class ParquetProvinceTests
{
    private static GeneratorOptions Options(string folder, ulong seed = 5) => new(40, 3000, seed, folder, OutputFormat.Parquet, Difficulty.Hard);

    private static object Scalar(string sql)
    {
        using var connection = new DuckDbConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar()!;
    }

    [Fact]
    public void Write_Tables_HoldWhatTheTruthCounts()
    {
        using var folder = new TempFolder();
        var summary = ProvinceGenerator.Generate(Options(folder.Path));
        var input = Path.Combine(folder.Path, "input");

        Assert.Equal(
            ["achievements.parquet", "annual_reports.parquet", "contracts.parquet", "equipment.parquet", "host_units.parquet", "personnel.parquet", "platforms.parquet", "projects.parquet", "report_texts.parquet"],
            Directory.EnumerateFiles(input).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(summary.PersonnelRows, Scalar($"SELECT count(*) FROM '{input}/personnel.parquet'"));
        Assert.Equal(summary.EquipmentRows, Scalar($"SELECT count(*) FROM '{input}/equipment.parquet'"));
        Assert.Equal(40L, Scalar($"SELECT count(*) FROM '{input}/platforms.parquet'"));
        Assert.Equal(160L, Scalar($"SELECT count(*) FROM '{input}/annual_reports.parquet'"));
        Assert.Equal(0L, Scalar($"SELECT count(*) FROM '{input}/personnel.parquet' WHERE platform_id IS NULL OR name IS NULL OR is_fixed IS NULL"));
    }

    [Fact]
    public void Write_TruthOfPeople_NamesTheRows()
    {
        using var folder = new TempFolder();
        var options = Options(folder.Path);
        ProvinceGenerator.Generate(options);
        var rows = InputRows.Read(Path.Combine(folder.Path, "input"));
        var people = new GeneratedWorld(options, default).People;

        Assert.All(TruthTable.Read(Path.Combine(folder.Path, "truth", "people.csv")), line =>
        {
            var cells = rows[(line[0], line[1], long.Parse(line[2], null))];
            var person = people.Create(int.Parse(line[3]["person-".Length..], null) - 1);
            Assert.Contains(person.Services, s => cells[0] == s.Post.Platform.Id && cells[3] == s.Name && cells[7] == (s.Identifier ?? ""));
        });
    }

    [Fact]
    public void Write_Twice_GivesTheSameBytesAndAnotherSeedOthers()
    {
        using var first = new TempFolder();
        using var second = new TempFolder();
        using var third = new TempFolder();
        ProvinceGenerator.Generate(Options(first.Path));
        ProvinceGenerator.Generate(Options(second.Path));
        ProvinceGenerator.Generate(Options(third.Path, seed: 6));

        var expected = TruthTable.Bytes(first.Path);
        TruthTable.AssertSame(expected, TruthTable.Bytes(second.Path));
        Assert.NotEqual(expected["input/personnel.parquet"], TruthTable.Bytes(third.Path)["input/personnel.parquet"]);
    }

    [Fact]
    public void Write_OfficeAndParquet_TellOfTheSameFindings()
    {
        using var parquet = new TempFolder();
        using var office = new TempFolder();
        ProvinceGenerator.Generate(Options(parquet.Path));
        ProvinceGenerator.Generate(Options(office.Path) with { Format = OutputFormat.Office });

        foreach (var file in new[] { "truth/findings.csv", "truth/flags.csv" })
        {
            Assert.Equal(File.ReadAllBytes(Path.Combine(parquet.Path, file)), File.ReadAllBytes(Path.Combine(office.Path, file)));
        }
    }
}
