using Analytics.Kernels.Batches.Levels;

namespace Analytics.Linkage.Matching.Ladders;

/// <summary>The value codes of a run's rows side by side.</summary>
internal sealed class RunCodes(int[] codes)
{
    private int[] _run = [];
    private int[] _next = [];
    private int _count;

    public int this[int place] => _run[place];

    /// <summary>Those of all rows.</summary>
    public ReadOnlySpan<int> All => _run.AsSpan(0, _count);

    /// <summary>Those of a sweep's rows in whole steps.</summary>
    public ReadOnlySpan<int> Of(in Sweep sweep) => _run.AsSpan(sweep.StepRow, sweep.StepCount);

    /// <summary>Those gathered of the next run, from a place on.</summary>
    public ReadOnlySpan<int> Next(int from, int count) => _next.AsSpan(from, count);

    /// <summary>Makes room for the rows of the next run.</summary>
    public void Reserve(int rows)
    {
        if (_next.Length < rows + Sweep.Step)
        {
            _next = new int[Math.Max(rows + Sweep.Step, 2 * _next.Length)];
        }
    }

    /// <summary>Gathers the codes of rows of the next run.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="from">The place of the first of them.</param>
    public void Gather(ReadOnlySpan<int> rows, int from)
    {
        var next = _next.AsSpan(from, rows.Length);
        for (var i = 0; i < rows.Length; i++)
        {
            next[i] = codes[rows[i]];
        }
    }

    /// <summary>Asks for the codes of rows to come.</summary>
    public void Fetch(ReadOnlySpan<int> rows) => NearMemory.Fetch(codes, rows);

    /// <summary>The next run begins; all of its codes have been gathered.</summary>
    public void Begin(int count) => (_run, _next, _count) = (_next, _run, count);
}
