using Analytics.Kernels.Chinese.Codes;

namespace Analytics.Registry.Entities.Equipment;

/// <summary>
/// One instrument, or one line of several, on the lists of one platform: its rows of all years, and what the latest of them says, with the
/// numbers that any of them gives.
/// </summary>
internal sealed class Instrument(InstrumentRow row)
{
    private readonly List<InstrumentRow> _rows = [row];

    /// <summary>Its rows in the order in which they were added.</summary>
    public IReadOnlyList<InstrumentRow> Rows => _rows;

    /// <summary>The row that speaks for it: of the latest list.</summary>
    public InstrumentRow Latest { get; private set; } = row;

    /// <summary>The first of its rows in the input.</summary>
    public long FirstRow { get; private set; } = row.RowId;

    /// <summary>Asset number in comparison form; empty where no row gives one.</summary>
    public string Asset { get; private set; } = row.Asset;

    /// <summary>Serial number in comparison form; empty where no row gives one.</summary>
    public string Serial { get; private set; } = row.Serial;

    /// <summary>The platform's place in the list of platforms.</summary>
    public int Platform => Latest.Platform;

    /// <summary>The owner's place in the list of owners, as the latest row that names one says, else as the rest of its purchase does; −1 where nobody is named.</summary>
    public int Owner { get; private set; } = row.Owner;

    /// <summary>The model, prepared for comparison.</summary>
    public ModelNumber Model => Latest.ModelNumber;

    /// <summary>The purchase that it belongs to, with the like instruments of its platform: place in the list of purchases.</summary>
    public int Purchase { get; set; }

    /// <summary>How many like instruments, itself too, the platform's purchase has.</summary>
    public int PurchaseSize { get; set; } = 1;

    /// <summary>Who owns the rest of a purchase owns what names no owner.</summary>
    public void OwnedLike(int owner) => Owner = Owner >= 0 ? Owner : owner;

    public void Add(InstrumentRow row)
    {
        _rows.Add(row);
        FirstRow = Math.Min(FirstRow, row.RowId);
        Asset = Asset.Length > 0 ? Asset : row.Asset;
        Serial = Serial.Length > 0 ? Serial : row.Serial;
        if (row.Year > Latest.Year || (row.Year == Latest.Year && row.IsCurrent && !Latest.IsCurrent))
        {
            Latest = row;
            Owner = row.Owner >= 0 ? row.Owner : Owner;
        }

        OwnedLike(row.Owner);
    }
}

/// <summary>One row of an equipment list, prepared for comparison. What is missing is empty, or −1.</summary>
internal sealed record InstrumentRow
{
    public required long RowId { get; init; }

    public required int Platform { get; init; }

    public required int Year { get; init; }

    /// <summary>Whether the row counts: a later version of its list has not taken its place.</summary>
    public required bool IsCurrent { get; init; }

    /// <summary>Rows of one list of one platform and year have the same number: they are different instruments until their numbers say otherwise.</summary>
    public required int List { get; init; }

    public required string Asset { get; init; }

    public required string Serial { get; init; }

    public required string Name { get; init; }

    public required string NameEnglish { get; init; }

    public required string Model { get; init; }

    public required ModelNumber ModelNumber { get; init; }

    public required int Maker { get; init; }

    public required int Owner { get; init; }

    /// <summary>Number of instruments on the line, at least 1.</summary>
    public required int Quantity { get; init; }

    /// <summary>Value of one, in fen (0.01 yuan).</summary>
    public required long UnitValue { get; init; }

    /// <summary>Day number of the purchase.</summary>
    public required int Acquired { get; init; }

    public required string Location { get; init; }

    public required string Custodian { get; init; }

    /// <summary>The room where it stands: a place that has a number. Empty where the list names none, or the platform instead.</summary>
    public string Room => Location.AsSpan().ContainsAnyInRange('0', '9') ? Location : "";

    /// <summary>What the thing is, as far as one word tells: its model, else its name.</summary>
    public string Thing => Model.Length > 0 ? Model : Name;

    /// <summary>Value of the line, in fen; −1 where it is missing.</summary>
    public long Value => UnitValue < 0 ? -1 : UnitValue * Quantity;
}
