using Analytics.Store.Interop;

namespace Analytics.Store.Chunks.Writing;

/// <summary>
/// Holds the long texts of a chunk that is being filled: the chunk's vectors point into it, and DuckDB copies the texts when it takes the
/// chunk over. That spares a native call for each cell.
/// </summary>
internal sealed unsafe class TextArena : IDisposable
{
    private const int BlockSize = 1 << 18;

    private readonly List<NativeBlock> _blocks = [new NativeBlock(BlockSize)];
    private int _block;
    private int _used;

    /// <summary>Bytes of all texts.</summary>
    internal long Length { get; private set; }

    /// <summary>Room for up to <paramref name="size"/> bytes; kept only by <see cref="Commit"/>.</summary>
    internal byte* Reserve(int size)
    {
        var block = _blocks[_block];
        return block.Size - _used >= size ? block.Start + _used : ReserveInNextBlock(size);
    }

    /// <summary>Keeps the first bytes of what was reserved last.</summary>
    internal void Commit(int size)
    {
        _used += size;
        Length += size;
    }

    /// <summary>Forgets all texts. Blocks of the usual size are used again.</summary>
    internal void Clear()
    {
        for (var i = _blocks.Count - 1; i > 0; i--)
        {
            if (_blocks[i].Size > BlockSize)
            {
                _blocks[i].Dispose();
                _blocks.RemoveAt(i);
            }
        }

        _block = 0;
        _used = 0;
        Length = 0;
    }

    public void Dispose() => _blocks.ForEach(block => block.Dispose());

    private byte* ReserveInNextBlock(int size)
    {
        _block++;
        _used = 0;
        if (_block == _blocks.Count || _blocks[_block].Size < size)
        {
            _blocks.Insert(_block, new NativeBlock(Math.Max(size, BlockSize)));
        }

        return _blocks[_block].Start;
    }
}
