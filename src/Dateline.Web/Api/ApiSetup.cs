using System.Text.Json.Serialization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace Dateline.Web.Api;

/// <summary>Services and routes of the API, wired in one place.</summary>
internal static class ApiSetup
{
    public static void AddDatelineApi(this IServiceCollection services)
    {
        services.AddProblemDetails();
        services.AddExceptionHandler<ProblemHandler>();
        services.ConfigureHttpJsonOptions(json =>
        {
            // Unknown is absent, never "" (and never null).
            json.SerializerOptions.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
            json.SerializerOptions.Converters.Add(new IdConverter<Model.ArticleId>());
            json.SerializerOptions.Converters.Add(new IdConverter<Model.StoryId>());
            json.SerializerOptions.Converters.Add(new IdConverter<Model.CopyGroupId>());
            json.SerializerOptions.Converters.Add(new IdConverter<Model.PageId>());
        });
        services.AddOpenApi("v1", options =>
        {
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            options.AddDocumentTransformer((document, _, _) =>
            {
                document.Info.Title = "Dateline";
                document.Info.Description = "Articles, stories and lists of this news desk, each fact with its evidence.";
                return Task.CompletedTask;
            });
            options.AddSchemaTransformer(IdSchemas.Describe);
        });
    }

    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/v1");
        api.MapArticles();
        api.MapStories();
        api.MapLists();
        api.MapEvents();
        api.MapSearch();
        api.MapSources();
        api.MapOutlets();
        api.MapStatements();
        api.MapHearings();
        api.MapAdd();
        api.MapDecisions();
        routes.MapHealth();
        routes.MapOpenApi("/openapi/{documentName}.json");
    }
}
