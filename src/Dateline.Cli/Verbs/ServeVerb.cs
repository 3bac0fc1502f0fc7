using System.CommandLine;
using Dateline.Engine;
using Dateline.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Dateline.Cli.Verbs;

/// <summary><c>dateline serve</c>: the site, the API and the work in the background, until it is stopped.</summary>
internal static class ServeVerb
{
    private const string Home = "http://127.0.0.1:5080";

    public static Command Create()
    {
        var listen = new Option<string>("--listen") { Description = $"Address to listen on (default {Home}).", HelpName = "URL", DefaultValueFactory = _ => Home };
        listen.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && (!Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https")))
                result.AddError($"--listen takes an address such as {Home}");
        });
        var jsonLog = new Option<bool>("--log-json") { Description = "Write the log as JSON, one object a line." };
        var command = new Command("serve", "Serves the site and the API, reads what is added and visits the feeds.") { listen, jsonLog };
        command.SetAction(async (parsed, cancel) =>
        {
            var address = parsed.GetRequiredValue(listen);
            var settings = Settings.Load(parsed.GetValue(SettingsOptions.DataFolder), parsed.GetValue(SettingsOptions.ConfigFile));
            await using var app = Build(settings, address, parsed.GetValue(jsonLog));
            await app.StartAsync(cancel);
            Console.Out.WriteLine($"Dateline serves {settings["Dateline:Desk:Folder"]}");
            Console.Out.WriteLine($"on {string.Join(' ', app.Urls)}   (stop with Ctrl+C)");
            await app.WaitForShutdownAsync(cancel);
            return CommandLine.Ok;
        });
        return command;
    }

    internal static WebApplication Build(IConfiguration settings, string address, bool logAsJson)
    {
        // The host's own configuration sources are left out: settings come from one place, Settings.
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = Environments.Production });
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddConfiguration(settings);
        builder.WebHost.UseUrls(address);
        if (address.StartsWith("https", StringComparison.OrdinalIgnoreCase))
            builder.WebHost.UseKestrelHttpsConfiguration();
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Warning).AddFilter("Dateline", LogLevel.Information)
            // A start that fails is told once, by the command line.
            .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
        if (logAsJson)
            builder.Logging.AddJsonConsole(console => console.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ");
        else
            builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        builder.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services.AddDateline();
        builder.Services.AddDatelineWork();
        builder.Services.AddDatelineWeb();
        var app = builder.Build();
        app.MapDateline();
        return app;
    }
}
