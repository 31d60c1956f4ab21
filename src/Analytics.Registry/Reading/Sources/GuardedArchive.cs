using System.IO.Compression;

namespace Analytics.Registry.Reading.Sources;

/// <summary>A ZIP archive whose members are inflated under a budget; everything that can be wrong with it is a <see cref="ReadingException"/>.</summary>
internal sealed class GuardedArchive : IDisposable
{
    private readonly ZipArchive _archive;

    /// <exception cref="ReadingException">The content is no ZIP archive, or has too many members.</exception>
    public GuardedArchive(Stream content, ReadingLimits limits, bool leaveOpen)
    {
        try
        {
            _archive = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen, new ArchiveNameEncoding());
            if (_archive.Entries.Count > limits.MaxArchiveMembers)
                throw new ReadingException(ReadingProblems.ArchiveTooManyMembers(_archive.Entries.Count, limits.MaxArchiveMembers));
        }
        catch (Exception exception)
        {
            _archive?.Dispose();
            if (!leaveOpen)
                content.Dispose();
            if (exception is InvalidDataException or ArgumentException or OverflowException or (IOException and not ReadingException))
                throw new ReadingException(ReadingProblems.ArchiveDamaged(exception.Message), exception);
            throw;
        }
    }

    public int Count => _archive.Entries.Count;

    /// <summary>The member's name with '/' between folders; ends with '/' if it is a folder.</summary>
    public string Name(int index) => _archive.Entries[index].FullName.Replace('\\', '/');

    /// <summary>Opens a member's inflated bytes, to be read once forward.</summary>
    /// <exception cref="ReadingException">The member is encrypted or damaged, or its compression is not known.</exception>
    public Stream OpenMember(int index, InflationBudget budget)
    {
        var entry = _archive.Entries[index];
        if (entry.IsEncrypted)
            throw new ReadingException(ReadingProblems.ArchiveEncrypted);
        try
        {
            return new InflatingStream(entry.Open(), entry.CompressedLength, entry.Length, entry.Crc32, budget);
        }
        catch (Exception exception) when (exception is InvalidDataException or NotSupportedException or IOException)
        {
            throw new ReadingException(ReadingProblems.ArchiveDamaged(exception.Message), exception);
        }
    }

    public void Dispose() => _archive.Dispose();
}
