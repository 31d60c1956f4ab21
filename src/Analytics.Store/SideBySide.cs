namespace Analytics.Store;

/// <summary>
/// Pieces of work that are done beside each other, one a processor at a time, each thread on a connection of its own, and beside what the caller
/// does meanwhile. Whoever takes their results in order gets the same for any number of threads. A query over a table of some ten thousand rows
/// keeps one thread busy: several of them keep the machine busy only so.
/// </summary>
/// <typeparam name="T">What a piece of work results in.</typeparam>
public sealed class SideBySide<T> : IDisposable
{
    private readonly CancellationTokenSource _stop;
    private readonly TaskCompletionSource<T>?[] _results;
    private readonly Task _threads;
    private int _begun = -1;

    /// <summary>Begins the work.</summary>
    /// <param name="database">An open connection, which stays with the caller.</param>
    /// <param name="count">How many pieces there are.</param>
    /// <param name="work">Does the piece of that number on a connection that the caller does not use; called on threads of the pool.</param>
    /// <param name="cancellation">Stops before the next piece, and within a piece that looks at it.</param>
    public SideBySide(DuckDbConnection database, int count, Func<DuckDbConnection, int, CancellationToken, T> work, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(work);
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        _results = [.. Enumerable.Range(0, count).Select(_ => new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously))];
        var connections = Enumerable.Range(0, Math.Min(count, Environment.ProcessorCount)).Select(_ => database.Duplicate()).ToList();
        _threads = Task.WhenAll(connections.Select(own => Task.Run(() => Work(own, work))));
    }

    /// <summary>Waits for a piece's result, which can be taken once: what is taken is no longer kept.</summary>
    /// <param name="piece">Its number.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    /// <exception cref="InvalidOperationException">It has been taken.</exception>
    /// <remarks>Whatever the piece has thrown is thrown here, as it is.</remarks>
    public T Take(int piece)
    {
        var result = _results[piece] ?? throw new InvalidOperationException($"The result of piece {piece} has been taken.");
        var taken = result.Task.GetAwaiter().GetResult();
        _results[piece] = null;
        return taken;
    }

    /// <summary>Stops what is not done yet and waits until nothing runs any more, so that the database can be closed.</summary>
    public void Dispose()
    {
        _stop.Cancel();
        _threads.Wait(CancellationToken.None);
        _stop.Dispose();
    }

    private void Work(DuckDbConnection own, Func<DuckDbConnection, int, CancellationToken, T> work)
    {
        using (own)
        {
            for (var piece = Interlocked.Increment(ref _begun); piece < _results.Length; piece = Interlocked.Increment(ref _begun))
            {
                // It is there: nobody can have taken what is not done.
                var result = _results[piece]!;
                try
                {
                    _stop.Token.ThrowIfCancellationRequested();
                    result.SetResult(work(own, piece, _stop.Token));
                }
                catch (Exception error)
                {
                    // Thrown where the result is taken.
                    result.SetException(error);
                }
            }
        }
    }
}
