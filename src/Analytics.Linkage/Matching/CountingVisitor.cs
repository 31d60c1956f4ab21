using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Analytics.Linkage.Blocking;
using Analytics.Linkage.Columns;
using Analytics.Linkage.Comparisons;

namespace Analytics.Linkage.Matching;

/// <summary>Counts the patterns of candidate pairs.</summary>
internal sealed class CountingVisitor(PatternSpace space, PreparedTable table, CandidatePairs candidates) : PatternVisitor(space, table, candidates)
{
    private readonly PatternCounts _counts = new();

    /// <summary>Adds up what was counted.</summary>
    public void AddTo(PatternCounts counts)
    {
        counts.Add(_counts);
        Slots?.AddTo(counts, pattern => pattern);
    }

    protected override void Take(int query, int first, ReadOnlySpan<int> others, ReadOnlySpan<uint> patterns, ReadOnlySpan<byte> left)
    {
        var slots = Slots!;
        for (var i = 0; i < patterns.Length; i++)
        {
            if (left.IsEmpty || left[i] == 0)
            {
                var slot = slots.Of(patterns[i]);
                slots.Counts[(PatternSlots.Ways * slot) + (i % PatternSlots.Ways)]++;
            }
        }
    }

    protected override void TakeDirect(int query, int first, ReadOnlySpan<int> others, ReadOnlySpan<ushort> patterns)
    {
        // Every pattern is below the number of slots.
        ref var counts = ref MemoryMarshal.GetArrayDataReference(Slots!.Counts);
        for (var i = 0; i < patterns.Length; i = unchecked(i + 1))
        {
            ref var count = ref Unsafe.Add(ref counts, unchecked((PatternSlots.Ways * (nint)patterns[i]) + (i & (PatternSlots.Ways - 1))));
            count = unchecked(count + 1);
        }
    }

    protected override void Take(int row, int other, ulong pattern) => _counts.Add(pattern);
}
