using Analytics.Evaluation.Frameworks;
using Analytics.Registry.Schema;
using Analytics.Store;
using Analytics.TestKit;

namespace Analytics.Evaluation.Tests.Documents;

/// <summary>The indicator of docs/extending.md is read, and its measure gives what its rows say.</summary>
public sealed class OwnIndicatorTests
{
    [Fact]
    public void Document_Indicator_IsReadAndItsMeasureCounts()
    {
        var blocks = DocumentBlocks.Of("docs/extending.md");
        var library = FrameworkLibrary.Read([("own.yaml", blocks["own.yaml"]), ("measures/foreign_staff.sql", blocks["measures/foreign_staff.sql"])]);
        Assert.Equal("foreign_staff", Assert.Single(Assert.Single(library.Frameworks).Indicators).Code);

        using var database = new DuckDbConnection("Data Source=:memory:");
        database.Open();
        database.Execute(TableDdl.CreateTable(CanonicalSchema.Get("personnel")));
        database.Execute("INSERT INTO main.personnel (row_id, source_id, source_row, platform_id, year, nationality) VALUES (1, 1, 1, 'A', 2025, '中国'), (2, 1, 2, 'A', 2025, '德国'), (3, 1, 3, 'A', 2025, NULL), (4, 1, 4, 'B', 2025, '中国')");
        Assert.Equal(1, database.Count($"SELECT sum(amount)::BIGINT FROM ({library.Measures["foreign_staff"].Query}) WHERE center_id = 'A' AND year = 2025"));
        Assert.Equal(3, database.Count($"SELECT count(*) FROM ({library.Measures["foreign_staff"].Query})"));
    }

    [Fact]
    public void Document_IndicatorOfAnUnknownMeasure_IsRefused() =>
        Assert.Throws<DefinitionException>(() => FrameworkLibrary.Read([("own.yaml", DocumentBlocks.Of("docs/extending.md")["own.yaml"])]));
}
