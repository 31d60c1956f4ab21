using System.Runtime.InteropServices;

namespace Analytics.Store.Interop;

/// <content>Splitting, preparing, binding and running statements.</content>
internal static partial class NativeMethods
{
    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial ulong duckdb_extract_statements(ConnectionHandle connection, string query, out nint statements);

    [LibraryImport(Library)]
    internal static partial nint duckdb_extract_statements_error(ExtractedHandle statements);

    [LibraryImport(Library)]
    internal static partial void duckdb_destroy_extracted(ref nint statements);

    [LibraryImport(Library)]
    internal static partial NativeState duckdb_prepare_extracted_statement(
        ConnectionHandle connection, ExtractedHandle statements, ulong index, out nint prepared);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial NativeState duckdb_prepare(ConnectionHandle connection, string query, out nint prepared);

    [LibraryImport(Library)]
    internal static partial nint duckdb_prepare_error(PreparedHandle prepared);

    [LibraryImport(Library)]
    internal static partial void duckdb_destroy_prepare(ref nint prepared);

    [LibraryImport(Library)]
    internal static partial ulong duckdb_nparams(PreparedHandle prepared);

    [LibraryImport(Library)]
    internal static partial nint duckdb_parameter_name(PreparedHandle prepared, ulong index);

    [LibraryImport(Library)]
    internal static partial NativeState duckdb_clear_bindings(PreparedHandle prepared);

    [LibraryImport(Library)]
    internal static partial NativeState duckdb_bind_value(PreparedHandle prepared, ulong index, ValueHandle value);

    [LibraryImport(Library)]
    internal static partial ulong duckdb_prepared_statement_column_count(PreparedHandle prepared);

    [LibraryImport(Library)]
    internal static partial nint duckdb_prepared_statement_column_name(PreparedHandle prepared, ulong column);

    [LibraryImport(Library)]
    internal static unsafe partial NativeState duckdb_execute_prepared(PreparedHandle prepared, NativeResult* result);

    [LibraryImport(Library)]
    internal static partial NativeState duckdb_pending_prepared_streaming(PreparedHandle prepared, out nint pending);

    [LibraryImport(Library)]
    internal static partial nint duckdb_pending_error(PendingHandle pending);

    [LibraryImport(Library)]
    internal static unsafe partial NativeState duckdb_execute_pending(PendingHandle pending, NativeResult* result);

    [LibraryImport(Library)]
    internal static partial void duckdb_destroy_pending(ref nint pending);
}
