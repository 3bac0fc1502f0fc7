namespace Dateline.Sections;

/// <summary>
/// Words that speak for a section, folded, in English, German, Spanish, French and Arabic; our own lists. A star ends a stem; a plus in front
/// makes a word count double, because it hardly occurs elsewhere.
/// </summary>
internal static class SectionLexicon
{
    private const double Double = 2;

    private static readonly (string Slug, string Words)[] Lists =
    [
        ("world",
            """
            +missile* +rocket* +ammunition +warhead* +naval +navy +shells +troop* +airstrike* +ceasefire* +militar* army armies soldier* +warplane* +artiller* +munition* +rebel* +insurg* +hostage* refugee* +diplomat* embass* ambassador
            +nato sanction* +nuclear treaty treaties border* foreign war invasion* +invaded bombing* +shelling peacekeep* militant* coup junta +denucleari* warhead* navy envoy summit
            +rakete* +soldat* +truppen* +luftangriff* +waffenruhe* +waffenstillstand* armee* krieg* angriff* +botschafter* fluchtling* sanktion* +atom* aussenminister* aussenpolitik* grenze* +geisel* putsch*
            +misil* +tropas +soldado* ejercito* guerra* bombarde* +embajad* refugiad* sancion* frontera* +rehen* cumbre canciller golpe
            +missile* +troupe* +soldat* armee* guerre* +frappe* +cessez ambassad* refugie* frontiere* otage* sommet diplomatie
            +صاروخ* +صواريخ +الصواريخ +جيش +الجيش قوات +القوات حرب الحرب +غاره* +غارات هدنه الهدنه لاجئ* اللاجئين سفير السفير حدود الحدود عقوبات العقوبات عسكري* العسكري* +نووي* +النووي* قصف القصف رهائن قمه القمه
            """),
        ("politics",
            """
            +election* +voter* +ballot* +parliament* +senat* +congress* +lawmaker* +legislat* +republican* +democrat* +campaign* president* minister* premier governor* mayor* cabinet coalition* party parties
            +referendum* opposition policy policies vote votes voting bill bills constitution* +poll polls conservative* +labour labor liberal* tory tories candidate* impeach* +nominee* +primaries council
            +wahl* +bundestag* +bundesrat* +landtag* +koalition* +opposition* +abgeordnet* kanzler* minister* regierung* partei* fraktion* gesetz* gesetzentwurf* abstimmung* burgermeister* kandidat* +cdu +spd +fdp +grunen afd stadtrat* haushalt
            +eleccion* +elector* +votant* +parlament* +senador* +diputad* +congreso coalicion* oposicion gobierno* ministr* partido* alcald* candidat* ley leyes votacion* presidente* referendum ayuntamiento
            +election* +electeur* +depute* +senateur* +parlement* +assemblee coalition* opposition gouvernement* ministre* parti partis maire candidat* loi lois scrutin* vote
            +انتخابات +الانتخابات +برلمان +البرلمان +نائب +نواب +النواب حكومه الحكومه وزير الوزير رئيس حزب الحزب معارضه المعارضه ائتلاف الائتلاف قانون القانون مرشح* المرشح* تصويت التصويت دستور الدستور
            """),
        ("business",
            """
            +shares +stocks +stock +shareholder* +investor* +profit* +earnings +revenue* +quarterly +dividend* +inflation +gdp +unemployment +economy +economic +economist* bank banks banking +bankrupt* market markets
            price* sales trade trading +merger* +takeover* +acquisition* company companies firm firms +retail* consumer* debt +deficit* dollar euro yen oil +ipo +nasdaq +dow +ftse tax taxes tariff* export* import* growth forecast rates
            ceo executive* manufactur* factory factories airline* supplier* wage* workforce +layoff* billion
            +aktie* +borse* +gewinn* +umsatz* +quartal* +dividende* +inflation* +konjunktur* +wirtschaft* +anleger* +konzern* +unternehmen* bank banken zins* preis* markt* handel* export* steuer* schulden insolvenz* arbeitsplatz* tarif* gewerkschaft* streik* vorstand* lieferkett*
            +accion* +bolsa* +beneficio* +ganancia* +inflacion +ingresos trimestre* economia economic* +accionista* +inversor* banco* mercado* precio* empresa* deuda deficit comercio exportacion* impuesto* huelga* sindicato* salario*
            +action* +bourse* +benefice* +chiffre +inflation trimestre* economi* +actionnaire* +investisseur* banque* marche* prix entreprise* dette* deficit commerce exportation* impot* greve* syndicat* salaire*
            +اسهم +الاسهم +بورصه +البورصه +ارباح +الارباح +تضخم +التضخم اقتصاد* الاقتصاد* +مستثمر* +المستثمر* بنك البنك شركه الشركه شركات الشركات سوق السوق اسعار الاسعار تجاره التجاره صادرات الصادرات ديون نفط النفط اضراب الاضراب نقابه
            """),
        ("science",
            """
            +scientist* +researcher* +physic* +astronom* +telescope* +planet* +galax* +spacecraft* +nasa +orbit* +asteroid* +fossil* +dinosaur* +genom* +gene genes genetic* +laborator* +experiment* +molecul* +quantum
            particle* species evolution* +archaeolog* study studies journal university satellite* rocket moon mars lunar neutron* dna discovery
            +forscher* +wissenschaft* +physik* +astronom* +teleskop* +planet* +galax* +raumsonde* +fossil* +experiment* +molekul* studie* universitat* satellit* mond mars art evolution* ausgrabung* gen gene labor*
            +cientific* +investigador* +fisic* +astronom* +telescopio* +planeta* +galaxia* +fosil* +experimento* +molecul* estudio* universidad* satelite* luna marte especie* evolucion gen genes laboratorio*
            +scientifique* +chercheu* +physicien* +astronom* +telescope* +planete* +galaxie* +fossile* +experience* +molecul* etude* universite* satellite* lune espece* evolution laboratoire*
            +علماء +العلماء +باحث* +الباحث* +تلسكوب +التلسكوب +كوكب +الكوكب +مجره فضاء الفضاء مختبر المختبر دراسه الدراسه جامعه الجامعه قمر القمر تجربه التجربه
            """),
        ("health",
            """
            +patient* +hospital* +disease* +virus* +vaccin* +cancer* +doctor* +medical +medicine* +clinic* +symptom* +infection* +outbreak* +pandemic* +epidemic* +diabet* +surgery +surgeon* +obes* +drug drugs health nurse* therapy therap*
            treatment* diagnos* mental dementia heart brain diet pregnan* +fda +nhs
            +patient* +krankenhaus* +klinik* +krankheit* +virus* +viren +impf* +krebs* +arzt* +arzte* +medizin* +symptom* +infektion* +pandemie* +epidemie* therapie* gesundheit* pflege* operation* medikament*
            +paciente* +hospital* +enfermedad* +virus +vacun* +cancer* +medic* +sintoma* +infeccion* +pandemia* +epidemia* salud tratamiento* enfermer* cirug* diagnostic*
            +patient* +hopita* +maladie* +virus +vaccin* +cancer* +medecin* +symptome* +infection* +pandemie* +epidemie* sante traitement* infirmi* chirurg* diagnosti*
            +مريض +مرضي +المرضي +مستشفي +المستشفي +مرض +المرض +فيروس +الفيروس +لقاح +اللقاح +سرطان +السرطان +طبيب +الطبيب +اطباء +الاطباء علاج العلاج صحه الصحه عدوي العدوي وباء الوباء
            """),
        ("technology",
            """
            +software +computer* +internet +google +microsoft +apple +facebook +smartphone* +app apps +online +website* +hacker* +hacked +cyber* +algorithm* +chip chips +chipmaker* +semiconductor* +robot* +startup* +broadband +browser* digital user users
            data mobile phone phones device* video web technolog* tech electronic* wireless network* download* server* +linux +gadget* +ai artificial encrypt* spam
            +software* +computer* +internet* +smartphone* +online* +webseite* +hacker* +cyber* +algorithm* +chip* +halbleiter* +roboter* +digital* +rechner* nutzer* daten* handy* gerat* technolog* netz* server* +ki kunstliche
            +software +ordenador* +computador* +internet +movil* +aplicacion* +hacker* +ciber* +algoritmo* +robot* +digital* usuario* datos telefono* dispositivo* tecnolog* red redes servidor* artificial
            +logiciel* +ordinateur* +internet +smartphone* +application* +site +pirat* +cyber* +algorithme* +robot* +numerique* utilisateur* donnees telephone* appareil* technolog* reseau* serveur* intelligence artificielle
            +برنامج +حاسوب +الحاسوب +انترنت +الانترنت +هاتف +هواتف +الهواتف +تطبيق +التطبيق +قراصنه +خوارزمي* +الخوارزمي* +روبوت* رقمي* الرقمي* مستخدم* المستخدم* بيانات البيانات تقنيه التقنيه ذكاء الذكاء
            """),
        ("sport",
            """
            +goal +goals +match +matches +coach* +league +championship* +champion* +tournament* +striker* +midfielder* +defender* +goalkeep* +quarterback* +touchdown* +inning* +wicket* +penalty +referee* +playoff* +olympic* +medal* +semifinal* +stadium*
            +halftime team teams player players season game games cup win wins victory defeat* beat score* scored club clubs final fans squad injury athlete* race tennis golf rugby cricket football soccer baseball basketball hockey +nba +nfl +fifa +uefa title
            +tor +tore +spiel +spiele +trainer* +liga +bundesliga* +meister* +turnier* +sturmer* +torwart* +elfmeter* +schiedsrichter* +olympi* +medaille* +stadion* +halbzeit* mannschaft* spieler* saison* pokal* sieg siege niederlage* verein* fussball* punkte tabelle*
            +gol +goles +partido +entrenador* +liga +campeon* +torneo* +delantero* +portero* +penalti* +arbitro* +olimpic* +medalla* +estadio* equipo* jugador* temporada* copa victoria* derrota* club futbol final aficion*
            +but +buts +match +entraineur* +ligue +champion* +tournoi* +attaquant* +gardien* +penalty +arbitre* +olympi* +medaille* +stade* equipe* joueu* saison coupe victoire* defaite* club football finale supporter*
            +هدف +اهداف +مباراه +المباراه +مدرب +المدرب +دوري +الدوري +بطوله +البطوله +لاعب +اللاعب +لاعبين +حارس ++ملعب +الملعب فريق الفريق موسم الموسم كاس الكاس فوز الفوز هزيمه نادي النادي +منتخب +المنتخب
            """),
        ("culture",
            """
            +film +films +movie* +actor* +actress* +album* +singer* +band +concert* +novel* +author* +artist* +museum* +theatre* +theater* +oscar* +grammy* +hollywood +box-office +celebrit* +musician* +orchestra* +exhibition* +painting* +festival* music book books
            song songs director star stars award* show drama comedy series premiere* gallery opera ballet poet* audience* fashion +bollywood guitar*
            +film* +schauspiel* +album* +sanger* +konzert* +roman +romane +autor* +kunstler* +museum* +theater* +oper* +ausstellung* +festspiel* +regisseur* musik* buch bucher lied lieder kunst gemalde buhne* kino* serie* orchester*
            +pelicula* +actor* +actriz +album* +cantante* +concierto* +novela* +autor* +artista* +museo* +teatro* +opera +exposicion* +cine musica libro* cancion* arte pintura* festival* serie* orquesta*
            +film* +acteur* +actrice* +album* +chanteu* +concert* +roman +romans +auteur* +artiste* +musee* +theatre* +opera +exposition* +realisat* musique livre* chanson* art peinture* festival* serie* orchestre*
            +فيلم +الفيلم +افلام +ممثل* +الممثل* +البوم +مغني* +المغني* +حفل +روايه +الروايه +كاتب +الكاتب +فنان* +الفنان* +متحف +المتحف +مسرح +المسرح موسيقي الموسيقي كتاب الكتاب اغنيه معرض المعرض مهرجان المهرجان
            """),
        ("society",
            """
            +police +murder* +arrest* +suspect* +jury +trial +prosecut* +convict* +sentenced +prison* +jail* +court courts judge judges +school* +teacher* +student* +pupil* church* +bishop* pope religio* +marriage* famil* children +victim* shooting
            crime* criminal* lawyer* attorney* guilty charged killed accident crash fire killing* homeless* neighbour* neighbor* communit* college
            +polizei* +mord* +festnahme* +festgenommen +verdachtig* +prozess* +staatsanwalt* +urteil* +gefangnis* +gericht* richter* +schule* +lehrer* +schuler* kirche* bischof* papst religion* famili* kinder* +opfer* unfall* brand feuerwehr* anklage*
            +policia* +asesin* +detenid* +detencion* +sospechos* +fiscal* +juicio* +condenad* +prision* +carcel* +tribunal* juez +escuela* +colegio* +maestr* +alumn* +estudiante* iglesia* obispo* papa famili* nino* +victima* accidente* incendio* bomberos
            +police* +meurtre* +arrete* +arrestation* +suspect* +procureur* +proces +condamn* +prison* +tribunal* juge +ecole* +enseignant* +eleve* +etudiant* eglise* eveque* pape famill* enfant* +victime* accident* incendie* pompier*
            +شرطه +الشرطه +جريمه +الجريمه +قتل +اعتقال +متهم* +المتهم* +محكمه +المحكمه +سجن +السجن +مدرسه +المدرسه +مدارس +طلاب +الطلاب +معلم* حريق الحريق حادث الحادث ضحايا الضحايا اسره اطفال الاطفال
            """),
        ("environment",
            """
            +climate +emission* +carbon +greenhouse +biodivers* +wildlife +conservation* +deforest* +pollut* +renewable* +ecosystem* +endangered +coral +glacier* +warming +environment* forest* solar turbine* ocean* river* recycl* plastic* habitat* extinct* drought* wetland* fossil fuels
            +klima* +emission* +kohlendioxid* +co2 +treibhaus* +artenvielfalt* +naturschutz* +umwelt* +okosystem* +gletscher* +erwarmung wald* walder* solar* windkraft* meer* fluss* plastik* durre* moor* artenschutz*
            +climatic* +emision* +carbono +invernadero +biodivers* +ecosistema* +deforest* +contamina* +renovable* +glaciar* +calentamiento ambient* bosque* solar* oceano* rio plastico* sequia* humedal*
            +climatique* +emission* +carbone +serre +biodivers* +ecosysteme* +deforest* +pollu* +renouvelable* +glacier* +rechauffement environnement* foret* solaire* ocean* riviere* plastique* secheresse*
            +مناخ* +المناخ* +انبعاثات +الانبعاثات +كربون +الكربون +تلوث +التلوث +بيئه +البيئه* +احتباس غابات الغابات جفاف الجفاف متجدده المتجدده بحر البحر
            """),
        ("weather",
            """
            +forecast* +rain +rainfall +snow +snowfall +storm* +hurricane* +tornado* +thunderstorm* +temperature* +heatwave* +meteorolog* +flood* +blizzard* +gust* +cyclone* +typhoon* wind winds cold heat weather sunny cloudy showers humid* frost celsius fahrenheit
            +wetter* +regen* +schnee* +sturm* +unwetter* +gewitter* +temperatur* +hitzewelle* +hochwasser* +meteorolog* +orkan* wind winde kalte hitze frost sonnig grad
            +lluvia* +nieve* +nevada* +tormenta* +huracan* +temperatura* +inundacion* +meteorolog* +pronostico* viento* frio calor grados
            +pluie* +neige* +tempete* +orage* +ouragan* +temperature* +canicule* +inondation* +meteorolog* +prevision* vent vents froid chaleur degres
            +امطار +الامطار +ثلوج +الثلوج +عاصفه +العاصفه +عواصف +حراره +الحراره +فيضان* +الفيضان* +ارصاد +الارصاد رياح الرياح طقس الطقس درجات
            """),
    ];

