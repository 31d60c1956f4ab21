using Analytics.Kernels.Batches.Levels;

namespace Analytics.Linkage.Matching.Ladders;

/// <summary>The value codes of a run's rows side by side.</summary>
internal sealed class RunCodes(int[] codes)
{
    private int[] _run = [];
    private int _count;

    public int this[int place] => _run[place];

    /// <summary>Those of all rows.</summary>
    public ReadOnlySpan<int> All => _run.AsSpan(0, _count);

    public void Reset(ReadOnlySpan<int> rows)
    {
        _count = rows.Length;
        if (_run.Length < rows.Length + Sweep.Step)
        {
            _run = new int[Math.Max(rows.Length + Sweep.Step, 2 * _run.Length)];
        }

        for (var i = 0; i < rows.Length; i++)
        {
            _run[i] = codes[rows[i]];
        }
    }

    /// <summary>Those of a sweep's rows in whole steps.</summary>
    public ReadOnlySpan<int> Of(in Sweep sweep) => _run.AsSpan(sweep.StepRow, sweep.StepCount);
}

/// <summary>The value codes of all columns that the ladders of a model read: they lie anywhere in memory, and are gathered once a run and column.</summary>
internal sealed class RunColumns
{
    private readonly List<(int[] Codes, RunCodes Run)> _columns = [];

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

    public void Reset(ReadOnlySpan<int> rows)
    {
        foreach (var (_, run) in _columns)
        {
            run.Reset(rows);
        }
    }
}
