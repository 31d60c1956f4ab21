using System.Net;
using System.Text.RegularExpressions;

namespace Analytics.Dashboard.Tests;

/// <summary>A person with a browser's cookies, who fills in the forms that pages show.</summary>
public sealed partial class Visitor : IDisposable
{
    private readonly string _url;
    private readonly HttpClientHandler _handler = new() { AllowAutoRedirect = false, CookieContainer = new CookieContainer() };
    private readonly HttpClient _client;

    /// <summary>Opens the browser.</summary>
    /// <param name="url">The server's address, without a slash at its end.</param>
    public Visitor(string url)
    {
        _url = url;
        _client = new HttpClient(_handler) { BaseAddress = new Uri(url) };
    }

    /// <summary>The cookies that the server set.</summary>
    public IEnumerable<Cookie> Cookies => _handler.CookieContainer.GetCookies(new Uri(_url));

    /// <summary>The client, for what no form sends.</summary>
    public HttpClient Client => _client;

    /// <summary>Opens an address without following where it turns to.</summary>
    public Task<HttpResponseMessage> Get(string path) => _client.GetAsync(path);

    /// <summary>The text of a page.</summary>
    public async Task<string> Text(string path)
    {
        using var answer = await Get(path);
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>Sends a form with the token of a page.</summary>
    /// <param name="path">Where to.</param>
    /// <param name="page">The page that bears the token.</param>
    /// <param name="fields">The fields.</param>
    public async Task<HttpResponseMessage> Send(string path, string page, params IEnumerable<(string Name, string Value)> fields)
    {
        var token = Token().Match(await Text(page)).Groups["token"].Value;
        using var form = new FormUrlEncodedContent([.. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)), KeyValuePair.Create("__RequestVerificationToken", token)]);
        return await _client.PostAsync(path, form);
    }

    /// <summary>Sends a file with the token of a page.</summary>
    public async Task<HttpResponseMessage> Upload(string path, string page, string kind, string fileName, byte[] content)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(Token().Match(await Text(page)).Groups["token"].Value), "__RequestVerificationToken" },
            { new StringContent(kind), "kind" },
            { new ByteArrayContent(content), "file", fileName },
        };
        return await _client.PostAsync(path, form);
    }

    /// <summary>Signs in, and chooses a password where a one-time password demands it.</summary>
    public async Task SignIn(string name, string password, string? next = null)
    {
        using var answer = await Send("/sign-in", "/sign-in", ("name", name), ("password", password));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        if (next is not null)
        {
            using var changed = await Send("/password", "/password", ("old", password), ("next", next), ("again", next));
            Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _client.Dispose();
        _handler.Dispose();
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"")]
    private static partial Regex Token();
}
