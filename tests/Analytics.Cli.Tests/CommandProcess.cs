using System.Diagnostics;

namespace Analytics.Cli.Tests;

/// <summary>A command line run as a process of its own.</summary>
internal sealed class CommandProcess : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _error;

    private CommandProcess(Process process)
    {
        _process = process;
        _output = process.StandardOutput.ReadToEndAsync();
        _error = process.StandardError.ReadToEndAsync();
    }

    /// <summary>The program with the stages of the test.</summary>
    public static string Host { get; } = typeof(HostProgram).Assembly.Location;

    /// <summary>The product's program.</summary>
    public static string Product { get; } = typeof(CommandLine).Assembly.Location;

    /// <summary>Starts a program.</summary>
    public static CommandProcess Start(string program, IReadOnlyList<string> arguments) => Launch("dotnet", [program, .. arguments], wait: null);

    /// <summary>Starts a program whose stages wait, to be sent a signal; it hears SIGINT even where the tests run in a shell's background, which ignores it.</summary>
    public static CommandProcess StartWaiting(string program, IReadOnlyList<string> arguments, string wait) =>
        Launch("env", ["--default-signal=INT,TERM", "dotnet", program, .. arguments], wait);

    /// <summary>Starts a program below a shell that limits the size of the files it may write, in blocks of 512 bytes.</summary>
    /// <remarks>The runtime's protection of its code pages writes a large file of its own, which must not be what hits the limit.</remarks>
    public static CommandProcess StartLimited(string program, int blocks, IReadOnlyList<string> arguments) =>
        Launch("/bin/sh", ["-c", $"trap '' XFSZ; ulimit -f {blocks}; {HostProgram.FindingsVariable}=20000 DOTNET_EnableWriteXorExecute=0 exec dotnet \"$@\"", "sh", program, .. arguments], wait: null);

    /// <summary>Runs a program to its end on one processor: the engine then has a single thread.</summary>
    public static (int ExitCode, string Output, string Error) RunOnOneProcessor(string program, params IReadOnlyList<string> arguments)
    {
        using var process = Launch("taskset", ["-c", "0", "dotnet", program, .. arguments], wait: null);
        return process.End();
    }

    /// <summary>Runs a program to its end.</summary>
    public static (int ExitCode, string Output, string Error) Run(string program, params IReadOnlyList<string> arguments)
    {
        using var process = Start(program, arguments);
        return process.End();
    }

    /// <summary>Runs a line of shell to its end; in it <c>analytics</c> is the product's program, and the arguments are <c>$1</c> and so on.</summary>
    public static (int ExitCode, string Output, string Error) RunShell(string line, params IReadOnlyList<string> arguments)
    {
        using var process = Launch("/bin/bash", ["-c", $"set -o pipefail; analytics() {{ dotnet '{Product}' \"$@\"; }}; {line}", "bash", .. arguments], wait: null);
        return process.End();
    }

    /// <summary>Waits for its end.</summary>
    public (int ExitCode, string Output, string Error) End()
    {
        Assert.True(_process.WaitForExit(TimeSpan.FromMinutes(2)), "the process did not end");
        return (_process.ExitCode, _output.Result, _error.Result);
    }

    /// <summary>Sends a signal, e.g. INT.</summary>
    public void Signal(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
        Assert.Equal(0, kill.ExitCode);
    }

    /// <summary>Waits until a file is there.</summary>
    public void AwaitFile(string path)
    {
        for (var i = 0; i < 6_000 && !File.Exists(path); i++)
        {
            Assert.False(_process.HasExited, _process.HasExited ? _error.Result : null);
            Thread.Sleep(10);
        }

        Assert.True(File.Exists(path), $"{path} did not come");
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    private static CommandProcess Launch(string file, IEnumerable<string> arguments, string? wait)
    {
        var start = new ProcessStartInfo(file, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.StandardOutputEncoding = start.StandardErrorEncoding = System.Text.Encoding.UTF8;
        start.Environment[HostProgram.WaitVariable] = wait;
        start.Environment["DOTNET_NOLOGO"] = "1";
        return new CommandProcess(Process.Start(start)!);
    }
}
