using System.Collections.Frozen;

namespace Dateline.Sourcing;

/// <summary>The news agencies of the world with the forms their names take in credits. The first form is the short name.</summary>
internal static class NewsAgencies
{
    private static readonly string[] Table =
    [
        "AP|The AP|Associated Press|The Associated Press|AP News|AP Photo|أسوشيتد برس|美联社|AP通信|АП",
        "Reuters|Thomson Reuters|Reuters News|Reuters News Agency|REUTERS|RTRS|رويترز|路透社|路透|ロイター|로이터|Рейтер|Reuters.com|Reuters Staff",
        "AFP|Agence France-Presse|Agence France Presse|L'AFP|AFP News|AFP News Agency|AFP.com|فرانس برس|أ ف ب|法新社|AFP通信|AFP=時事|АФП",
        "dpa|DPA|Deutsche Presse-Agentur|Deutsche Presse Agentur|Deutsche Presse-Agentur GmbH|dpa-infocom|dpa-AFX|dpa International|dpa-AFX ProFeed|dpa-tmn|dpa/lno|dpa/lby|dpa/lsw|dpa/lnw|dpa/lhe|dpa/lbn",
        "Xinhua|XINHUA|Xinhua News Agency|Xinhua News|新华社|新华网|新華社|新華網",
        "UPI|United Press International",
        "PA|PA Media|Press Association|The Press Association|PA News Agency|PA Wire",
        "CP|Canadian Press|The Canadian Press|La Presse Canadienne|Presse Canadienne",
        "AAP|Australian Associated Press",
        "Bloomberg|Bloomberg News",
        "Kyodo|KYODO|Kyodo News|共同通信|共同通信社|共同",
        "Jiji|JIJI|Jiji Press|時事通信|時事通信社|時事",
        "Yonhap|Yonhap News|Yonhap News Agency|연합뉴스|韩联社|聯合ニュース",
        "KCNA|Korean Central News Agency|조선중앙통신|朝中社",
        "Newsis|뉴시스",
        "News1|뉴스1",
        "CNA|Central News Agency|中央社",
        "CNS|China News Service|中新社|中新网|中国新闻网",
        "ANI|Asian News International",
        "PTI|Press Trust of India|Press Trust Of India|भाषा|पीटीआई",
        "IANS|Indo-Asian News Service|आईएएनएस",
        "UNI|United News of India",
        "APP|Associated Press of Pakistan",
        "BSS|Bangladesh Sangbad Sangstha",
        "UNB|United News of Bangladesh",
        "Bernama|BERNAMA",
        "Antara|ANTARA|ANTARA News",
        "VNA|Vietnam News Agency|TTXVN|Vietnam+",
        "PNA|Philippine News Agency",
        "TASS|ITAR-TASS|Itar-Tass|ТАСС|ИТАР-ТАСС",
        "RIA Novosti|РИА Новости|РИА|RIA",
        "Interfax|Интерфакс|Interfax-Ukraine|Интерфакс-Украина|Інтерфакс-Україна",
        "Ukrinform|Укринформ|Укрінформ",
        "UNIAN|УНИАН|УНІАН",
        "BelTA|БелТА",
        "Kazinform|Казинформ",
        "Trend|Trend News Agency",
        "Azertac|AZERTAC|Azərtac",
        "Anadolu|Anadolu Agency|Anadolu Ajansı|Anadolu Agency (AA)|AA",
        "DHA|Demirören Haber Ajansı",
        "IHA|İHA|İhlas Haber Ajansı",
        "IRNA|ایرنا",
        "ISNA|ایسنا",
        "Fars|Fars News Agency|فارس",
        "Mehr|Mehr News Agency|مهر",
        "Tasnim|تسنیم",
        "KUNA|Kuwait News Agency|كونا",
        "WAM|Emirates News Agency|وام",
        "SPA|Saudi Press Agency|واس",
        "QNA|Qatar News Agency|قنا",
        "BNA|Bahrain News Agency|بنا",
        "ONA|Oman News Agency",
        "MENA|Middle East News Agency|أ ش أ",
        "SANA|سانا",
        "Petra|Petra News Agency|بترا",
        "WAFA|وفا",
        "MAP|Maghreb Arabe Presse",
        "APS|Algérie Presse Service",
        "TAP|Tunis Afrique Presse",
        "NAN|News Agency of Nigeria",
        "GNA|Ghana News Agency",
        "PANA|Panapress",
        "APA|Austria Presse Agentur|APA-OTS",
        "SDA|Keystone-SDA|Schweizerische Depeschenagentur|sda|ATS|Keystone-ATS",
        "epd|Evangelischer Pressedienst",
        "KNA|Katholische Nachrichten-Agentur",
        "SID|Sport-Informations-Dienst",
        "ANP|Algemeen Nederlands Persbureau",
        "Belga|BELGA|Agence Belga",
        "TT|TT-AFP|Tidningarnas Telegrambyrå|TT Nyhetsbyrån",
        "NTB|Norsk Telegrambyrå",
        "Ritzau|/ritzau/|Ritzaus Bureau",
        "STT|Suomen Tietotoimisto",
        "BNS|Baltic News Service",
        "LETA",
        "ELTA",
        "PAP|Polska Agencja Prasowa",
        "ČTK|CTK|Česká tisková kancelář",
        "TASR",
        "SITA",
        "MTI|Magyar Távirati Iroda",
        "Agerpres|AGERPRES",
        "Mediafax",
        "BTA|БТА",
        "HINA|Hina",
        "Tanjug|Танјуг",
        "Beta",
        "FENA|Fena",
        "STA|Slovenska tiskovna agencija",
        "ANA-MPA|AMNA|ΑΠΕ-ΜΠΕ|ΑΠΕ",
        "ANSA|Ansa",
        "Adnkronos|ADNKRONOS",
        "AGI|Agenzia Italia",
        "LaPresse",
        "EFE|Agencia EFE|Efe",
        "Europa Press|EUROPA PRESS",
        "Lusa|LUSA|Agência Lusa",
        "Agência Brasil|Agencia Brasil",
        "Estadão Conteúdo|Estadao Conteudo",
        "Folhapress|FOLHAPRESS",
        "Télam|Telam|TELAM",
        "Notimex|NOTIMEX",
        "Prensa Latina",
        "Andina",
        "Colprensa",
        "Tribune News Service|TNS",
        "States Newsroom",
        "IPS|Inter Press Service",
        "RFE/RL|Radio Free Europe/Radio Liberty",
        "CNN|CNN Newsource|CNN Wire",
    ];

