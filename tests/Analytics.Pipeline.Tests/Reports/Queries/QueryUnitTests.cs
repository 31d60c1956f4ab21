using Analytics.Pipeline.Reports.Data;
using Analytics.Pipeline.Reports.Queries;

namespace Analytics.Pipeline.Tests.Reports.Queries;

/// <summary>For whom there is a workbook, and what each may see.</summary>
public sealed class QueryUnitTests
{
    private static readonly HostRow[] Hosts = [new("LN-A", "E-O-1", "甲大学"), new("LN-B", "E-O-1", "甲大学"), new("LN-C", "E-O-2", "丙公司")];

    private static EvidenceRow Row(string platform, string? city = null) =>
        new("F-1", "personnel", platform, $"平台{platform}", null, city, null, null, null, null, null, null, null, null, null, []);

    [Fact]
    public void Of_HostOfTwoPlatforms_HasOneWorkbookForBoth()
    {
        var units = QueryUnit.Of([Row("LN-A", "大连市"), Row("LN-B"), Row("LN-C"), Row("LN-D")], Hosts);
        Assert.Equal(["大连市", "E-O-1 甲大学", "LN-C 平台LN-C", "LN-D 平台LN-D"], units.Select(unit => unit.IsCity ? unit.Key : $"{unit.Key} {unit.Title}"));
        Assert.Equal(["LN-A", "LN-B"], units[1].Platforms);
    }

    [Fact]
    public void Sees_Host_TheRowsOfAllItsPlatformsAndNoOthers()
    {
        // Of the two platforms one alone is concerned: the workbook is the host's all the same.
        var host = QueryUnit.Of([Row("LN-A")], Hosts).Single();
        Assert.True(host.Sees(Row("LN-A")));
        Assert.True(host.Sees(Row("LN-B")));
        Assert.False(host.Sees(Row("LN-C")));
        Assert.False(host.Sees(Row("LN-A") with { PlatformId = null }));
    }

    [Theory]
    [InlineData("E-O-1", true)]
    [InlineData("LN-B", true)]
    [InlineData("LN-C", false)]
    [InlineData(null, false)]
    public void Gave_ReplyOfAHost_AlsoWhatItsPlatformsSaidBefore(string? unit, bool expected) =>
        Assert.Equal(expected, QueryUnit.Of([Row("LN-A")], Hosts).Single().Gave(new ReplyRow("F-1", unit, "true", "王", new DateOnly(2026, 5, 1), null, null, null)));
}
