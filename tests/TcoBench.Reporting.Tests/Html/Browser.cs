using Microsoft.Playwright;

namespace TcoBench.Reporting.Tests.Html;

/// <summary>A page opened from disk in a headless Chromium without a network. A test that needs it is ignored where it is not installed, but never in CI.</summary>
internal sealed class Browser : IAsyncDisposable
{
    private const string Executable = "/usr/bin/chromium";

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;
    private readonly List<string> _problems = [];
    private readonly List<string> _requests = [];

    private Browser(IPlaywright playwright, IBrowser browser, IPage page) => (_playwright, _browser, Page) = (playwright, browser, page);

    /// <summary>The page.</summary>
    public IPage Page { get; }

    /// <summary>What the console, uncaught errors and the content policy complained about.</summary>
    public IReadOnlyList<string> Problems => _problems;

    /// <summary>Addresses the page asked for, itself excepted.</summary>
    public IReadOnlyList<string> Requests => _requests;

    /// <summary>Opens a file.</summary>
    /// <param name="file">Path of the page.</param>
    /// <param name="width">Width of the window.</param>
    /// <param name="height">Height of the window.</param>
    /// <param name="withScripts">False for a reader who forbids scripts.</param>
    public static async Task<Browser> Open(string file, int width = 1440, int height = 900, bool withScripts = true)
    {
        if (!File.Exists(Executable) && Environment.GetEnvironmentVariable("CI") is null)
            Assert.Ignore("chromium is not installed");
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Executable, Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"] });
        var context = await browser.NewContextAsync(new BrowserNewContextOptions { Offline = true, JavaScriptEnabled = withScripts, ViewportSize = new ViewportSize { Width = width, Height = height } });
        var opened = new Browser(playwright, browser, await context.NewPageAsync());
        opened.Page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                opened._problems.Add(message.Text);
        };
        opened.Page.PageError += (_, error) => opened._problems.Add(error);
        opened.Page.Request += (_, request) =>
        {
            if (request.Url != $"file://{file}")
                opened._requests.Add(request.Url);
        };
        if (withScripts)
            await opened.Page.AddInitScriptAsync("addEventListener('securitypolicyviolation', e => console.error('policy: ' + e.violatedDirective + ' ' + e.blockedURI))");
        await opened.Page.GotoAsync($"file://{file}");
        return opened;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}
