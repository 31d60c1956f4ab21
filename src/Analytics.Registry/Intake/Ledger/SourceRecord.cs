using Analytics.Registry.Headers;
using Analytics.Registry.Intake.Layout;

namespace Analytics.Registry.Intake.Ledger;

/// <summary>One table in one sheet of one file: what it was taken for, and its counts.</summary>
internal sealed class SourceRecord(int id, FileRecord file, string? sheet)
{
    private readonly Dictionary<(string Platform, int? Year), long> _presence = [];
    private (string Platform, int? Year) _last;
    private long _lastRows;

    public int Id => id;

    public FileRecord File => file;

    public string? Sheet => sheet;

    public TableLayout? Layout { get; set; }

    public string? TableName => Layout?.Match.Table?.Name;

    public IReadOnlyList<HeaderAssignment> Headers => Layout?.Match.Columns ?? [];

    /// <summary>The platform of rows that name none, and where it was found: cover, title, file or folder.</summary>
    public (string Id, string From)? Platform { get; set; }

    /// <summary>The year of rows that name none, and where it was found: title, file, folder or option.</summary>
    public (int Year, string From)? Year { get; set; }

    /// <summary>The date of filling in or submitting, where a cover states it.</summary>
    public DateOnly? Declared { get; set; }

    /// <summary>current, superseded (every row replaced by a later version) or review.</summary>
    public string VersionState { get; set; } = "current";

    public string? MessageZh { get; set; }

    public string? MessageEn { get; set; }

    public long Read { get; set; }

    public long Accepted { get; private set; }

    public long Quarantined { get; set; }

    public long Other { get; set; }

    /// <summary>Rows accepted for each platform and year.</summary>
    public IReadOnlyDictionary<(string Platform, int? Year), long> Presence
    {
        get
        {
            FlushPresence();
            return _presence;
        }
    }

    public void Accept(string? platform, int? year)
    {
        Accepted++;
        if (platform is null)
        {
            return;
        }

        // Rows of one platform come together: the dictionary is touched once a run of them, not once a row.
        if (_lastRows > 0 && _last.Year == year && ReferenceEquals(_last.Platform, platform))
        {
            _lastRows++;
            return;
        }

        FlushPresence();
        (_last, _lastRows) = ((platform, year), 1);
    }

    /// <summary>Forgets everything that was read: the file turned out to be unusable.</summary>
    public void Discard()
    {
        (Read, Accepted, Quarantined, Other, _lastRows) = (0, 0, 0, 0, 0);
        _presence.Clear();
    }

    private void FlushPresence()
    {
        if (_lastRows > 0)
        {
            _presence[_last] = _presence.GetValueOrDefault(_last) + _lastRows;
            _lastRows = 0;
        }
    }
}
