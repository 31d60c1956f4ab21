using Analytics.Registry.Identifiers;
using Analytics.Registry.Schema;
using Analytics.Registry.Values;

namespace Analytics.Registry.Intake.Rows;

/// <summary>
/// Fills columns that another column of the same row states: both dates from a period written in one cell, the level of a title from
/// the title, the codes of province and city from their names, the whole value of a batch from its unit value.
/// </summary>
internal sealed class RowCompletion
{
    private const decimal MostYuan = 10_000_000_000_000_000m;
    private const int RememberedTitles = 4096;

    private readonly TextMemory<Slot> _levels = new(RememberedTitles);
    private readonly Column? _levelColumn;
    private readonly int _period;
    private readonly int _start;
    private readonly int _end;
    private readonly int _title;
    private readonly int _titleLevel;
    private readonly int[] _divisions;
    private readonly int _unitValue;
    private readonly int _quantity;
    private readonly int _value;

    public RowCompletion(Table table, IReadOnlyDictionary<string, int> ordinals)
    {
        int At(string column) => ordinals.GetValueOrDefault(column, -1);
        (_period, _start, _end) = (At("service_period"), At("start_date"), At("end_date"));
        (_title, _titleLevel) = (At("title"), At("title_level"));
        _levelColumn = _titleLevel < 0 ? null : table["title_level"];
        (_unitValue, _quantity, _value) = (At("unit_value_yuan"), At("quantity"), At("original_value_yuan"));
        _divisions = [.. table.InputColumns.Select((column, ordinal) => (column.Name, ordinal))
            .Where(item => item.Name.EndsWith("province_code", StringComparison.Ordinal) || item.Name.EndsWith("city_code", StringComparison.Ordinal))
            .Select(item => item.ordinal)];
    }

    public void Apply(RowBuffer row)
    {
        if (_period >= 0 && _start >= 0 && !row.IsMissing(_period) && row.IsMissing(_start) && row.IsMissing(_end))
        {
            ApplyPeriod(row);
        }

        if (_title >= 0 && _titleLevel >= 0 && !row.IsMissing(_title) && row.IsMissing(_titleLevel))
        {
            row[_titleLevel] = LevelOf(row.Text(_title));
        }

        foreach (var division in _divisions)
        {
            if (!row.IsMissing(division) && DivisionNames.CodeOf(row.Text(division)) is { } code)
            {
                row[division] = Slot.OfConstant(code);
            }
        }

        if (_value >= 0 && _unitValue >= 0 && row.IsMissing(_value) && row.Number(_unitValue) is { } unit)
        {
            var quantity = _quantity < 0 ? 1 : row.Number(_quantity) ?? 1;
            // A slipped quantity can make a value that no column holds; then the whole value stays missing.
            var isStorable = quantity == 0 || decimal.Abs(unit) < MostYuan / Math.Max(decimal.Abs(quantity), 1);
            row[_value] = isStorable ? Slot.Of(Rounding.ToPlaces(unit * quantity, 2)) : Slot.Missing;
        }
    }

    private Slot LevelOf(ReadOnlySpan<char> title)
    {
        if (!_levels.TryRecall(title, out var level))
        {
            level = EnumFallback.Find(_levelColumn!, title) is { } code ? Slot.OfConstant(code) : Slot.Missing;
            _levels.Keep(title, level);
        }

        return level;
    }

    private void ApplyPeriod(RowBuffer row)
    {
        if (ServicePeriodText.TryParse(row.Text(_period), out var start, out var end))
        {
            row[_start] = start is { } first ? Slot.Of(first) : Slot.Missing;
            row[_end] = end is { } last ? Slot.Of(last) : Slot.Missing;
        }
    }
}
