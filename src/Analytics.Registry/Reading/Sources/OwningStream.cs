namespace Analytics.Registry.Reading.Sources;

/// <summary>A forward-only stream that closes what it was opened from together with itself.</summary>
internal sealed class OwningStream(Stream inner, IDisposable owned) : ForwardStream
{
    public override int Read(Span<byte> buffer) => inner.Read(buffer);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
            owned.Dispose();
        }
        base.Dispose(disposing);
    }
}
