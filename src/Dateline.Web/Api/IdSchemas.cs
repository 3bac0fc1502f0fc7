using Dateline.Model;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Dateline.Web.Api;

/// <summary>Tells the API's description that identifiers are strings, and of which form.</summary>
internal static class IdSchemas
{
    public static Task Describe(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancel)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        if (type == typeof(PageId))
            Set(schema, "^[0-9a-f]{64}$", "SHA-256 of the page as received.");
        else if (type == typeof(ArticleId) || type == typeof(StoryId) || type == typeof(CopyGroupId))
            Set(schema, "^[a-z2-7]{13}$", "A stable identifier.");
        return Task.CompletedTask;
    }

    private static void Set(OpenApiSchema schema, string pattern, string description)
    {
        schema.Type = JsonSchemaType.String;
        schema.Pattern = pattern;
        schema.Description = description;
        schema.Properties = null;
    }
}
