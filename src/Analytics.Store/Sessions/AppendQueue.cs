using Analytics.Store.Chunks.Writing;

namespace Analytics.Store.Sessions;

/// <summary>
/// Gives filled chunks to DuckDB while the next ones are being filled: in the order in which they come, one at a time, on a thread of the
/// pool that is held only while there is something to do. Every few hundred thousand rows DuckDB takes its time to compress what it was
/// given; the queue is as long as it takes to go on filling meanwhile.
/// </summary>
internal sealed class AppendQueue
{
    private const int MostWaiting = 96;

    private readonly object _gate = new();
    private readonly Queue<AppendChunk> _waiting = [];
    private bool _working;

    /// <summary>Puts a chunk at the end; waits while the queue is too long.</summary>
    internal void Add(AppendChunk chunk)
    {
        lock (_gate)
        {
            while (_waiting.Count >= MostWaiting)
            {
                Monitor.Wait(_gate);
            }

            _waiting.Enqueue(chunk);
            if (!_working)
            {
                _working = true;
                ThreadPool.UnsafeQueueUserWorkItem(static queue => queue.Work(), this, preferLocal: false);
            }
        }
    }

    /// <summary>Waits until DuckDB has all chunks: nothing else runs on the connection then.</summary>
    internal void Drain()
    {
        lock (_gate)
        {
            while (_working)
            {
                Monitor.Wait(_gate);
            }
        }
    }

    private void Work()
    {
        while (Next() is { } chunk)
        {
            chunk.Target.Append(chunk);
        }
    }

    private AppendChunk? Next()
    {
        lock (_gate)
        {
            _working = _waiting.TryDequeue(out var chunk);
            Monitor.PulseAll(_gate);
            return chunk;
        }
    }
}
