using Analytics.Dashboard.Data;
using Analytics.Dashboard.Lists;
using Analytics.Dashboard.Pages.Network;
using Analytics.Dashboard.Rights;
using Analytics.Pipeline;
using Analytics.Pipeline.Reports;

namespace Analytics.Dashboard.Tests.Pages.Network;

[Collection(SampleCollection.Name)]
public sealed class StaffNetworkTests(SampleDashboard sample)
{
    [Fact]
    public void Read_Sample_CountsAsPlainLoopsDo()
    {
        using var run = LiveRun.Open(sample.Workspace);
        using var reader = new RunReader(run, Viewer.Local, new ReportWords(ReportLanguage.Chinese));
        var expected = new SortedDictionary<(string, string), long>();
        foreach (var ids in reader.Rows("SELECT platform_ids FROM result.finding WHERE kind = 'single_platform'", row => row.GetString(0).Split(';')))
        {
            foreach (var one in ids)
            {
                foreach (var other in ids.Where(other => string.CompareOrdinal(one, other) < 0))
                {
                    expected[(one, other)] = expected.GetValueOrDefault((one, other)) + 1;
                }
            }
        }

        Assert.NotEmpty(expected);
        var network = StaffNetwork.Read(reader);
        Assert.Equal(expected.Select(pair => (pair.Key.Item1, pair.Key.Item2, pair.Value)).Order(), network.Edges.Select(edge => (edge.One, edge.Other, edge.People)).Order());
        Assert.Equal(0, network.Left);
        var platforms = expected.Keys.SelectMany(pair => new[] { pair.Item1, pair.Item2 }).Distinct().ToList();
        var rows = ListReader.All(reader, NetworkList.List, ListRequest.Whole);
        Assert.Equal(platforms.Order(StringComparer.Ordinal), rows.Select(row => row.Text("platform_id")).Order(StringComparer.Ordinal));
        Assert.All(rows, row => Assert.Equal(
            expected.Keys.Where(pair => pair.Item1 == row.Text("platform_id") || pair.Item2 == row.Text("platform_id")).Count(), Convert.ToInt32(row["partners"], System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Read_Focus_KeepsThePlatformAndItsPartners()
    {
        using var run = LiveRun.Open(sample.Workspace);
        using var reader = new RunReader(run, Viewer.Local, new ReportWords(ReportLanguage.Chinese));
        var whole = StaffNetwork.Read(reader);
        foreach (var node in whole.Nodes)
        {
            var near = whole.Edges.Where(edge => edge.One == node.Id || edge.Other == node.Id).SelectMany(edge => new[] { edge.One, edge.Other }).Distinct().Order(StringComparer.Ordinal);
            Assert.Equal(near, StaffNetwork.Read(reader, focus: node.Id).Nodes.Select(other => other.Id).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Read_ViewerOfNoCity_SeesNobody()
    {
        using var run = LiveRun.Open(sample.Workspace);
        using var reader = new RunReader(run, new Viewer("a", ViewerRole.City, ["无此市"], []), new ReportWords(ReportLanguage.Chinese));
        Assert.Empty(StaffNetwork.Read(reader).Nodes);
        Assert.Empty(ListReader.All(reader, NetworkList.List, ListRequest.Whole));
    }
}
