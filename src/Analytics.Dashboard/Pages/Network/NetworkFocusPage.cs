using Analytics.Dashboard.Charts;
using Analytics.Dashboard.Lists;
using Analytics.Dashboard.Pages.Findings;
using Analytics.Dashboard.Shell;
using Analytics.Store;

namespace Analytics.Dashboard.Pages.Network;

/// <summary>One platform with those that it shares people with, and the people.</summary>
internal sealed class NetworkFocusPage : DashboardPage
{
    private const int MostRows = 500;

    public override string Path => "network/{id}";

    public override PageContent? Load(PageRequest request)
    {
        var network = StaffNetwork.Read(request.Reader, focus: request.Id);
        if (network.Nodes.FirstOrDefault(node => node.Id == request.Id) is not { } node)
        {
            return null;
        }

        var people = request.Reader.Rows(
            $$"""
            SELECT f.finding_id, coalesce(f.subject, f.finding_id), f.identifier, f.confidence_word, f.state, p.names
            FROM live.finding f LEFT JOIN live.place p USING (finding_id)
            WHERE f.kind = 'single_platform' AND f.state <> 'dismissed' AND list_contains(string_split(f.platform_ids, ';'), $id) AND {sees_any:f.platform_ids}
            ORDER BY {{FindingGroup.Order}} LIMIT {{MostRows}}
            """,
            row => new SharedPerson(row.GetString(0), row.GetString(1), row.Text(2), row.Text(3) ?? "", row.Text(4) ?? "", row.Text(5) ?? ""), ("id", request.Id));
        return new PageContent(node.Name, typeof(NetworkFocusView), new NetworkFocusModel(node, NetworkGraph.Of(request.Words, request.Links, network, node.Id), people));
    }

    public override IEnumerable<string> Paths(PageRequest request) => request.Reader.Rows(
        $"SELECT n.platform_id FROM {NetworkList.List.From} ORDER BY {NetworkList.List.Order} LIMIT {request.MostInFile}", row => "network/" + row.GetString(0));
}

/// <summary>What the page of one platform shows.</summary>
/// <param name="Node">The platform.</param>
/// <param name="Graph">It and its partners.</param>
/// <param name="People">The findings on people whom it shares.</param>
public sealed record NetworkFocusModel(NetworkNode Node, ChartModel Graph, IReadOnlyList<SharedPerson> People);

/// <summary>A person whom several platforms declare; masked.</summary>
public sealed record SharedPerson(string FindingId, string Subject, string? Identifier, string Confidence, string State, string Platforms);
