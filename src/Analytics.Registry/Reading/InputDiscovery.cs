using System.Security.Cryptography;
using Analytics.Registry.Reading.Sources;

namespace Analytics.Registry.Reading;

/// <summary>Finds what an input holds: all files of a folder, a single file, and the members of archives among them.</summary>
public sealed class InputDiscovery
{
    private readonly ReadingLimits _limits;
    private readonly CancellationToken _cancellation;
    private readonly List<InputFile> _found = [];

    private InputDiscovery(ReadingLimits limits, CancellationToken cancellation)
    {
        _limits = limits;
        _cancellation = cancellation;
    }

    /// <summary>
    /// Lists and hashes everything under a path. Whatever cannot be read becomes an entry with a <see cref="InputFile.Problem"/>; nothing is left out
    /// silently and one bad file does not hinder the others.
    /// </summary>
    /// <param name="path">A folder, or a single file.</param>
    /// <param name="limits">Bounds; null for <see cref="ReadingLimits.Default"/>.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>All entries, in ordinal order of <see cref="InputFile.Path"/>.</returns>
    /// <exception cref="FileNotFoundException">There is nothing at <paramref name="path"/>.</exception>
    public static IReadOnlyList<InputFile> Discover(string path, ReadingLimits? limits = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(path);
        limits ??= ReadingLimits.Default;
        var discovery = new InputDiscovery(limits, cancellation);
        if (Directory.Exists(path))
        {
            foreach (var entry in FolderWalk.List(path, limits.MaxFiles, cancellation))
                discovery.Add(entry);
        }
        else if (File.Exists(path))
        {
            discovery.AddFile(Path.GetFileName(path), new FileInfo(path));
        }
        else
        {
            throw new FileNotFoundException($"There is no file or folder {path}.", path);
        }
        return [.. discovery._found.OrderBy(file => file.Path, StringComparer.Ordinal)];
    }

    private void Add(FolderEntry entry)
    {
        if (entry.File is not null)
            AddFile(entry.Path, entry.File);
        else
            AddFailed(entry.Path, entry.Problem!);
    }

    private void AddFailed(string path, ReadingProblem problem, InputFormat format = InputFormat.Unknown) =>
        _found.Add(new InputFile(path, 0, "", new FormatVerdict(format, problem), null, _limits));

    private void AddFile(string path, FileInfo file)
    {
        try
        {
            file.Refresh();
            // Pipes, sockets and devices have no length. Opening one can block for ever, so nothing without a length is opened.
            if (file.Length == 0)
                AddEmpty(path, file);
            else
                HashAndAdd(path, file);
        }
        catch (ReadingException exception)
        {
            AddFailed(path, exception.Problem);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            AddFailed(path, ReadingProblems.FileUnreadable(exception.Message));
        }
    }

    private void AddEmpty(string path, FileInfo file)
    {
        var verdict = FormatDetector.Detect(NameOf(path), [], null, _limits);
        _found.Add(new InputFile(path, 0, Convert.ToHexStringLower(SHA256.HashData([])), verdict, new FileSource(file.FullName), _limits));
    }

    private void HashAndAdd(string path, FileInfo file)
    {
        var source = new FileSource(file.FullName);
        var (length, modified) = (file.Length, file.LastWriteTimeUtc);
        using var content = source.OpenRandomAccess(_cancellation);
        var inspection = ContentInspection.OfSeekable(content, _cancellation);
        file.Refresh();
        if (inspection.Length != length || file.Length != length || file.LastWriteTimeUtc != modified)
        {
            AddFailed(path, ReadingProblems.FileChanged);
            return;
        }
        AddInspected(path, NameOf(path), inspection, source, content, 1, new InflationBudget(_limits));
    }

    private void AddInspected(
        string path, string name, ContentInspection inspection, ContentSource source, Stream? content, int depth, InflationBudget budget)
    {
        var verdict = FormatDetector.Detect(name, inspection.Head, content, _limits);
        if (verdict is { Format: InputFormat.Zip, Problem: null } && depth > _limits.MaxArchiveDepth)
            verdict = verdict with { Problem = ReadingProblems.ArchiveTooDeep(_limits.MaxArchiveDepth) };
        _found.Add(new InputFile(path, inspection.Length, inspection.Sha256, verdict, source, _limits));
        if (verdict is { Format: InputFormat.Zip, Problem: null })
            AddMembers(path, source, content!, depth, budget);
    }

    private static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];

    private void AddMembers(string path, ContentSource source, Stream content, int depth, InflationBudget budget)
    {
        content.Position = 0;
        using var archive = new GuardedArchive(content, _limits, leaveOpen: true);
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var index = 0; index < archive.Count; index++)
        {
            var name = archive.Name(index);
            if (name.EndsWith('/'))
                continue;
            if (_found.Count >= _limits.MaxFiles)
            {
                AddFailed($"{path}!", ReadingProblems.TooManyFiles(_limits.MaxFiles));
                return;
            }
            // An archive may hold the same name twice; both are content, so both are listed.
            var times = names[name] = names.GetValueOrDefault(name) + 1;
            AddMember(times == 1 ? $"{path}!{name}" : $"{path}!{name}#{times}", name, archive, index, source, depth, budget);
        }
    }

    private void AddMember(string path, string name, GuardedArchive archive, int index, ContentSource source, int depth, InflationBudget budget)
    {
        try
        {
            if (LeadsOutside(name))
                throw new ReadingException(ReadingProblems.ArchiveUnsafeName);
            using var member = archive.OpenMember(index, budget);
            using var inspection = ContentInspection.OfMember(member, _limits, _cancellation);
            AddInspected(path, NameOf(name), inspection, new ArchiveMemberSource(source, index, _limits), inspection.Content, depth + 1, budget);
        }
        catch (ReadingException exception)
        {
            AddFailed(path, exception.Problem);
        }
    }

    private static bool LeadsOutside(string name) =>
        name.StartsWith('/') || name.Contains(':', StringComparison.Ordinal) || name.Split('/').Contains("..");
}
