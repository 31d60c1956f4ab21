using System.Runtime.Intrinsics;

namespace Analytics.Linkage.Columns;

/// <summary>
/// The codes of columns of few values once more, a row's side by side: what is compared of two rows then lies in one place of memory for each,
/// where column by column every code is waited for. A byte each: 0 missing, else the code plus one. Immutable; safe for many threads.
/// </summary>
internal sealed class RowCodes
{
    /// <summary>The most columns: so many bytes are compared at once.</summary>
    public const int Lanes = 16;

    private const int MostValues = byte.MaxValue;
    private const int Part = 1 << 14;

    private readonly byte[] _codes;
    private readonly IReadOnlyList<int[]> _columns;

    private RowCodes(byte[] codes, IReadOnlyList<int[]> columns) => (_codes, _columns) = (codes, columns);

    /// <summary>The codes of a row, of the first column first; 0 in lanes without a column.</summary>
    public Vector128<byte> this[int row] => Vector128.Create<byte>(_codes.AsSpan(row * Lanes, Lanes));

    /// <summary>The codes of those columns that have few values, of the first <see cref="Lanes"/> of them; null where there are not two.</summary>
    public static RowCodes? Of(IEnumerable<PreparedColumn> columns, int rows)
    {
        int[][] few = [.. columns.Where(column => column.Values.Count <= MostValues).Select(column => column.Codes).Distinct().Take(Lanes)];
        return few.Length >= 2 && rows <= Array.MaxLength / Lanes ? new RowCodes(SideBySide(few, rows), few) : null;
    }

    /// <summary>In which lane a column's codes stand; −1 where they stand in none.</summary>
    /// <param name="codes">The column's codes.</param>
    public int LaneOf(int[] codes)
    {
        for (var lane = 0; lane < _columns.Count; lane++)
        {
            if (_columns[lane] == codes)
            {
                return lane;
            }
        }

        return -1;
    }

    /// <summary>What stands for a row in a lane: 0 missing, else the code plus one.</summary>
    public byte At(int row, int lane) => _codes[(row * Lanes) + lane];

    private static byte[] SideBySide(int[][] columns, int rows)
    {
        var codes = new byte[rows * Lanes];
        Parallel.For(0, (rows + Part - 1) / Part, part =>
        {
            for (var lane = 0; lane < columns.Length; lane++)
            {
                var column = columns[lane];
                for (var row = part * Part; row < Math.Min(rows, (part + 1) * Part); row++)
                {
                    codes[(row * Lanes) + lane] = (byte)(column[row] + 1);
                }
            }
        });
        return codes;
    }
}
