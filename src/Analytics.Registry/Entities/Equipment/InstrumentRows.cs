using Analytics.Kernels.Chinese.Codes;
using Analytics.Store;

namespace Analytics.Registry.Entities.Equipment;

/// <summary>All rows of equipment in memory, in the order of their ids, with the units and platforms that they name.</summary>
internal sealed class InstrumentRows
{
    private const string Sql = """
        SELECT e.row_id, e.platform_id, e.year, e.asset_no, e.serial_no, e.name, e.name_en, e.model, e.manufacturer, e.owner_unit_id, e.owner_name,
               e.quantity, e.unit_value_yuan, e.original_value_yuan, e.acquired_date, e.location, e.custodian, c.row_id IS NOT NULL, e.source_id, f.lineage_id
        FROM main.equipment e LEFT JOIN current.equipment c ON c.row_id = e.row_id LEFT JOIN registry.platform f ON f.platform_id = e.platform_id
        ORDER BY e.row_id
        """;

    private readonly InstrumentText _text = new();
    private readonly Dictionary<string, int> _platformOf = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(int Platform, int Year, int Version), int> _listOf = [];
    private static readonly ModelNumber NoModel = ModelNumber.Of(null);
    private readonly Dictionary<string, (ModelNumber Number, string Text)> _models = new(StringComparer.Ordinal);

    private InstrumentRows()
    {
    }

    /// <summary>The rows in order of their ids.</summary>
    public List<InstrumentRow> Rows { get; } = [];

    /// <summary>Owners by place.</summary>
    public NamedUnits Owners { get; } = new();

    /// <summary>Makers by place.</summary>
    public NamedUnits Makers { get; } = new();

    /// <summary>By place of the platform: the lineage of its titles; empty where none is stated.</summary>
    public List<string> Lineages { get; } = [];

    public static InstrumentRows Read(DuckDbConnection database, CancellationToken cancellation)
    {
        var rows = new InstrumentRows();
        using var scan = database.Scan(Sql, cancellation);
        while (scan.Next())
        {
            for (var i = 0; i < scan.RowCount; i++)
            {
                rows.Rows.Add(rows.Row(scan, i));
            }
        }

        return rows;
    }

    /// <summary>Whether two platforms are titles of one center.</summary>
    public bool IsOneCenter(int left, int right) => left == right || (Lineages[left].Length > 0 && Lineages[left] == Lineages[right]);

    private InstrumentRow Row(ColumnScan scan, int i)
    {
        var year = scan.IsValid(2, i) ? scan.Values<int>(2)[i] : -1;
        var platform = PlatformOf(scan.Text(1, i) ?? "", scan.Text(19, i));
        var current = scan.Values<bool>(17)[i];
        var quantity = scan.Decimal(11, i) is { } given && given >= 1m ? (int)Math.Min(given, 1_000_000m) : 1;
        var (number, model) = ModelOf(scan.Text(7, i));
        return new InstrumentRow
        {
            RowId = scan.Values<long>(0)[i],
            Platform = platform,
            Year = year,
            IsCurrent = current,
            List = ListOf((platform, year, current ? -1 : scan.Values<int>(18)[i])),
            Asset = InstrumentText.NumberOf(scan.Text(3, i)),
            Serial = InstrumentText.NumberOf(scan.Text(4, i)),
            Name = _text.Of(scan.Text(5, i)),
            NameEnglish = _text.Of(scan.Text(6, i)),
            Model = model,
            ModelNumber = number,
            Maker = Makers.PlaceOf(null, scan.Text(8, i)),
            Owner = Owners.PlaceOf(scan.Text(9, i), scan.Text(10, i)),
            Quantity = quantity,
            UnitValue = UnitValue(scan.Decimal(12, i), scan.Decimal(13, i), quantity),
            Acquired = scan.IsValid(14, i) ? ColumnScan.ToDate(scan.Values<int>(14)[i]).DayNumber : -1,
            Location = _text.Of(scan.Text(15, i)),
            Custodian = _text.Of(scan.Text(16, i)),
        };
    }

    /// <summary>The value of one, in fen: as stated, else the line's by its quantity. Zero says as little as nothing.</summary>
    private static long UnitValue(decimal? unit, decimal? whole, int quantity)
    {
        var yuan = unit is > 0m ? unit : whole is > 0m ? whole / quantity : null;
        return yuan is { } value && value < 1e14m ? (long)Math.Round(value * 100m, MidpointRounding.ToEven) : -1;
    }

    private (ModelNumber Number, string Text) ModelOf(string? written)
    {
        if (written is null)
        {
            return (NoModel, "");
        }

        if (!_models.TryGetValue(written, out var model))
        {
            _models[written] = model = (ModelNumber.Of(written), _text.Of(written));
        }

        return model;
    }

    private int PlatformOf(string id, string? lineage)
    {
        if (!_platformOf.TryGetValue(id, out var place))
        {
            _platformOf[id] = place = Lineages.Count;
            Lineages.Add(lineage ?? "");
        }

        return place;
    }

    private int ListOf((int Platform, int Year, int Version) list)
    {
        if (!_listOf.TryGetValue(list, out var place))
        {
            _listOf[list] = place = _listOf.Count;
        }

        return place;
    }
}
