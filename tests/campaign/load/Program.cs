// Fifty reviewers at one dashboard, whose server is killed in the middle.
//
//   dotnet run -c Release --project tests/campaign/load -- ANALYTICS.DLL WORKSPACE SECONDS PAGE.md
//
// Serves a workspace without accounts as yet with --accounts on loopback, makes 50 reviewers, lets them click and decide, kills the server
// (SIGKILL) in the middle and starts it again. Fails when any answer is an error, or when a decision that was acknowledged is not in the log
// afterwards. A connection that is refused or torn while the server is down is no error: the reviewer tries again.
using Analytics.Campaign.Load;

if (args is not [var program, var workspace, var seconds, var page])
{
    Console.Error.WriteLine("ANALYTICS.DLL WORKSPACE SECONDS PAGE.md");
    return 2;
}

const int Reviewers = 50;
var length = TimeSpan.FromSeconds(int.Parse(seconds, System.Globalization.CultureInfo.InvariantCulture));
using var server = new ServerProcess(program, workspace);
await server.Start();
using var administrator = new Reviewer(server.Url, "admin", 0);
await administrator.SignIn(server.OneTimePassword ?? throw new InvalidOperationException("The workspace has accounts already."));
var findings = await administrator.Findings();
var reviewers = new List<Reviewer>();
for (var i = 1; i <= Reviewers; i++)
{
    var name = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"reviewer-{i:D2}");
    var reviewer = new Reviewer(server.Url, name, i);
    await reviewer.SignIn(await administrator.Create(name));
    reviewers.Add(reviewer);
}

Console.WriteLine($"{findings.Count} findings, {reviewers.Count} reviewers signed in.");
server.Forget();
using var end = new CancellationTokenSource(length);
var clicking = reviewers.Select(reviewer => reviewer.Click(findings, end.Token)).ToList();
await Task.Delay(length / 2);
server.Kill();
Console.WriteLine("Killed.");
await server.Start();
Console.WriteLine("Up again.");
await Task.WhenAll(clicking);
server.Kill();
var report = new LoadReport(reviewers, workspace, program, findings.Count, length, server.Processor);
File.WriteAllText(page, report.Text());
Console.WriteLine(report.Text());
return report.IsGood ? 0 : 1;
