using System.CommandLine;
using Analytics.Cli.Terminal;
using Analytics.Dashboard.Auditing;
using Analytics.Dashboard.Exporting;
using Analytics.Dashboard.Serving;

namespace Analytics.Cli.Commands;

/// <summary><c>analytics serve</c>, <c>analytics export</c> and <c>analytics audit</c>.</summary>
internal static class DashboardCommands
{
    public static Command CreateServe()
    {
        var workspace = Workspace();
        var urls = new Option<string>("--urls") { Description = "Addresses to listen at, separated by semicolons.", HelpName = "URLS", DefaultValueFactory = _ => "http://127.0.0.1:5080" };
        var accounts = new Option<bool>("--accounts") { Description = "People sign in; the first start makes an administrator. Without it the pages are served to this machine alone." };
        var command = new Command("serve", "Serves the dashboard of a workspace.") { workspace, urls, accounts };
        command.SetAction(async (parsed, cancellation) =>
        {
            var options = new ServeOptions(Path.GetFullPath(parsed.GetRequiredValue(workspace)), parsed.GetRequiredValue(urls)) { Accounts = parsed.GetValue(accounts), Say = Console.Error.WriteLine };
            await using var server = DashboardServer.Build(options);
            await server.StartAsync(cancellation);
            foreach (var url in server.Urls)
            {
                Console.WriteLine($"{url}  (Ctrl+C ends)");
            }

            if (!options.Accounts)
            {
                Console.Error.WriteLine("No accounts: only this machine can open the pages, and decisions are signed \"local\". With --accounts people sign in.");
            }

            using var interrupt = new Interrupt();
            await Task.Delay(Timeout.Infinite, interrupt.Token).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            await server.StopAsync(CancellationToken.None);
            return ExitCode.Done;
        });
        return command;
    }

    public static Command CreateExport()
    {
        var workspace = Workspace();
        var folder = new Option<string>("--out") { Description = "The folder to write; an earlier export in it is replaced.", HelpName = "DIR", Required = true };
        var command = new Command("export", "Writes the dashboard as files that open from a disk, without a server or a network.") { workspace, folder };
        command.SetAction(async (parsed, cancellation) =>
        {
            using var interrupt = new Interrupt();
            var target = Path.GetFullPath(parsed.GetRequiredValue(folder));
            var pages = await StaticExport.Write(Path.GetFullPath(parsed.GetRequiredValue(workspace)), target, said: n =>
            {
                if (n % 500 == 0)
                {
                    Console.Error.WriteLine($"{n} pages …");
                }
            }, cancellation: interrupt.Token);
            Console.WriteLine($"{pages} pages: {Path.Combine(target, "index.html")}");
            return ExitCode.Done;
        });
        return command;
    }

    public static Command CreateAudit()
    {
        var workspace = Workspace();
        var command = new Command("audit", "Checks the audit log of a workspace row by row: each must be as it was written, and follow its predecessor.") { workspace };
        command.SetAction(parsed =>
        {
            var check = AuditLog.Verify(Path.GetFullPath(parsed.GetRequiredValue(workspace)));
            if (check.Broken is { } row)
            {
                Console.Error.WriteLine($"analytics: row {row} of the audit log is not as it was written; {check.Rows} rows before it are.");
                return ExitCode.Failed;
            }

            Console.WriteLine($"{check.Rows} rows, all as they were written. The last row's SHA-256: {check.LastSum}");
            return ExitCode.Done;
        });
        return command;
    }

    private static Option<string> Workspace() => new("--workspace") { Description = "The workspace whose published run is shown.", HelpName = "DIR", Required = true };
}
