using System.Runtime.InteropServices;

namespace Analytics.Kernels.Batches;

/// <summary>
/// A small-alphabet batch a second time, sliced by bits: for each group of 512 rows, each place and each code, 512 bits that say which rows
/// have that code there. Row 64 b + k of a group is bit b of byte k, so that one shift and mask yields 64 neighbouring rows' bits.
/// </summary>
internal sealed class BitPlanes
{
    /// <summary>Rows of a group.</summary>
    public const int Rows = 512;

    /// <summary>Bytes of a plane.</summary>
    public const int PlaneBytes = Rows / 8;

    private readonly byte[] _bits;

    /// <param name="codes">The batch's planes of codes.</param>
    /// <param name="stride">From a row's code at one place to its code at the next.</param>
    /// <param name="count">Rows.</param>
    /// <param name="places">Places.</param>
    /// <param name="alphabet">Number of codes.</param>
    public BitPlanes(ReadOnlySpan<byte> codes, int stride, int count, int places, int alphabet)
    {
        (Places, Alphabet) = (places, alphabet);
        _bits = new byte[(count + Rows - 1) / Rows * GroupBytes];
        for (var place = 0; place < places; place++)
        {
            for (var row = 0; row < count; row++)
            {
                var code = codes[(place * stride) + row];
                if (code < alphabet)
                {
                    var within = row % Rows;
                    var plane = (row / Rows * GroupBytes) + (((place * alphabet) + code) * PlaneBytes);
                    _bits[plane + (within % PlaneBytes)] |= (byte)(1 << (within / PlaneBytes));
                }
            }
        }
    }

    /// <summary>Places of the longest text.</summary>
    public int Places { get; }

    /// <summary>Number of codes.</summary>
    public int Alphabet { get; }

    private int GroupBytes => Places * Alphabet * PlaneBytes;

    /// <summary>The planes of a group of 512 rows: place by place, code by code.</summary>
    public ref byte Group(int group) => ref MemoryMarshal.GetReference(_bits.AsSpan(group * GroupBytes, GroupBytes));
}
