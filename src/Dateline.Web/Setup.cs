using Dateline.Engine.Intake;
using Dateline.Web.Api;
using Dateline.Web.Site;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;

namespace Dateline.Web;

/// <summary>Puts the site and the API into a host: <c>builder.Services.AddDatelineWeb(); app.MapDateline();</c>. The stores come from the engine.</summary>
public static class Setup
{
    /// <summary>Adds what the pages and the API need, except the stores.</summary>
    public static IServiceCollection AddDatelineWeb(this IServiceCollection services)
    {
        services.AddOptions<WebOptions>()
            .BindConfiguration(WebOptions.Section, binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.TryAddSingleton<IClock>(SystemClock.Instance);
        services.TryAddSingleton<SavedPictures>();
        services.AddSingleton<PictureKey>();
        services.AddSingleton<PictureProxy>();
        services.AddScoped<Entries>();
        services.AddSingleton<FrontStand>();
        services.AddScoped<Frames>();
        services.AddScoped<ArticleSheets>();
        services.AddScoped<HearingSheets>();
        services.AddScoped<SaidSheets>();
        services.AddSingleton<EditorSeat>();
        services.AddScoped<DecisionEntries>();
        services.AddSingleton<VisitDoor>();
        services.AddDatelineApi();
        return services;
    }

    /// <summary>Maps every page, the API, its description and the health checks, and answers faults in one place.</summary>
    public static WebApplication MapDateline(this WebApplication app)
    {
        app.UseExceptionHandler();
        app.UseStatusCodePages(Faults.AnswerAsync);
        app.UseMiddleware<Headers>();
        app.UseMiddleware<ReadTags>();
        app.MapSite();
        app.MapApi();
        app.MapHubs();
        return app;
    }
}
