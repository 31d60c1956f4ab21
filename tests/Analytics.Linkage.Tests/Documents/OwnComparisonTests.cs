using Analytics.Linkage.Columns;
using Analytics.Linkage.Designs;
using Analytics.Linkage.Tables;
using Analytics.TestKit;

namespace Analytics.Linkage.Tests.Documents;

/// <summary>The comparison of docs/extending.md is the one that is compiled and run here.</summary>
public sealed class OwnComparisonTests
{
    [Fact]
    public void Document_Comparison_IsTheOneBelowAndLinks()
    {
        Assert.Equal(DocumentBlocks.Source("tests/Analytics.Linkage.Tests/Documents/OwnComparisonTests.cs", "comparison"), DocumentBlocks.Of("docs/extending.md")["comparison"]);

        // document: comparison
        var design = new LinkageDesignBuilder()
            .Column("room", ColumnKind.Text)
            .Compare("room", ("equal", "equal(room)"), ("same number", "equal(digits(room)) and common_prefix(letters(room)) >= 0.5"), ("one slip", "osa(room) <= 1"))
            .Block("digits(room)")
            .Build();

        // end
        var rooms = new TextColumnBuilder("room");
        for (var i = 0; i < 200; i++)
        {
            rooms.Add($"lab {i / 2 + 100}");
        }

        var result = Linker.Run(new LinkageTable([rooms.Build()]), design);
        Assert.Equal(100, result.Clusters.Distinct().Count());
    }
}
