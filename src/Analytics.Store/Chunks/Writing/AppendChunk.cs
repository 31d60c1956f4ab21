using Analytics.Store.Interop;

namespace Analytics.Store.Chunks.Writing;

/// <summary>A data chunk that is filled for a table, with the writers of its columns and the texts that its cells point to.</summary>
internal sealed unsafe class AppendChunk : IDisposable
{
    // Chunks wait until DuckDB takes them: one with long texts goes before it has all the rows it could hold.
    private const int MostTextBytes = 4 << 20;

    private readonly ChunkHandle _chunk;
    private readonly TextArena _arena = new();
    private readonly int _capacity = (int)NativeMethods.duckdb_vector_size();

    /// <param name="target">The table it is filled for.</param>
    /// <param name="places">For each column, how messages name it.</param>
    /// <param name="types">For each column its type.</param>
    /// <exception cref="InvalidOperationException">There is no writer for a column's type.</exception>
    internal AppendChunk(AppendTarget target, string[] places, List<LogicalTypeHandle> types)
    {
        Target = target;
        try
        {
            Writers = [.. types.Select((type, i) => ColumnWriters.For(places[i], ColumnType.Of(type), _arena))];
        }
        catch
        {
            Dispose();
            throw;
        }

        fixed (nint* pointers = types.ConvertAll(type => type.DangerousGetHandle()).ToArray())
        {
            _chunk = new ChunkHandle(NativeMethods.duckdb_create_data_chunk(pointers, (ulong)types.Count));
        }

        Attach();
    }

    internal AppendTarget Target { get; }

    internal ColumnWriter[] Writers { get; }

    /// <summary>Rows that are complete; the next one is being filled.</summary>
    internal int Rows { get; set; }

    /// <summary>Whether it is to be handed over before it takes another row.</summary>
    internal bool IsFull => Rows == _capacity || _arena.Length >= MostTextBytes;

    /// <summary>Gives its rows to the native appender, which copies them.</summary>
    internal NativeState AppendTo(AppenderHandle appender)
    {
        foreach (var writer in Writers)
        {
            writer.Finish();
        }

        NativeMethods.duckdb_data_chunk_set_size(_chunk, (ulong)Rows);
        return NativeMethods.duckdb_append_data_chunk(appender, _chunk);
    }

    /// <summary>Forgets its rows, so that it can be filled again.</summary>
    internal void Clear()
    {
        NativeMethods.duckdb_data_chunk_reset(_chunk);
        _arena.Clear();
        Rows = 0;
        Attach();
    }

    public void Dispose()
    {
        _chunk?.Dispose();
        _arena.Dispose();
    }

    private void Attach()
    {
        for (var i = 0; i < Writers.Length; i++)
        {
            Writers[i].Attach(NativeMethods.duckdb_data_chunk_get_vector(_chunk, (ulong)i));
        }
    }
}
