using System.Numerics;
using Analytics.Kernels.Batches.Levels;

namespace Analytics.Linkage.Matching.Ladders;

/// <summary>The value codes of a run's rows side by side.</summary>
internal sealed class RunCodes(int[] codes)
{
    private const int PlacesARow = 8;

    private int[] _run = [];
    private int[] _next = [];
    private int _count;

    // How many rows of the run have a code, up to two, by the code's hash; made when first asked for.
    private byte[] _seen = [];
    private bool _isSeen;
    private int _mask;

    public int this[int place] => _run[place];

    /// <summary>Those of all rows.</summary>
    public ReadOnlySpan<int> All => _run.AsSpan(0, _count);

    /// <summary>Those of a sweep's rows in whole steps.</summary>
    public ReadOnlySpan<int> Of(in Sweep sweep) => _run.AsSpan(sweep.StepRow, sweep.StepCount);

    /// <summary>
    /// Whether a row of a sweep may have the code of the row compared, which has one: most values no other row of the run has, and nothing is to be
    /// looked for then.
    /// </summary>
    public bool MayMeet(in Sweep sweep)
    {
        if (!_isSeen)
        {
            See();
        }

        return _seen[Hash(_run[sweep.Query])] > 1 || (sweep.Query >= sweep.First && sweep.Query - sweep.First < sweep.Count);
    }

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
    /// <param name="rows">The rows; places without one have no value.</param>
    /// <param name="from">The place of the first of them.</param>
    public void Gather(ReadOnlySpan<int> rows, int from)
    {
        var next = _next.AsSpan(from, rows.Length);
        for (var i = 0; i < rows.Length; i++)
        {
            next[i] = rows[i] < 0 ? -1 : codes[rows[i]];
        }
    }

    /// <summary>Asks for the codes of rows to come.</summary>
    public void Fetch(ReadOnlySpan<int> rows) => NearMemory.Fetch(codes, rows);

    /// <summary>The next run begins; all of its codes have been gathered.</summary>
    public void Begin(int count) => (_run, _next, _count, _isSeen) = (_next, _run, count, false);

    private void See()
    {
        // Of so many places few are taken by chance.
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, PlacesARow * _count));
        if (_seen.Length < size)
        {
            _seen = new byte[size];
        }

        _seen.AsSpan(0, size).Clear();
        _mask = size - 1;
        foreach (var code in All)
        {
            if (code >= 0)
            {
                ref var seen = ref _seen[Hash(code)];
                seen = seen == 0 ? (byte)1 : (byte)2;
            }
        }

        _isSeen = true;
    }

    private int Hash(int code) => (int)unchecked((uint)code * 0x9E3779B1 >> 8) & _mask;
}
