using Analytics.Pipeline;

namespace Analytics.Dashboard.Exporting;

/// <summary>The folder of an export.</summary>
internal static class ExportFolder
{
    // Marks a folder as one that an export may replace: nobody's other files are ever deleted.
    private const string Mark = "analytics-export.txt";

    /// <summary>Makes the folder, or clears it of an earlier export.</summary>
    public static void Prepare(string folder, string runId)
    {
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            if (!File.Exists(Path.Combine(folder, Mark)))
            {
                throw new RunFailedException($"'{folder}' holds files that no export has written; give an empty folder.");
            }

            Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, Mark), $"Written by analytics export from run {runId}. Open index.html; an export into this folder replaces all of it.\n");
    }

    /// <summary>The reports of the run, masked as they are.</summary>
    public static void CopyReports(string reports, string folder)
    {
        foreach (var file in Directory.EnumerateFiles(reports, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(folder, "reports", Path.GetRelativePath(reports, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
