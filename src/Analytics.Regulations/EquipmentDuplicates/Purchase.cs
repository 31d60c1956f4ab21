namespace Analytics.Regulations.EquipmentDuplicates;

/// <summary>
/// Which instruments were bought together: those that share a list, a kind, a price and a day; and those of another day near by whose asset
/// numbers run on, for a clerk puts the day of the books for that of the purchase on one line and not on the next. A line without a number goes with
/// the lot of like instruments near by: it is one doubt, not a second one beside the lot's.
/// </summary>
internal sealed class Purchase
{
    // The last places of a number count the pieces of a lot.
    private const int CountingPlaces = 2;
    private const int LeastNumber = 6;

    private readonly Dictionary<string, string> _leader = new(StringComparer.Ordinal);

    private Purchase()
    {
    }

    /// <summary>The rows by purchase, each in the order of its first instrument.</summary>
    public static IEnumerable<List<EquipmentRow>> Of(List<EquipmentRow> rows)
    {
        var purchases = new Purchase();
        foreach (var kind in rows.Where(row => row is { UnitValue: not null, Acquired: not null }).GroupBy(row => (row.Purchase.Platform, row.Purchase.Thing, row.UnitValue)))
        {
            foreach (var day in kind.GroupBy(row => row.Acquired))
            {
                purchases.Join(day);
            }

            purchases.JoinNear([.. kind.OrderBy(row => row.Acquired)]);
        }

        return rows.GroupBy(row => purchases.Find(row.EntityId), StringComparer.Ordinal).OrderBy(purchase => purchase.Key, StringComparer.Ordinal).Select(purchase => purchase.ToList());
    }

    private void JoinNear(List<EquipmentRow> kind)
    {
        foreach (var series in kind.GroupBy(row => SeriesOf(row.AssetNo), StringComparer.Ordinal).Where(series => series.Key.Length > 0))
        {
            foreach (var (one, next) in series.Zip(series.Skip(1)).Where(pair => pair.Second.Acquired!.Value.DayNumber - pair.First.Acquired!.Value.DayNumber <= EquipmentRow.NearDays))
            {
                Join([one, next]);
            }
        }

        foreach (var row in kind.Where(row => SeriesOf(row.AssetNo).Length == 0))
        {
            var near = kind.Where(other => DaysBetween(row, other) <= EquipmentRow.NearDays).ToLookup(other => other.Acquired);
            var lots = near.Where(day => day.Select(other => other.EntityId).Distinct(StringComparer.Ordinal).Skip(1).Any());
            Join([row, .. lots.OrderBy(lot => DaysBetween(row, lot.First())).ThenBy(lot => lot.Key).Select(lot => lot.First()).Take(1)]);
        }
    }

    private static int DaysBetween(EquipmentRow one, EquipmentRow other) => Math.Abs(one.Acquired!.Value.DayNumber - other.Acquired!.Value.DayNumber);

    /// <summary>The asset number without the places that count; empty where it is missing or too short to tell.</summary>
    private static string SeriesOf(string? number)
    {
        var digits = string.Concat((number ?? "").Where(char.IsAsciiLetterOrDigit));
        return digits.Length < LeastNumber ? "" : digits[..^CountingPlaces];
    }

    private void Join(IEnumerable<EquipmentRow> together)
    {
        string? first = null;
        foreach (var row in together)
        {
            var other = Find(row.EntityId);
            first ??= other;
            var (low, high) = string.CompareOrdinal(first, other) < 0 ? (first, other) : (other, first);
            _leader[high] = low;
            first = low;
        }
    }

    private string Find(string instrument)
    {
        while (_leader.GetValueOrDefault(instrument, instrument) is var next && next != instrument)
        {
            instrument = next;
        }

        return instrument;
    }
}
