using System.Collections.Frozen;
using Dateline.Model;
using Dateline.Pages;

namespace Dateline.Dating;

/// <summary>Dates in meta elements.</summary>
internal static class MetaDates
{
    // The Open Graph protocol, Dublin Core, Parse.ly, Sailthru, Cxense and the names content systems made up.
    private static readonly FrozenDictionary<string, (DateRole Role, int Strength)> Keys = Build();

    public static void Read(PageMarkup markup, DateHabit habit, List<DateClaim> claims)
    {
        foreach (var (key, content, _) in markup.Metas)
        {
            if (content.Length > 200 || !Keys.TryGetValue(key, out var meaning))
            {
                if (key.Equals("parsely-page", StringComparison.OrdinalIgnoreCase) && QuotedValue.After(content, "\"pub_date\"") is { } inner && MachineDates.Read(inner, habit) is { } hidden)
                    claims.Add(new DateClaim(hidden, DateWitness.Meta, inner, DateRole.Published, 88));
                continue;
            }
            if (MachineDates.Read(content, habit) is { } date)
                claims.Add(new DateClaim(date, DateWitness.Meta, content, meaning.Role, meaning.Strength));
        }
    }

    private static FrozenDictionary<string, (DateRole Role, int Strength)> Build()
    {
        var keys = new Dictionary<string, (DateRole Role, int Strength)>(StringComparer.OrdinalIgnoreCase);
        void Add(DateRole role, int strength, params string[] names)
        {
            foreach (var name in names)
                keys.TryAdd(name, (role, strength));
        }

        Add(DateRole.Published, 90, "article:published_time", "og:article:published_time", "og:published_time", "article:published", "article:publishedtime", "article.published", "article:publish_time", "article:post_date");
        Add(DateRole.Published, 88, "parsely-pub-date", "sailthru.date", "bt:pubdate", "cxenseparse:recs:publishtime", "cxenseparse:publishtime", "cXenseParse:publishtime", "datepublished", "date_published", "article:datepublished", "publisheddate", "published_date", "published-date", "publishdate", "publish-date", "publish_date", "publishdatetime", "publicationdate", "publication_date", "publication-date", "pubdate", "pub_date", "rbpubdate", "originalpublicationdate", "original-publish-date", "article_date_original", "article.date", "article_date", "article:date", "article-date", "datepublicationenligne", "citation_publication_date", "citation_online_date", "firstpublishdate", "displaydate", "publishedtime", "published_time", "published", "published_at", "ga-publish-date", "vr:published_time", "nrkdate", "news_publish_date", "newsdate", "og:pubdate", "og:publish_date", "og:article:publish_date", "ptime", "pubtime", "dateposted", "post_date", "rp.publishdate", "gsa-publish-date", "vf:published_time");
        Add(DateRole.Published, 75, "dc.date.issued", "dcterms.issued", "dc.issued", "dc:date", "dc.date", "dcterms.date", "dcterms:date", "dc.date.published", "dc:date.issued", "dcterms.available", "dc.terms.issued", "dc.date.x-metadatalastmodified.issued", "dcterms.published");
        Add(DateRole.Published, 72, "dc.date.created", "dcterms.created", "dcterms:created", "dc.created", "dc:created", "article:created", "article:created_time", "article.created", "created", "created_at", "datecreated", "creation_date", "creationdate", "date-creation", "date_created", "date.created", "firstcreatedate");
        Add(DateRole.Published, 66, "date", "datum", "og:date", "og:time", "time", "pdate", "timestamp", "article:time", "dateformatted", "search.date", "release_date", "og:release_date", "og:article:release_date", "video:release_date", "og:video:release_date", "last_published", "eprints.date", "eprints.datestamp", "bepress_citation_date", "wp-date", "content_date", "analyticsattributes.articledate", "citation_date", "twitter:data:date", "cratedate", "doc_date");
        Add(DateRole.Updated, 90, "article:modified_time", "og:article:modified_time", "og:updated_time", "og:modified_time", "article:updated_time", "article:updated", "article:modified", "article.updated");
        Add(DateRole.Updated, 80, "datemodified", "date_modified", "modified", "modified_date", "modifieddate", "modificationdate", "modification_date", "modified-date", "lastmodified", "last-modified", "last_modified", "lastmod", "lastmoddate", "last-update", "lastupdate", "last_updated", "last-updated", "lastupdated", "updated", "updated_at", "dateupdated", "date-revision", "revised", "revision_date", "update_date", "date.updated", "dc.date.modified", "dcterms.modified", "dc.modified", "dc:modified", "utime", "mtime", "eomportal-lastupdate", "rbupdatedate", "changed", "date.modified", "bt:moddate", "dc.date.x-metadatalastmodified");
        return keys.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
