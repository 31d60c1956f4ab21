using Analytics.Dashboard.Lists;
using Analytics.Dashboard.Shell;

namespace Analytics.Dashboard.Pages.Network;

/// <summary>The network of platforms that share people.</summary>
internal sealed class NetworkPage : DashboardPage
{
    private const int MostHubs = 12;

    public override string Path => "network";

    public override NavigationEntry? Entry { get; } = new("network", "人员网络", "Shared staff");

    public override IReadOnlyList<ListDefinition> Lists => [NetworkList.List];

    public override PageContent? Load(PageRequest request)
    {
        var asked = request.List(NetworkList.List);
        var network = StaffNetwork.Read(request.Reader, asked.Filters.GetValueOrDefault("city"), asked.Filters.GetValueOrDefault("kind"), asked.Filters.GetValueOrDefault("regime"));
        return new PageContent(request.Words.Say("人员网络", "Shared staff"), typeof(NetworkView), new NetworkModel(
            network.Nodes.Count == 0 ? null : NetworkGraph.Of(request.Words, request.Links, network, focus: null), network.Left, [.. network.Nodes.OrderByDescending(node => node.People).ThenBy(node => node.Id, StringComparer.Ordinal).Take(MostHubs)], ListReader.Read(request.Reader, NetworkList.List, asked)));
    }
}

/// <summary>What the page of the network shows.</summary>
/// <param name="Graph">The graph; null where nobody is shared.</param>
/// <param name="Left">Platforms that the graph leaves out.</param>
/// <param name="Hubs">The platforms of the graph that share most.</param>
/// <param name="List">The platforms.</param>
public sealed record NetworkModel(Charts.ChartModel? Graph, int Left, IReadOnlyList<NetworkNode> Hubs, ListModel List);
