using Analytics.Dashboard.Data;
using Analytics.Dashboard.Pages.Centers.Parts;
using Analytics.Dashboard.Pages.Compliance;
using Analytics.Dashboard.Shell;
using Analytics.Pipeline.Checking;

namespace Analytics.Dashboard.Pages.Centers;

/// <summary>Everything about one center.</summary>
public sealed record DossierModel
{
    /// <summary>What it is.</summary>
    public required CenterHead Head { get; init; }

    /// <summary>Its scores, one a regulation.</summary>
    public required IReadOnlyList<Scorecard> Scores { get; init; }

    /// <summary>The outcomes of all checks, gravest first.</summary>
    public required IReadOnlyList<CheckedOutcome> Outcomes { get; init; }

    /// <summary>The findings that name it.</summary>
    public required IReadOnlyList<CenterFinding> Findings { get; init; }

    /// <summary>What decisions leave of it.</summary>
    public required IReadOnlyList<KeptRange> Ranges { get; init; }

    /// <summary>Where two regulations differ.</summary>
    public required IReadOnlyList<OtherView> Divergences { get; init; }

    /// <summary>Its figures that need an answer.</summary>
    public required IReadOnlyList<CenterFlag> Flags { get; init; }

    /// <summary>Its reports against its ledgers.</summary>
    public required LedgerModel Ledgers { get; init; }

    /// <summary>Which of its figures later years are compared with.</summary>
    public required HistoryModel History { get; init; }

    /// <summary>What is due of it.</summary>
    public required IReadOnlyList<CenterDuty> Duties { get; init; }

    internal static DossierModel? Read(PageRequest request)
    {
        var reader = request.Reader;
        return CenterHead.Read(reader, request.Id) is not { } head ? null : new DossierModel
        {
            Head = head,
            Scores = Scorecard.Read(reader, head.Id),
            Outcomes = OutcomeExplainer.Of(reader.Database, reader.Rules.Book, reader.Words, head.Id),
            Findings = CenterFinding.Read(request, head.Id),
            Ranges = KeptRange.Of(reader, head.Id),
            Divergences = OtherView.Of(reader, head.Id),
            Flags = CenterFlag.Read(reader, head.Id),
            Ledgers = LedgerModel.Read(reader, head.Id),
            History = HistoryModel.Read(request, head.Id),
            Duties = CenterDuty.Read(reader, head.Id),
        };
    }
}
