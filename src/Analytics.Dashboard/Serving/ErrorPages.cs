using System.Globalization;
using System.Text;
using Analytics.Dashboard.Assets;
using Analytics.Pipeline;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Analytics.Dashboard.Serving;

/// <summary>What is answered when something went wrong: the kind of failure in words, never its details. The terminal hears the kind of exception and the route.</summary>
internal static class ErrorPages
{
    public static IApplicationBuilder UseErrorPages(this IApplicationBuilder app, Action<string> say) => app.Use(async (context, next) =>
    {
        try
        {
            await next(context).ConfigureAwait(false);
            if (context.Response is { HasStarted: false, StatusCode: >= 400, ContentType: null, ContentLength: null or 0 })
            {
                await Write(context, context.Response.StatusCode).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for the answer.
        }
        catch (Exception failure) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            var status = StatusOf(failure);
            if (status >= StatusCodes.Status500InternalServerError)
            {
                // Neither the message nor the path: both may hold what a person typed.
                say($"{failure.GetType().Name} at {(context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "no route"}: {Place(failure)}");
            }

            context.Response.Clear();
            SecurityHeaders.Set(context);
            context.Response.StatusCode = status;
            await Write(context, status).ConfigureAwait(false);
        }
    });

    private static int StatusOf(Exception failure) => failure switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        AntiforgeryValidationException { InnerException: BadHttpRequestException bad } => bad.StatusCode,
        AntiforgeryValidationException or InvalidDataException => StatusCodes.Status400BadRequest,
        RunFailedException => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };

    private static string Place(Exception failure) => failure.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("Analytics.", StringComparison.Ordinal))?.Trim().Split(" in ")[0] ?? "";

    private static Task Write(HttpContext context, int status)
    {
        if (HttpMethods.IsHead(context.Request.Method))
        {
            return Task.CompletedTask;
        }

        var words = Languages.Of(context.Request);
        var (zh, en) = status switch
        {
            400 => ("请求不完整或已过期。请返回上一页，刷新后重试。", "The request is incomplete or out of date. Go back, reload the page and try again."),
            401 => ("请先登录。", "Sign in first."),
            403 => ("您没有此项权限。", "You may not do this."),
            404 => ("没有这个地址。", "There is nothing at this address."),
            409 => ("此项已被他人处理，请刷新后再看。", "Somebody else was faster. Reload the page."),
            413 => ("文件或内容过大。", "Too large."),
            429 => ("操作过于频繁，请稍后再试。", "Too many requests. Wait a moment."),
            503 => ("数据暂不可用，请稍后再试。", "The data cannot be had at the moment. Try again later."),
            >= 500 => ("服务器出错，已记录。请稍后再试。", "Something went wrong on the server. Try again later."),
            _ => ("无法处理这个请求。", "The request cannot be answered."),
        };
        var title = string.Create(CultureInfo.InvariantCulture, $"{words.Say("无法完成", "Not done")} ({status})");
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync($"""
            <!DOCTYPE html>
            <html lang="{words.Say("zh-CN", "en")}">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{title}</title><link rel="stylesheet" href="/assets/{DashboardAssets.Hash("app.css")}/app.css"><link rel="icon" href="data:,"></head>
            <body><main class="door"><h1>{title}</h1><p>{words.Say(zh, en)}</p><p><a href="/">{words.Say("返回总览", "Back to the overview")}</a></p></main></body>
            </html>
            """, Encoding.UTF8);
    }
}
