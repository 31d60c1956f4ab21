using Analytics.Registry.Identifiers;
using Analytics.Registry.Intake.Layout;
using Analytics.Registry.Intake.Ledger;
using Analytics.Registry.Schema;

namespace Analytics.Registry.Intake.Rows;

/// <summary>
/// Gives a row what it has from outside itself: its platform and its year. And looks at it as a whole: is it enough to be a row at all, do
/// its parts agree.
/// </summary>
internal sealed class RowContext
{
    /// <summary>Tables whose rows need no platform: a unit's own figures, an incident or sanction that no center can be named for.</summary>
    private static readonly HashSet<string> PlatformOptional = new(StringComparer.Ordinal) { "finance_year", "incident", "sanction", "exception", "host_unit" };

    private readonly IntakeSession _session;
    private readonly SourceRecord _source;
    private readonly Table _table;
    private readonly int _platform;
    private readonly int _platformName;
    private readonly int _year;
    private readonly int _formerNames;
    private readonly IReadOnlyList<string> _essential;
    private readonly int[] _essentialOrdinals;
    private readonly PersonnelChecks? _people;
    private readonly ValueChecks _values;
    private readonly bool _definesPlatform;
    private readonly Platforms.PlatformResolver _platforms;

    public RowContext(IntakeSession session, SourceRecord source, Table table, IReadOnlyDictionary<string, int> ordinals)
    {
        (_session, _source, _table) = (session, source, table);
        _platforms = session.Platforms;
        _definesPlatform = table.Name is "platform" or "center" or "center_regime";
        _platform = table.PlatformColumn is { } platform ? ordinals[platform] : -1;
        _platformName = ordinals.GetValueOrDefault(table.Name switch { "platform" => "name", "center_regime" => "name_cn", _ => "platform_name" }, -1);
        _formerNames = _definesPlatform ? ordinals.GetValueOrDefault("former_names", -1) : -1;
        _year = table.YearColumn is { } year ? ordinals[year] : -1;
        _essential = Essentials.Of(table);
        _essentialOrdinals = [.. _essential.Select(column => ordinals[column])];
        _people = table.Name == "personnel" ? new PersonnelChecks(session, source, table, ordinals) : null;
        _values = new ValueChecks(table, ordinals, session.Options.AsOf);
    }

    /// <summary>Fills platform and year; a row that must have a platform and has none fails.</summary>
    /// <returns>The platform, or null.</returns>
    public string? Apply(RowBuffer row, List<Failure> failures, out int? year)
    {
        year = null;
        if (_year >= 0)
        {
            year = row.Integer(_year) ?? _source.Year?.Year;
            row[_year] = year is { } known ? Slot.Of(known) : Slot.Missing;
        }

        if (_platform < 0)
        {
            return null;
        }

        var platform = _definesPlatform ? Defined(row) : Found(row, failures);
        row[_platform] = platform is null ? Slot.Missing : Slot.OfConstant(platform);
        return platform;
    }

    /// <summary>Checks the row as a whole.</summary>
    public void Check(RowBuffer row, RecordStream record, List<Failure> failures)
    {
        if (_essentialOrdinals.Length > 0 && Array.TrueForAll(_essentialOrdinals, row.IsMissing))
        {
            failures.Add(Checks.EssentialMissing(_table, _essential));
        }

        _values.Apply(row, failures);
        _people?.Apply(row, record, failures);
    }

    /// <summary>What follows from a row that was accepted.</summary>
    public void Accepted(long rowId, RowBuffer row, string? platform)
    {
        _people?.Accepted(rowId);
        if (!_definesPlatform || platform is null)
        {
            return;
        }

        _session.Directory.Add(platform, _platformName < 0 ? null : row.Text(_platformName).ToString());
        if (_formerNames >= 0 && row[_formerNames].Reference is IReadOnlyList<string> former)
        {
            foreach (var name in former)
            {
                _session.Directory.Add(platform, name);
            }
        }
    }

    /// <summary>A register's row names its own platform: by number, else by name; in a center's own papers the cover does.</summary>
    private string? Defined(RowBuffer row)
    {
        if (!row.IsMissing(_platform))
        {
            return row.Text(_platform).ToString();
        }

        // The cover gives the center's number, a row on one of its titles perhaps that title's name.
        var ofCover = _table.Name != "platform" && _source.Platform is { From: "cover" } stated ? stated.Id : null;
        return _platformName < 0 || row.IsMissing(_platformName)
            ? ofCover
            : _session.Directory.ByName(row.Text(_platformName)) ?? ofCover ?? row.Text(_platformName).ToString();
    }

    private string? Found(RowBuffer row, List<Failure> failures)
    {
        if (_source.Platform is { From: "mapping" } decided)
        {
            return decided.Id;
        }

        var name = _platformName < 0 ? default : row.Text(_platformName);
        if (_platforms.TryOfRow(row.Text(_platform), name, out var platform, out var code))
        {
            if (code.Length > 0)
            {
                var written = RowMask.Cell(Privacy.None, row.IsMissing(_platform) ? name : row.Text(_platform));
                failures.Add(code == "PLATFORM_UNKNOWN" ? Checks.PlatformUnknown(written) : Checks.PlatformNotRegistered(written));
            }

            return platform;
        }

        if (_source.Platform is { } ofSheet)
        {
            return ofSheet.Id;
        }

        if (!PlatformOptional.Contains(_table.Name))
        {
            failures.Add(Checks.PlatformUnknown(null));
        }

        return null;
    }
}
