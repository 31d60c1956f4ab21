using Analytics.Dashboard.Shell;
using Analytics.Pipeline;
using Analytics.Pipeline.Explaining;

namespace Analytics.Dashboard.Pages.Flags;

/// <summary>One flag: what was found, the chart that shows why, what would explain it, what to ask, and the rows.</summary>
internal sealed class FlagPage : DashboardPage
{
    public override string Path => "flags/{id}";

    public override IEnumerable<string> Paths(PageRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Reader.Rows("SELECT flag_id FROM result.flag WHERE {sees:center_id} ORDER BY rank, flag_id", row => "flags/" + row.GetString(0));
    }

    public override PageContent? Load(PageRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var (reader, words) = (request.Reader, request.Words);
        if (reader.First("SELECT center_id, state, state_by, state_on, state_note FROM live.flag WHERE flag_id = $id AND {sees:center_id}", row => Tuple.Create(row.GetString(0), FlagState.Of(reader, row)), ("id", request.Id)) is not var (center, state)
            || RunExplainer.Flag(reader.Database, request.Id, words.IsChinese ? ReportLanguage.Chinese : ReportLanguage.English) is not { } flag)
        {
            return null;
        }

        var more = reader.Rows(
            "SELECT flag_id, message{lang} FROM result.flag WHERE center_id = $center AND flag_id <> $id AND {sees:center_id} ORDER BY rank LIMIT 10",
            row => (row.GetString(0), row.GetString(1)), ("center", center), ("id", request.Id));
        return new(words.Say("数据疑点 ", "Flag ") + request.Id, typeof(FlagView), new FlagModel(request.Id, center, flag, state, FlagCharts.Of(words, flag), center.Length > 0 ? more : []));
    }
}

/// <summary>What the page of a flag shows.</summary>
/// <param name="Id">The flag's id.</param>
/// <param name="CenterId">The center's; empty for a flag on many centers' figures.</param>
/// <param name="Flag">The flag, explained.</param>
/// <param name="State">What became of it.</param>
/// <param name="Charts">What shows why.</param>
/// <param name="More">Other flags of the center: ids and what was found.</param>
public sealed record FlagModel(string Id, string CenterId, ExplainedFlag Flag, FlagState State, IReadOnlyList<Charts.ChartModel> Charts, IReadOnlyList<(string Id, string Message)> More);
