using System.Globalization;
using System.Security.Cryptography;
using Analytics.Dashboard.Data;
using Microsoft.AspNetCore.Http;

namespace Analytics.Dashboard.Uploads;

/// <summary>
/// The folder <c>inbox</c> of a workspace: files that were handed in and looked into, each in a folder of its own named by its content, so that
/// the same file is there once. Nothing here is run; a person takes them into the input of the next run.
/// </summary>
/// <param name="workspace">The workspace's folder.</param>
/// <param name="clock">The time for the record.</param>
public sealed class Inbox(string workspace, TimeProvider clock)
{
    /// <summary>The largest file, in bytes.</summary>
    public const int LargestFile = 32 << 20;

    private readonly Lock _gate = new();

    /// <summary>The folder in a workspace.</summary>
    public static string Folder(string workspace) => Path.Combine(workspace, "inbox");

    /// <summary>The list of what was taken in, as JSON lines.</summary>
    public static string Index(string workspace) => Path.Combine(workspace, "inbox.jsonl");

    /// <summary>Takes a file in.</summary>
    /// <param name="file">What the browser sent.</param>
    /// <param name="kind">What it is said to be.</param>
    /// <param name="who">Who hands it in.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>The file as it is in the list; or why it is not taken, in Chinese and English.</returns>
    public async Task<(Upload? Taken, string? Zh, string? En)> Take(IFormFile file, UploadKind kind, string who, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(file);
        var name = UploadName.Safe(file.FileName);
        if (file.Length is 0 or > LargestFile)
        {
            return (null, "文件为空或超过 32 MB", "it is empty or larger than 32 MB");
        }

        if (Path.GetExtension(name) is not ".xlsx" && (kind == UploadKind.Scores || Path.GetExtension(name) is not ".csv"))
        {
            return (null, "只接收 .xlsx（更正文件也可为 .csv）", "only .xlsx is taken (of corrections .csv too)");
        }

        var draft = Directory.CreateTempSubdirectory("analytics-upload-");
        try
        {
            var path = Path.Combine(draft.FullName, name);
            await using (var output = new FileStream(path, FileMode.CreateNew))
            {
                await file.CopyToAsync(output, cancellation).ConfigureAwait(false);
            }

            var (rows, zh, en) = UploadCheck.Look(path, kind, cancellation);
            return zh is null ? (Keep(path, name, kind, rows, who), null, null) : (null, zh, en);
        }
        finally
        {
            draft.Delete(recursive: true);
        }
    }

    private Upload Keep(string path, string name, UploadKind kind, int rows, string who)
    {
        var bytes = File.ReadAllBytes(path);
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        lock (_gate)
        {
            var place = $"{kind.ToString().ToLowerInvariant()}/{hash[..12]}/{name}";
            var target = Path.Combine(Folder(workspace), place);
            var upload = new Upload(hash, kind.ToString(), place, bytes.Length, rows, who, clock.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture));
            if (!File.Exists(target))
            {
                Make(Path.GetDirectoryName(target)!);
                using (var output = new FileStream(target, FileMode.CreateNew))
                {
                    output.Write(bytes);
                    output.Flush(flushToDisk: true);
                }

                BesideRun.Append(Index(workspace), upload);
            }

            return upload;
        }
    }

    private static void Make(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
