namespace Analytics.Store.Interop;

/// <summary>An open database: the instance that holds its file.</summary>
internal sealed class DatabaseHandle(nint pointer) : NativeHandle(pointer)
{
    protected override void Free(nint pointer) => NativeMethods.duckdb_close(ref pointer);
}

/// <summary>Settings for opening a database.</summary>
internal sealed class ConfigHandle(nint pointer) : NativeHandle(pointer)
{
    protected override void Free(nint pointer) => NativeMethods.duckdb_destroy_config(ref pointer);
}

/// <summary>A connection to an open database.</summary>
internal sealed class ConnectionHandle(nint pointer) : NativeHandle(pointer)
{
    protected override void Free(nint pointer) => NativeMethods.duckdb_disconnect(ref pointer);
}

/// <summary>The statements a SQL text was split into.</summary>
internal sealed class ExtractedHandle(nint pointer) : NativeHandle(pointer)
{
    protected override void Free(nint pointer) => NativeMethods.duckdb_destroy_extracted(ref pointer);
}

/// <summary>A prepared statement.</summary>
internal sealed class PreparedHandle(nint pointer) : NativeHandle(pointer)
{
    protected override void Free(nint pointer) => NativeMethods.duckdb_destroy_prepare(ref pointer);
}

/// <summary>A statement that was started and has no result yet.</summary>
internal sealed class PendingHandle(nint pointer) : NativeHandle(pointer)
{
    protected override void Free(nint pointer) => NativeMethods.duckdb_destroy_pending(ref pointer);
}

/// <summary>A data chunk that belongs to us: fetched from a result, or made for appending.</summary>
internal sealed class ChunkHandle(nint pointer) : NativeHandle(pointer)
{
    protected override void Free(nint pointer) => NativeMethods.duckdb_destroy_data_chunk(ref pointer);
}

/// <summary>A column's type with its parameters (width and scale, element type, dictionary ...).</summary>
internal sealed class LogicalTypeHandle(nint pointer) : NativeHandle(pointer)
{
    protected override void Free(nint pointer) => NativeMethods.duckdb_destroy_logical_type(ref pointer);
}

/// <summary>A single value, made to be bound to a parameter.</summary>
internal sealed class ValueHandle(nint pointer) : NativeHandle(pointer)
{
    protected override void Free(nint pointer) => NativeMethods.duckdb_destroy_value(ref pointer);
}

/// <summary>A bulk appender to one table.</summary>
internal sealed class AppenderHandle(nint pointer) : NativeHandle(pointer)
{
    protected override void Free(nint pointer) => NativeMethods.duckdb_appender_destroy(ref pointer);
}
