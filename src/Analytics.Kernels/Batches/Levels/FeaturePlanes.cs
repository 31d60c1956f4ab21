using System.Runtime.InteropServices;

namespace Analytics.Kernels.Batches.Levels;

/// <summary>
/// Features of rows, a plane of 16-bit words a feature, so that a vector holds one feature of neighbouring rows. Refilled without
/// allocating once it has held as many rows.
/// </summary>
internal sealed class FeaturePlanes(int planes)
{
    /// <summary>Vectors may read as many rows past the last one; what they find there is left over and their levels are dropped.</summary>
    private const int Overhang = 64;

    // A stride of whole 4096 bytes would put all planes of a row into the same few lines of the first cache.
    private const int OffTheBeat = 32;

    private ushort[] _words = [];

    /// <summary>Words from a row's feature to its next feature.</summary>
    internal int Stride { get; private set; }

    internal ref ushort Start => ref MemoryMarshal.GetArrayDataReference(_words);

    internal ushort this[int plane, int row] => _words[(plane * Stride) + row];

    /// <summary>Makes room for rows; what was there is no longer valid.</summary>
    internal void Reset(int rows)
    {
        if (rows + Overhang > Stride)
        {
            Stride = ((rows + Overhang + 63) & ~63) + OffTheBeat;
            _words = new ushort[planes * Stride];
        }
    }

    /// <summary>Writes the features of a row, one a plane.</summary>
    internal void Set(int row, ReadOnlySpan<ushort> features)
    {
        for (var (plane, place) = (0, row); plane < features.Length; plane++, place += Stride)
        {
            _words[place] = features[plane];
        }
    }
}
