using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Analytics.Campaign.Load;

/// <summary>A reviewer with a browser's cookies: opens pages, reads lists, decides, and waits a little between.</summary>
internal sealed partial class Reviewer : IDisposable
{
    private const string Password = "a sentence for reviewers 7";
    private const string Form = "application/x-www-form-urlencoded";
    private static readonly string[] Verdicts = ["confirmed", "dismissed", "explained", "new"];
    private readonly HttpClient _client;
    private readonly int _number;

    public Reviewer(string url, string name, int number)
    {
        Name = name;
        _number = number;
        _client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(url), Timeout = TimeSpan.FromSeconds(60) };
    }

    public string Name { get; }

    /// <summary>What was done, and how long its answer took.</summary>
    public List<(string What, double Milliseconds)> Answers { get; } = [];

    /// <summary>Notes of decisions that the server said it has.</summary>
    public List<string> Acknowledged { get; } = [];

    /// <summary>Answers that are errors.</summary>
    public List<string> Errors { get; } = [];

    /// <summary>Connections that were refused or torn.</summary>
    public int Refused { get; private set; }

    public async Task SignIn(string oneTime)
    {
        await Demand(HttpStatusCode.Redirect, "/sign-in", "/sign-in", ("name", Name), ("password", oneTime));
        await Demand(HttpStatusCode.Redirect, "/password", "/password", ("old", oneTime), ("next", Password), ("again", Password));
    }

    /// <summary>Makes an account, as the administrator.</summary>
    public async Task<string> Create(string name)
    {
        var page = await Demand(HttpStatusCode.OK, "/accounts", "/accounts/create", ("name", name), ("role", "Province"));
        return Shown().Match(page).Groups["password"].Value;
    }

    /// <summary>The ids of all findings, from the report.</summary>
    public async Task<IReadOnlyList<string>> Findings() =>
        [.. (await _client.GetStringAsync("/reports/findings.csv")).Split('\n').Skip(1).Select(line => line.Split(',')[0].Trim('"')).Where(id => id.StartsWith("F-", StringComparison.Ordinal))];

    public async Task Click(IReadOnlyList<string> findings, CancellationToken end)
    {
        IReadOnlyList<string> pages = ["/"];
        for (var turn = 0; !end.IsCancellationRequested; turn++)
        {
            try
            {
                var text = await Get(pages[(turn + _number) % pages.Count]);
                pages = [.. Navigation().Matches(text).Select(link => link.Groups["path"].Value).Distinct().DefaultIfEmpty("/")];
                if (turn % 3 == 2)
                {
                    await Decide(text, findings[((turn * 53) + (_number * 17)) % findings.Count], turn);
                }
            }
            catch (HttpRequestException)
            {
                Refused++;
            }

            // Two seconds on average, another span for each: no two march in step.
            await Task.Delay(1_000 + (((turn * 419) + (_number * 631)) % 2_000), CancellationToken.None);
        }
    }

    public void Dispose() => _client.Dispose();

    private async Task<string> Get(string path)
    {
        var clock = Stopwatch.StartNew();
        using var answer = await _client.GetAsync(path);
        var text = await answer.Content.ReadAsStringAsync();
        Keep(path.Split('?')[0], answer, HttpStatusCode.OK, clock);
        return text;
    }

    private async Task Decide(string page, string id, int turn)
    {
        var note = string.Create(CultureInfo.InvariantCulture, $"{Name} {turn}");
        var clock = Stopwatch.StartNew();
        using var answer = await Post(page, "/decide", ("id", id), ("verdict", Verdicts[turn % Verdicts.Length]), ("note", note), ("back", "/"));
        if (Keep("decide", answer, HttpStatusCode.Redirect, clock))
        {
            Acknowledged.Add(note);
        }
    }

    private bool Keep(string what, HttpResponseMessage answer, HttpStatusCode expected, Stopwatch clock)
    {
        if (answer.StatusCode != expected || answer.Headers.Location?.OriginalString.StartsWith("/sign-in", StringComparison.Ordinal) == true)
        {
            Errors.Add($"{what}: {(int)answer.StatusCode}");
            return false;
        }

        Answers.Add((what, clock.Elapsed.TotalMilliseconds));
        return true;
    }

    private async Task<string> Demand(HttpStatusCode status, string page, string path, params (string, string)[] fields)
    {
        using var answer = await Post(await _client.GetStringAsync(page), path, fields);
        return answer.StatusCode == status ? await answer.Content.ReadAsStringAsync() : throw new InvalidOperationException($"{path}: {(int)answer.StatusCode}");
    }

    private async Task<HttpResponseMessage> Post(string page, string path, params (string Name, string Value)[] fields)
    {
        var token = Token().Match(page).Groups["token"].Value;
        using var form = new FormUrlEncodedContent([.. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)), KeyValuePair.Create("__RequestVerificationToken", token)]);
        form.Headers.ContentType = new System.Net.Http.Headers.MediaTypeHeaderValue(Form);
        return await _client.PostAsync(path, form);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("<code>(?<password>[A-Za-z0-9]{16})</code>")]
    private static partial Regex Shown();

    // The entries of the navigation, and links to further pages of lists and to single cases; no downloads, which have no form to decide by.
    [GeneratedRegex("<a [^>]*href=\"(?<path>/(?!language|password|lists/|reports/|assets/|findings/[^/\"]+/file)[^\"&]*)\"")]
    private static partial Regex Navigation();
}
