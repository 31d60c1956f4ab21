using Analytics.Regulations.Findings;
using Analytics.Regulations.SinglePlatform;

namespace Analytics.Regulations.EquipmentDuplicates;

/// <summary>One row of an equipment list, joined to its instrument, its platform and the place it was read from.</summary>
internal sealed record EquipmentRow
{
    /// <summary>A lot's lines are entered in the books over a quarter at most.</summary>
    public const int NearDays = 92;

    public required long RowId { get; init; }

    public required string EntityId { get; init; }

    public required PlatformOfRow Platform { get; init; }

    public required SourceOfRow Source { get; init; }

    public required string? AssetNo { get; init; }

    public required string? SerialNo { get; init; }

    public required string Name { get; init; }

    public required string? Model { get; init; }

    public required string? Manufacturer { get; init; }

    public required string? Owner { get; init; }

    /// <summary>Number of instruments on the line; null where it is not stated.</summary>
    public required decimal? Quantity { get; init; }

    /// <summary>Original value of one in yuan.</summary>
    public required decimal? UnitValue { get; init; }

    /// <summary>Original value of the line in yuan.</summary>
    public required decimal? Value { get; init; }

    public required DateOnly? Acquired { get; init; }

    public required DateOnly? Disposed { get; init; }

    public required string? Status { get; init; }

    public required string? Location { get; init; }

    public required int? Year { get; init; }

    /// <summary>The latest report year for which the row's platform sent a list.</summary>
    public required int? LatestListYear { get; init; }

    /// <summary>How many instruments the line stands for; one where it does not say.</summary>
    public int Count => Quantity is { } stated && stated >= 1m ? (int)Math.Min(stated, 1_000_000m) : 1;

    /// <summary>What like instruments of one purchase on one list have in common.</summary>
    public (string Platform, string Thing, decimal? UnitValue, DateOnly? Acquired) Purchase => (Platform.Id, Model ?? Name, UnitValue, Acquired);

    /// <summary>
    /// The days for which the row claims the instrument for its platform. A list is a stock at the year's end: what was given away, scrapped or
    /// not yet bought by then is claimed for no day. The claim begins with the year of the list, for the day of purchase is the instrument's, not
    /// the platform's; it stays open until a later list of the platform takes the place of this one.
    /// </summary>
    public ServicePeriod? Claim
    {
        get
        {
            if (Year is not { } year)
            {
                return Status is "scrapped" or "transferred" && Disposed is null ? null
                    : new ServicePeriod(Acquired ?? DateOnly.MinValue, Disposed?.AddDays(-1) ?? DateOnly.MaxValue, YearOnly: Acquired is null);
            }

            var (begin, end) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
            if (Acquired > end || Disposed <= end || (Disposed is null && Status is "scrapped" or "transferred"))
            {
                return null;
            }

            var last = LatestListYear > year ? end : DateOnly.MaxValue;
            return new ServicePeriod(Acquired > begin ? Acquired.Value : begin, Disposed?.AddDays(-1) is { } gone && gone < last ? gone : last, YearOnly: false);
        }
    }
}