    // Short names that are also words or initials of many other things: believed only where a credit must stand.
    private static readonly FrozenSet<string> Doubtful = new[]
    {
        "AA", "PA", "CP", "TT", "CNA", "CNS", "UNI", "APP", "MAP", "TAP", "SPA", "STA", "SID", "Beta", "Trend", "Fars", "Mehr", "MENA", "SITA", "ATS", "AFX", "APS", "AGI", "TNS", "IPS", "CNN", "Andina", "WAM", "BNA", "ONA", "NAN", "Petra", "فارس", "مهر", "بنا", "وفا", "وام", "共同", "時事", "Bloomberg", "PNA", "RIA", "РИА", "BSS", "LaPresse", "SDA", "sda", "SANA", "MIA", "APA", "BTA",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Forms = Build();

    /// <summary>The agency whose credit <paramref name="credit"/> is, by its short name; <c>null</c> when it is none.</summary>
    public static string? Of(string credit)
    {
        var bare = credit.Trim(' ', '.', ',', '/', '-', '–', '—', ':', ';', '(', ')', '[', ']', '©', '|');
        return Forms.GetValueOrDefault(bare);
    }

    /// <summary>The same, but initials with many meanings are not believed.</summary>
    public static string? Surely(string credit)
    {
        var bare = credit.Trim(' ', '.', ',', '/', '-', '–', '—', ':', ';', '(', ')', '[', ']', '©', '|');
        return Doubtful.Contains(bare) ? null : Forms.GetValueOrDefault(bare);
    }

    /// <summary>The first agency among the parts of a joint credit: "dpa/AFP", "Reuters, AP and staff", "AFP mit dpa".</summary>
    public static string? First(string credit, bool surely)
    {
        if ((surely ? Surely(credit) : Of(credit)) is { } whole)
            return whole;
        foreach (var part in credit.Split(['/', ',', ';', '|', '+', '&', '、', '・'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if ((surely ? Surely(part) : Of(part)) is { } found)
                return found;
            foreach (var word in (string[])[" and ", " und ", " mit ", " et ", " y ", " e ", " with "])
            {
                var at = part.IndexOf(word, StringComparison.Ordinal);
                if (at > 0 && ((surely ? Surely(part[..at]) : Of(part[..at])) ?? (surely ? Surely(part[(at + word.Length)..]) : Of(part[(at + word.Length)..]))) is { } side)
                    return side;
            }
        }
        return null;
    }

    private static FrozenDictionary<string, string> Build()
    {
        var forms = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in Table)
        {
            var names = line.Split('|');
            foreach (var name in names)
                forms.TryAdd(name.Trim('/'), names[0]);
        }
        return forms.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
