namespace Analytics.Registry.Reading.Sources;

/// <summary>A member of a ZIP archive, which may itself be a member of another.</summary>
/// <param name="archive">The archive's bytes.</param>
/// <param name="index">The member's place in the archive's directory; names need not be unique.</param>
/// <param name="limits">Bounds on inflating.</param>
internal sealed class ArchiveMemberSource(ContentSource archive, int index, ReadingLimits limits) : ContentSource
{
    public override Stream Open(CancellationToken cancellation)
    {
        var opened = new GuardedArchive(archive.OpenRandomAccess(cancellation), limits, leaveOpen: false);
        try
        {
            return new OwningStream(opened.OpenMember(index, new InflationBudget(limits)), opened);
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    public override Stream OpenRandomAccess(CancellationToken cancellation)
    {
        using var member = Open(cancellation);
        return Snapshot.Take(member, limits, cancellation).Content;
    }
}
