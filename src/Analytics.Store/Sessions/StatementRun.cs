using Analytics.Store.Interop;

namespace Analytics.Store.Sessions;

/// <summary>Runs the statements of a command one after another.</summary>
internal sealed class StatementRun : IDisposable
{
    private readonly Session _session;
    private readonly StatementList? _list;
    private readonly PreparedHandle? _prepared;
    private readonly string _sql;
    private readonly DuckDbParameterCollection _parameters;
    private readonly CancellationToken _cancellation;
    private int _next;

    /// <summary>A run of all statements of a text.</summary>
    internal StatementRun(Session session, string sql, DuckDbParameterCollection parameters, CancellationToken cancellation)
        : this(session, sql, parameters, prepared: null, cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        _list = new StatementList(session, sql);
    }

    /// <summary>A run of one statement that is prepared already, and stays so.</summary>
    internal StatementRun(
        Session session, string sql, DuckDbParameterCollection parameters, PreparedHandle? prepared, CancellationToken cancellation)
    {
        _session = session;
        _sql = sql;
        _parameters = parameters;
        _cancellation = cancellation;
        _prepared = prepared;
    }

    internal Session Session => _session;

    /// <summary>Whether all statements were run, or one has failed.</summary>
    internal bool IsAtEnd => _next >= (_list?.Count ?? 1);

    /// <summary>Runs the next statement; null when there are no more. The caller frees the result.</summary>
    /// <exception cref="DuckDbException">The statement fails; those after it are not run.</exception>
    internal ResultStream? Next()
    {
        if (IsAtEnd)
        {
            return null;
        }

        var index = _next;
        _next = int.MaxValue;
        var result = _prepared is not null ? Run(_prepared, ownsStatement: false) : Run(_list!.Prepare(index), ownsStatement: true);
        _next = index + 1;
        return result;
    }

    public void Dispose() => _list?.Dispose();

    private ResultStream Run(PreparedHandle statement, bool ownsStatement)
    {
        try
        {
            ParameterBinder.Bind(statement, _parameters, (_list?.Count ?? 1) == 1, _sql);
        }
        catch when (ownsStatement)
        {
            statement.Dispose();
            throw;
        }

        return ResultStream.Execute(_session, statement, ownsStatement, _sql, _cancellation);
    }
}
