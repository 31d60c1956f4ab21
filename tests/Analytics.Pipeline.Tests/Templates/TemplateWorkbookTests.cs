using System.Globalization;
using Analytics.Pipeline.Templates;
using Analytics.Registry.Intake;
using Analytics.Registry.Schema;
using Analytics.Regulations.Rules;
using Analytics.Regulations.Templates;
using Analytics.Store;
using Analytics.TestKit;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Analytics.Pipeline.Tests.Templates;

/// <summary>The template is read back as what it says: what is filled in arrives, cell by cell, and what only explains is no data.</summary>
public sealed class TemplateWorkbookTests
{
    public static TheoryData<string> Regimes() => [.. RuleBook.Read(PackFiles.Shipped()).Packs.Where(pack => pack.Checks.Count > 0).Select(pack => pack.Regulation.Regime)];

    [Theory]
    [MemberData(nameof(Regimes))]
    public void Template_Validated_HasNoErrors(string regime)
    {
        using var folder = new TempFolder();
        using var document = SpreadsheetDocument.Open(Write(folder, regime), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"));
    }

    [Theory]
    [MemberData(nameof(Regimes))]
    public void Template_Empty_HoldsNoData(string regime)
    {
        using var folder = new TempFolder();
        Write(folder, regime);
        using var database = Load(folder);
        Assert.Equal(0, database.Count("SELECT sum(rows_accepted + rows_quarantined)::BIGINT FROM intake.accounting"));
        Assert.Equal(0, database.Count("SELECT count(*) FROM intake.issue"));
    }

    [Theory]
    [MemberData(nameof(Regimes))]
    public void Template_FilledIn_LosesNothing(string regime)
    {
        using var folder = new TempFolder();
        FilledTemplate.FillIn(Write(folder, regime));
        using var database = Load(folder);
        var lost = new List<string>();
        foreach (var sheet in ReportTemplate.Of(RuleBook.Read(PackFiles.Shipped()).Of(regime)))
        {
            Assert.Equal(1, database.Count($"SELECT count(*) FROM current.\"{sheet.Table.Name}\""));
            foreach (var column in sheet.Columns.Select(column => column.Column))
            {
                var (read, expected) = (Read(database, sheet.Table, column), Expected(sheet.Table, column, regime));
                if (read != expected)
                {
                    lost.Add($"{sheet.Table.Name}.{column.Name}: '{read}', filled in was '{expected}'");
                }
            }
        }

        Assert.True(lost.Count == 0, string.Join('\n', lost));
        Assert.Equal(0, database.Count("SELECT sum(rows_quarantined)::BIGINT FROM intake.accounting"));
        Assert.Equal(0, database.Count("SELECT count(*) FROM intake.header WHERE column_name IS NULL AND header <> '序号'"));
    }

    private static string Write(TempFolder folder, string regime)
    {
        var path = folder.File("template.xlsx");
        TemplateWorkbook.Write(path, RuleBook.Read(PackFiles.Shipped()).Of(regime), ReportLanguage.Chinese);
        return path;
    }

    private static DuckDbConnection Load(TempFolder folder)
    {
        var database = new DuckDbConnection("Data Source=:memory:");
        database.Open();
        RegistryIntake.Load(database, new IntakeOptions(folder.Path), null, CancellationToken.None);
        return database;
    }

    private static string Read(DuckDbConnection database, Table table, Column column)
    {
        using var command = database.CreateCommand();
        command.CommandText = $"SELECT CAST(\"{column.Name}\" AS VARCHAR) FROM current.\"{table.Name}\"";
        return command.ExecuteScalar() as string ?? "";
    }

    private static string Expected(Table table, Column column, string regime) => (column.Type, TemplateExamples.Of(table, column, regime)) switch
    {
        (ColumnType.Boolean, _) => "true",
        (ColumnType.Enum, var chosen) => column.Values.Single(value => value.Zh == (string)chosen).Code,
        (ColumnType.EnumSet, _) => $"[{string.Join(", ", column.Values.Take(2).Select(value => value.Code).Order(StringComparer.Ordinal))}]",
        (ColumnType.IntegerSet, _) => "[2024, 2025]",
        (ColumnType.TextSet, _) => "[甲, 乙]",
        (ColumnType.Money, decimal amount) => amount.ToString("0.00", CultureInfo.InvariantCulture),
        (ColumnType.Decimal, decimal number) => number.ToString("0.0000", CultureInfo.InvariantCulture),
        (_, DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        (_, var value) => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
