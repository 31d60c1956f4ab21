namespace Analytics.Linkage.Matching.Ladders;

/// <summary>
/// The value codes of all columns that the ladders of a model read, gathered once a run and column. They lie anywhere in memory: of a run that is
/// announced they are asked for and gathered while the one before is compared.
/// </summary>
internal sealed class RunColumns
{
    // So many rows are gathered at a time: as many as a few small blocks have.
    private const int Part = 128;

    private readonly List<(int[] Codes, RunCodes Run)> _columns = [];
    private int[] _rows = [];
    private int _announced;
    private int _gathered;

    /// <summary>The place where a column's codes are gathered.</summary>
    public RunCodes Of(int[] codes)
    {
        foreach (var column in _columns)
        {
            if (column.Codes == codes)
            {
                return column.Run;
            }
        }

        _columns.Add((codes, new RunCodes(codes)));
        return _columns[^1].Run;
    }

    /// <summary>Says which rows the next run will have.</summary>
    public void Announce(ReadOnlySpan<int> rows)
    {
        if (_rows.Length < rows.Length)
        {
            _rows = new int[Math.Max(rows.Length, 2 * _rows.Length)];
        }

        rows.CopyTo(_rows);
        (_announced, _gathered) = (rows.Length, 0);
        foreach (var (_, run) in _columns)
        {
            run.Reserve(rows.Length);
        }

        Fetch(0);
    }

    /// <summary>Gathers some more codes of the run announced, and asks for those behind them.</summary>
    /// <returns>The place of the first row whose codes were gathered, and how many they are.</returns>
    public (int From, int Count) Gather()
    {
        var from = _gathered;
        _gathered = Math.Min(from + Part, _announced);
        foreach (var (_, run) in _columns)
        {
            run.Gather(_rows.AsSpan(from, _gathered - from), from);
        }

        Fetch(_gathered);
        return (from, _gathered - from);
    }

    /// <summary>Takes the rows of a run.</summary>
    public void Reset(ReadOnlySpan<int> rows)
    {
        if (!rows.SequenceEqual(_rows.AsSpan(0, _announced)))
        {
            Announce(rows);
        }

        foreach (var (_, run) in _columns)
        {
            run.Gather(rows[_gathered..], _gathered);
            run.Begin(rows.Length);
        }

        (_announced, _gathered) = (0, 0);
    }

    private void Fetch(int from)
    {
        var rows = _rows.AsSpan(from, Math.Min(Part, _announced - from));
        foreach (var (_, run) in _columns)
        {
            run.Fetch(rows);
        }
    }
}
