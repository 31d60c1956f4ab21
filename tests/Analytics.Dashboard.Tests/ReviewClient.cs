using System.Net;
using System.Text.RegularExpressions;
using Analytics.Dashboard.Data;
using Analytics.Dashboard.Rights;
using Analytics.Pipeline;
using Analytics.Pipeline.Reports;

namespace Analytics.Dashboard.Tests;

/// <summary>A reviewer without a browser: opens pages and sends their forms, with cookies and the token against forgery.</summary>
internal sealed partial class ReviewClient : IDisposable
{
    private readonly HttpClient _client = new(new HttpClientHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false });
    private readonly string _url;

    /// <summary>Opens no page yet.</summary>
    /// <param name="url">The server's address.</param>
    public ReviewClient(string url) => _url = url;

    /// <summary>Ids of the sample's findings of a kind, from the run itself.</summary>
    public static IReadOnlyList<string> Findings(string workspace, string kind)
    {
        using var run = LiveRun.Open(workspace);
        using var reader = new RunReader(run, Viewer.Local, new ReportWords(ReportLanguage.Chinese));
        return reader.Rows("SELECT finding_id FROM result.finding WHERE kind = $kind AND state = 'new' ORDER BY finding_id", row => row.GetString(0), ("kind", kind));
    }

    /// <summary>The text of a page.</summary>
    public async Task<string> Get(string path)
    {
        using var answer = await _client.GetAsync(new Uri(_url + path));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>The bytes of a file.</summary>
    public Task<byte[]> Bytes(string path) => _client.GetByteArrayAsync(new Uri(_url + path));

    /// <summary>Sends a form of a case's page.</summary>
    /// <param name="to">Where to, e.g. decide.</param>
    /// <param name="finding">The case.</param>
    /// <param name="fields">The fields besides id, token and way back.</param>
    public async Task<HttpStatusCode> Send(string to, string finding, params (string Name, string Value)[] fields)
    {
        var token = Token().Match(await Get("/findings/" + finding)).Groups[1].Value;
        var values = new Dictionary<string, string> { ["id"] = finding, ["back"] = "/findings/" + finding, ["__RequestVerificationToken"] = token };
        foreach (var (name, value) in fields)
        {
            values[name] = value;
        }

        using var form = new FormUrlEncodedContent(values);
        using var answer = await _client.PostAsync(new Uri($"{_url}/{to}"), form);
        return answer.StatusCode;
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
