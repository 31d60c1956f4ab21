using Analytics.Generator.World;
using Analytics.TestKit;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Analytics.Generator.Tests.Office;

/// <summary>A hard province of sixty offices, written and read back once.</summary>
public sealed class OfficeProvinceFixture : IDisposable
{
    private readonly TempFolder _folder = new();

    public OfficeProvinceFixture()
    {
        Options = new GeneratorOptions(60, 900, 77, _folder.Path, OutputFormat.Office, Difficulty.Hard);
        Summary = ProvinceGenerator.Generate(Options);
        Rows = InputRows.Read(Input);
    }

    public GeneratorOptions Options { get; }

    public GeneratorSummary Summary { get; }

    public Dictionary<(string File, string Sheet, long Row), string[]> Rows { get; }

    public string Input => Path.Combine(_folder.Path, "input");

    public string TruthFile(string name) => Path.Combine(_folder.Path, "truth", name);

    public void Dispose() => _folder.Dispose();
}

public sealed class OfficeProvinceTests(OfficeProvinceFixture written) : IClassFixture<OfficeProvinceFixture>
{
    private readonly GeneratorOptions _options = written.Options;
    private readonly GeneratorSummary _summary = written.Summary;

    [Fact]
    public void Write_TruthOfPeople_PointsAtRowsThatNameThem()
    {
        var rows = written.Rows;
        var people = new GeneratedWorld(_options, default).People;
        var truth = TruthTable.Read(written.TruthFile("people.csv"));

        Assert.Equal(_summary.PersonnelRows, truth.Count);
        foreach (var line in truth)
        {
            Assert.True(rows.TryGetValue((line[0], line[1], long.Parse(line[2], null)), out var cells), $"No row {string.Join(',', line)}.");
            var person = people.Create(int.Parse(line[3]["person-".Length..], null) - 1);
            Assert.Contains(person.Services, s => cells.Contains(s.Name) && (s.Identifier is null || cells.Contains(s.Identifier)));
        }
    }

    [Fact]
    public void Write_TruthOfEquipment_PointsAtRowsThatNameIt()
    {
        var rows = written.Rows;
        var world = new GeneratedWorld(_options, default);
        var names = world.Province.Platforms.SelectMany(p => world.Ledgers.Create(p, world.Rosters.Members(p)).Equipment)
            .GroupBy(e => e.EntityId).ToDictionary(g => g.Key, g => g.Select(e => e.Name).ToHashSet());
        var truth = TruthTable.Read(written.TruthFile("equipment.csv"));

        Assert.Equal(_summary.EquipmentRows, truth.Count);
        Assert.All(truth, line => Assert.Contains(rows[(line[0], line[1], long.Parse(line[2], null))], names[line[3]].Contains));
    }

    [Fact]
    public void Write_EveryPlatform_CanBeToldFromColumnCoverFileOrFolder()
    {
        var province = new GeneratedWorld(_options, default).Province;
        var keys = province.Platforms.SelectMany(p => new[] { p.Name, p.Id }).ToHashSet();
        foreach (var file in written.Rows.GroupBy(r => r.Key.File).Where(f => !f.Key.Contains("名录", StringComparison.Ordinal)))
        {
            var inPath = keys.Any(k => file.Key.Contains(k, StringComparison.Ordinal));
            var inCells = file.Any(r => r.Value.Any(c => keys.Contains(c) || (c.StartsWith("中心名称：", StringComparison.Ordinal) && keys.Contains(c["中心名称：".Length..]))));
            Assert.True(inPath || inCells, file.Key);
        }
    }

    [Fact]
    public void Write_Folder_HoldsEveryFormAndSixWordings()
    {
        var files = Directory.EnumerateFiles(written.Input, "*", SearchOption.AllDirectories).ToList();
        var headers = written.Rows.Values.Select(c => c.Select(x => x.Replace(" ", "", StringComparison.Ordinal)).ToList())
            .SelectMany(c => new[] { "证件号码", "身份证号", "身份证件号码", "身份证号码", "证件号", "ID Number".Replace(" ", "", StringComparison.Ordinal) }.Where(c.Contains)).Distinct();

        Assert.Equal([".csv", ".parquet", ".xlsx", ".zip"], files.Select(Path.GetExtension).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(6, headers.Count());
        Assert.Contains(files, f => f.EndsWith(".csv", StringComparison.Ordinal) && !IsUtf8(File.ReadAllBytes(f)));
    }

    [Fact]
    public void Write_Workbooks_AreValidOpenXml()
    {
        foreach (var path in Directory.EnumerateFiles(written.Input, "*.xlsx", SearchOption.AllDirectories).Take(12))
        {
            using var document = SpreadsheetDocument.Open(path, isEditable: false);
            Assert.Empty(new OpenXmlValidator().Validate(document).Select(e => $"{path} {e.Path?.XPath}: {e.Description}"));
        }
    }

    private static bool IsUtf8(byte[] bytes) => System.Text.Unicode.Utf8.IsValid(bytes);
}
