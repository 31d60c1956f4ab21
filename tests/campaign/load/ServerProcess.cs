using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Analytics.Campaign.Load;

/// <summary>The server, as a process of its own that can be killed.</summary>
internal sealed partial class ServerProcess(string program, string workspace) : IDisposable
{
    private readonly int _port = FreePort();
    private Process? _process;

    public string Url => $"http://127.0.0.1:{_port}";

    public string? OneTimePassword { get; private set; }

    /// <summary>The processor time of what was killed, since the last <see cref="Forget"/>.</summary>
    public TimeSpan Processor { get; private set; }

    /// <summary>The time up to here is not counted.</summary>
    public void Forget() => Processor = -_process!.TotalProcessorTime;

    /// <summary>Starts the server and waits until it answers.</summary>
    public async Task Start()
    {
        var start = new ProcessStartInfo("dotnet", [program, "serve", "--accounts", "--workspace", workspace, "--urls", Url]) { RedirectStandardError = true, RedirectStandardOutput = true };
        _process = Process.Start(start)!;
        var up = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.OutputDataReceived += (_, line) =>
        {
            if (line.Data?.StartsWith(Url, StringComparison.Ordinal) == true)
            {
                up.TrySetResult();
            }
        };
        _process.BeginErrorReadLine();
        _process.BeginOutputReadLine();
        await up.Task.WaitAsync(TimeSpan.FromMinutes(2));
    }

    /// <summary>SIGKILL: the process gets no chance to end anything.</summary>
    public void Kill()
    {
        Processor += _process!.TotalProcessorTime;
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (_process is { HasExited: false })
        {
            Kill();
        }

        _process?.Dispose();
    }

    private void Hear(string? line)
    {
        if (line is null)
        {
            return;
        }

        if (Printed().Match(line) is { Success: true } printed)
        {
            OneTimePassword = printed.Groups["password"].Value;
        }
        else
        {
            Console.Error.WriteLine("server: " + line);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [GeneratedRegex("one-time password (?<password>[A-Za-z0-9]+) ")]
    private static partial Regex Printed();
}
