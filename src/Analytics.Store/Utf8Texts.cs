using Analytics.Store.Chunks;

namespace Analytics.Store;

/// <summary>
/// The texts of a column in the current chunk of a <see cref="ColumnScan"/>: the column's type is asked once and not for each row. Good until
/// the scan goes on.
/// </summary>
public readonly ref struct Utf8Texts
{
    private readonly VectorView _view;

    internal Utf8Texts(VectorView view, int count) => (_view, Count) = (view, count);

    /// <summary>How many rows the chunk has.</summary>
    public int Count { get; }

    /// <summary>The bytes of a row's text; none for NULL.</summary>
    /// <param name="row">0 to <see cref="Count"/> − 1.</param>
    public ReadOnlySpan<byte> this[int row]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(row);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, Count);
            return _view.IsValid(row) ? _view.Bytes(row) : [];
        }
    }
}
