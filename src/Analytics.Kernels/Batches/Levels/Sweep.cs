using System.Runtime.CompilerServices;

namespace Analytics.Kernels.Batches.Levels;

/// <summary>
/// A row, neighbouring rows that it is compared with, and the place where what is found of the first of them is written. Rows and places lie
/// alike in steps of <see cref="Step"/>: whole vectors are read and written, and what is written beside the places of the rows says nothing.
/// </summary>
/// <param name="Query">The row compared.</param>
/// <param name="First">The first row that it is compared with.</param>
/// <param name="Count">How many rows, at least one.</param>
/// <param name="Place">Where the byte of the first one is written; as many bytes behind a whole step as the row behind a whole step of rows.</param>
public readonly record struct Sweep(int Query, int First, int Count, int Place)
{
    /// <summary>Rows of the widest vector.</summary>
    public const int Step = 32;

    /// <summary>The row from which on whole steps reach over the rows.</summary>
    public int StepRow
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => First & -Step;
    }

    /// <summary>The place of <see cref="StepRow"/>.</summary>
    public int StepPlace
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => unchecked(Place - (First & (Step - 1)));
    }

    /// <summary>How many rows the whole steps have.</summary>
    public int StepCount
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => unchecked(((First & (Step - 1)) + Count + Step - 1) & -Step);
    }
}

/// <summary>Sweeps whose results are written one behind the other: many rows are compared in one call.</summary>
public sealed class SweepList
{
    private readonly Sweep[] _sweeps;
    private int _count;

    /// <param name="room">Room for so many bytes, a multiple of <see cref="Sweep.Step"/>.</param>
    public SweepList(int room) => (Room, _sweeps) = (room, new Sweep[room / Sweep.Step]);

    /// <summary>Room for so many bytes of results.</summary>
    public int Room { get; }

    /// <summary>The sweeps.</summary>
    public ReadOnlySpan<Sweep> Sweeps => _sweeps.AsSpan(0, _count);

    /// <summary>How many bytes their results take, a multiple of <see cref="Sweep.Step"/>.</summary>
    public int Length { get; private set; }

    /// <summary>Forgets them.</summary>
    public void Clear() => (_count, Length) = (0, 0);

    /// <summary>Adds a sweep behind the last.</summary>
    /// <param name="query">The row compared.</param>
    /// <param name="first">The first row that it is compared with.</param>
    /// <param name="count">How many rows, at least one.</param>
    /// <returns>Whether there was room for it.</returns>
    public bool TryAdd(int query, int first, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        var sweep = new Sweep(query, first, count, Length + (first & (Sweep.Step - 1)));
        if (sweep.StepCount > Room - Length)
        {
            return false;
        }

        _sweeps[_count++] = sweep;
        Length += sweep.StepCount;
        return true;
    }
}
