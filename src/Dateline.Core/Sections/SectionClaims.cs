using Dateline.Model;
using Dateline.Text;

namespace Dateline.Sections;

/// <summary>What the page and its feed claim of the section, mapped to this desk's slugs.</summary>
internal static class SectionClaims
{
    // Names of sections as outlets write them, folded. Our own table: each leads to the IPTC Media Topics top level it stands for and
    // from there to our slug (docs/stages/sections.md shows both steps).
    private static readonly (string Slug, string Names)[] Table =
    [
        ("world", "world|international|global|foreign|foreign affairs|asia|africa|europe|americas|middle east|us|u.s.|usa|uk|war|conflict|conflicts|ausland|welt|weltgeschehen|mundo|internacional|america latina|monde|afrique|moyen orient|guerre|العالم|دولي|دولية|اخبار العالم|عربي|شرق اوسط|عرب وعالم|nahost|ukraine|gaza"),
        ("politics", "politics|political|government|elections|election|parliament|congress|white house|policy|politik|inland|innenpolitik|wahlen|wahl|politica|elecciones|gobierno|politique|elections|gouvernement|سياسه|السياسه|سياسي|انتخابات"),
        ("business", "business|economy|economics|finance|financial|money|markets|market|stocks|stock|companies|industry|investing|personal finance|real estate|banking|jobs|work|wirtschaft|finanzen|borse|boerse|unternehmen|geld|economia|negocios|finanzas|bolsa|mercados|empresas|economie|argent|bourse|entreprises|finances|اقتصاد|الاقتصاد|مال|مال واعمال|اعمال|اسواق"),
        ("science", "science|space|physics|biology|research|archaeology|wissenschaft|wissen|forschung|weltraum|ciencia|ciencias|espacio|investigacion|sciences|espace|recherche|علوم|العلوم|فضاء"),
        ("health", "health|wellness|medicine|fitness|coronavirus|covid 19|mental health|gesundheit|medizin|salud|bienestar|medicina|sante|medecine|صحه|الصحه|طب"),
        ("technology", "technology|tech|gadgets|internet|cybersecurity|digital|ai|artificial intelligence|computing|science and technology|technik|netzwelt|netz|tecnologia|technologie|technologies|numerique|high tech|تكنولوجيا|تقنيه|التقنيه|علوم وتكنولوجيا"),
        ("sport", "sport|sports|football|soccer|nfl|nba|mlb|nhl|tennis|golf|cricket|rugby|olympics|athletics|cycling|motorsport|formula 1|boxing|fussball|handball|bundesliga|deportes|deporte|futbol|baloncesto|ciclismo|foot|rugby|cyclisme|رياضه|الرياضه|كره القدم"),
        ("culture", "culture|arts|art|books|film|films|movies|movie|music|theatre|theater|tv|television|entertainment|celebrity|celebrities|arts and entertainment|media|style|fashion|games|gaming|kultur|feuilleton|literatur|musik|kino|unterhaltung|leute|cultura|cine|libros|musica|espectaculos|television|entretenimiento|culture|cinema|livres|musique|arts|people|divertissement|ثقافه|الثقافه|فن|فنون|منوعات"),
        ("society", "society|lifestyle|life|education|crime|courts|law|religion|family|food|travel|opinion|local|community|schools|justice|human interest|panorama|gesellschaft|leben|bildung|kriminalitat|justiz|reise|reisen|essen|familie|sociedad|vida|educacion|sucesos|justicia|religion|viajes|gastronomia|tribunales|societe|vie|education|justice|faits divers|voyage|cuisine|مجتمع|المجتمع|تعليم|حوادث|قضاء|سفر"),
        ("environment", "environment|climate|climate change|nature|wildlife|energy and environment|sustainability|umwelt|klima|klimawandel|natur|medio ambiente|medioambiente|clima y medio ambiente|naturaleza|cambio climatico|environnement|climat|planete|nature|بيئه|البيئه|مناخ|المناخ"),
        ("weather", "weather|forecast|forecasts|storms|hurricane|wetter|unwetter|tiempo|el tiempo|meteo|meteorologia|طقس|الطقس"),
    ];

    private static readonly Dictionary<string, string> Slugs = Build();

    /// <summary>The claims in the order of their trust, each with the words it was read from and where; an unknown name is left out.</summary>
    public static IEnumerable<SectionClaim> Of(Article article, Uri? address, FeedWord? feed)
    {
        if (article.Section is { } section && SlugOf(section) is { } own)
            yield return new SectionClaim(own, section, "the page");
        for (var i = article.Breadcrumb.Count - 1; i >= 0; i--)
        {
            if (SlugOf(article.Breadcrumb[i]) is { } slug)
                yield return new SectionClaim(slug, article.Breadcrumb[i], "the page's breadcrumb");
        }
        foreach (var category in feed?.Categories ?? [])
        {
            if (SlugOf(category) is { } slug)
                yield return new SectionClaim(slug, category, "the feed");
        }
        if (address is not { IsAbsoluteUri: true })
            yield break;
        // The last segment is the article itself.
        foreach (var segment in address.Segments.SkipLast(1))
        {
            var name = Uri.UnescapeDataString(segment.Trim('/'));
            if (SlugOf(name.Replace('-', ' ').Replace('_', ' ')) is { } slug)
                yield return new SectionClaim(slug, name, "the address");
        }
    }

    /// <summary>The slug a section's name stands for; <c>null</c> when it is none we know.</summary>
    public static string? SlugOf(string name)
    {
        var key = Key(name);
        if (Slugs.TryGetValue(key, out var slug))
            return slug;
        // "World News", "Sport | Cricket", "Politics & Policy": the first part that is known.
        foreach (var part in name.Split(['|', '/', '&', ',', '>', '›', '»', '·'], StringSplitOptions.RemoveEmptyEntries))
        {
            var words = Key(part).Split(' ');
            if (Slugs.TryGetValue(string.Join(' ', words), out slug) || words.Length == 2 && words[1] is "news" or "nachrichten" && Slugs.TryGetValue(words[0], out slug))
                return slug;
        }
        return null;
    }

    private static string Key(string name)
    {
        var words = TextWords.Read([name], 8);
        Span<char> letters = stackalloc char[40];
        var parts = new string[words.Count];
        for (var i = 0; i < parts.Length; i++)
            parts[i] = letters[..TextWords.FoldInto(words.Span(i), letters)].ToString();
        return string.Join(' ', parts);
    }

    private static Dictionary<string, string> Build()
    {
        var slugs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (slug, names) in Table)
        {
            slugs.TryAdd(slug, slug);
            foreach (var name in names.Split('|'))
                slugs.TryAdd(Key(name), slug);
        }
        return slugs;
    }
}

/// <summary>A claimed section.</summary>
/// <param name="Slug">Ours.</param>
/// <param name="Words">As claimed.</param>
/// <param name="Where">Who claims it.</param>
internal sealed record SectionClaim(string Slug, string Words, string Where);
