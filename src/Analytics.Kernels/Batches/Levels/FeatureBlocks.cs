using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Analytics.Kernels.Batches.Levels;

/// <summary>
/// Features of rows, 16 bits each, in blocks of 32 rows: in a block the first feature of all its rows, then their second, and so on. A vector
/// holds one feature of neighbouring rows, and all features of a vector's rows lie at fixed distances. Refilled without allocating once it has
/// held as many rows. Row by row they stand a second time, for the row that is compared with the others.
/// </summary>
internal sealed class FeatureBlocks(int features)
{
    /// <summary>Rows of a block: those of the widest vector.</summary>
    internal const int Rows = 32;

    private readonly AlignedArray<ushort> _words = new();
    private ushort[] _byRow = [];

    /// <summary>Makes room for rows; what was there is no longer valid, and what lies behind the last row is left over.</summary>
    internal void Reset(int rows)
    {
        _words.Reserve((rows + Rows - 1) / Rows * Rows * features);
        if (_byRow.Length < rows * features)
        {
            _byRow = new ushort[Math.Max(rows * features, 2 * _byRow.Length)];
        }
    }

    /// <summary>The first feature of a row, the others right behind.</summary>
    internal ref ushort Query(int row) => ref _byRow[row * features];

    /// <summary>The first feature of a row; the next one stands <see cref="Rows"/> words behind.</summary>
    internal ref ushort Row(int row) => ref _words[unchecked((row / Rows * Rows * features) + (row % Rows))];

    /// <summary>Writes the features of a row, given by the first of them.</summary>
    internal void Set(int row, ref readonly ushort first)
    {
        ref var target = ref Row(row);
        ref var source = ref Unsafe.AsRef(in first);
        MemoryMarshal.CreateReadOnlySpan(ref source, features).CopyTo(_byRow.AsSpan(row * features, features));
        for (nint i = 0; i < features; i = unchecked(i + 1))
        {
            Unsafe.Add(ref target, unchecked(i * Rows)) = Unsafe.Add(ref source, i);
        }
    }
}
