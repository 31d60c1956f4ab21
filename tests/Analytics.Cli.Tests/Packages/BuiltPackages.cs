using System.Diagnostics;
using Analytics.TestKit;

namespace Analytics.Cli.Tests.Packages;

/// <summary>The packages, really built once by their one command: the Linux program and the libraries.</summary>
public sealed class BuiltPackages : IDisposable
{
    private readonly TempFolder _folder = new();

    /// <summary>Builds.</summary>
    public BuiltPackages()
    {
        Folder = _folder.Path + Path.DirectorySeparatorChar;
        var (code, output) = Run("dotnet", ["build", RepositoryRoot.File("src/Packages.proj"), "-nodeReuse:false", "-v:quiet", "-p:Runtimes=linux-x64", "-p:Artifacts=" + Folder], _folder.Path);
        Assert.True(code == 0, output);
    }

    /// <summary>Where they lie, with a slash at the end.</summary>
    public string Folder { get; }

    /// <summary>Runs a program to its end.</summary>
    /// <param name="file">The program.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="folder">Where it runs.</param>
    /// <param name="environment">Everything that its environment holds; null for that of the tests.</param>
    public static (int ExitCode, string Output) Run(string file, IEnumerable<string> arguments, string folder, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(file, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = System.Text.Encoding.UTF8 };
        if (environment is not null)
        {
            start.Environment.Clear();
            foreach (var (name, value) in environment)
            {
                start.Environment[name] = value;
            }
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.Result);
    }

    /// <summary>Removes them.</summary>
    public void Dispose() => _folder.Dispose();
}