    // The last lines of each list, in this order; all lines before are English.
    private static readonly string[] LanguagesAfterEnglish = ["de", "es", "fr", "ar"];

    /// <summary>The stems of one language, or of all together for a text whose language is not known or not among ours.</summary>
    /// <param name="language">BCP 47 primary tag; <c>null</c> for all.</param>
    public static Dictionary<string, (int Section, double Weight)> Stems(string? language)
    {
        var stems = new Dictionary<string, (int, double)>(StringComparer.Ordinal);
        for (var section = 0; section < Lists.Length; section++)
        {
            foreach (var word in Words(Lists[section].Words, language))
            {
                var strong = word[0] == '+';
                if (Text.StopWords.Contains(Text.TextWords.HashOf(word.AsSpan().Trim('+'))))
                    continue;
                // Common words two lists claim belong to the first; a strong word always keeps its place.
                if (strong)
                    stems[word[1..]] = (SectionOf(section), Double);
                else
                    stems.TryAdd(word, (SectionOf(section), 1));
            }
        }
        return stems;
    }

    private static IEnumerable<string> Words(string list, string? language)
    {
        var lines = list.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var english = lines.Length - LanguagesAfterEnglish.Length;
        var own = Array.IndexOf(LanguagesAfterEnglish, language);
        var wanted = language is null ? lines : own >= 0 ? lines[(english + own)..(english + own + 1)] : lines[..english];
        return wanted.SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private static int SectionOf(int list) => SectionSorter.Slugs.ToList().IndexOf(Lists[list].Slug);
}
