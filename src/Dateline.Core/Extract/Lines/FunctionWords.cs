using System.Collections.Frozen;

namespace Dateline.Extract.Lines;

/// <summary>Words that carry grammar, not news, in the larger languages of the press: running prose is full of them, menus and headings are not.</summary>
internal static class FunctionWords
{
    private static readonly string[] ByLanguage =
    [
        "the of and to in a is that for it was on with as at by from be this have are his but has not he they said which their will or had an were who been its after would about when more also than we she her you i there into up out what over so if no can some my your just like how could them then our me do did all one because",
        "der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei wenn ihre ich wir kann",
        "le la les de des du et un une en que qui dans pour sur est il au par plus avec ce ne pas son sa ses se aux ont été mais leur cette comme nous sont fait elle d'un ces deux même entre tout après aussi ou si y être je on vous était",
        "el los las del que en un una por con para es se no su al lo como más pero sus ha este fue ser son también desde sobre entre era cuando muy sin hasta esta está hay donde todo nos porque ya durante yo le",
        "il di che e la per un una è del non con sono della nel si da al dei le gli ha più dal come alla anche ma delle nella su questo lo hanno essere tra stato dopo degli o io ci se",
        "o os as do da dos das em no na um uma para com que não por mais se foi ao à é como mas são ele ela pela pelo seu sua entre até também já nos está quando depois sobre",
        "het een van en de dat die te niet zijn op met voor er aan om ook als dan maar bij nog uit naar wordt werd heeft hij ze wat door over hebben deze of was ik je we",
        "och att det som en på är av för med den till inte om ett har de var men sig så från kan han när ut nu då ska vi jag säger efter vid under sin eller",
        "og at i det er en til av på som for med har ikke den de et om fra men var han vi seg så kan ble skal også eller etter sier jeg da ved hun blev",
        "ja on ei se että oli hän mutta ovat kun niin myös kuin joka mukaan tai ole sen vain jos nyt jo mitä he me",
        "i w na z do nie się że jest to o jak po co za od przez dla ale tym są by ich był jego oraz które który już tylko może może a ma czy",
        "a v na se je že s do z to i o za jako pro by ale jsou po který která ve podle si byl jeho už také tak nebo co jen při",
        "și în de la cu pe a că un o din nu pentru este mai care au să se fi fost prin sau lui dar ca după",
        "a az és hogy nem is egy ez azt de meg van volt csak ha már mint még el kell aki",
        "ve bir bu da de için ile çok olarak daha olan gibi kadar sonra ise ne en var dedi ama her o",
        "yang dan di dari untuk dengan pada ini itu tidak dalam akan oleh juga ke sebagai adalah karena telah bisa kata mereka saya ada para atau tersebut",
        "và của là có được cho trong không với các một những đã người này để khi đến từ về tại cũng ông",
        "и в не на что с по как это он а к из за у от но для его было так же мы до был все их о я она при или после также было году",
        "і в у на не що з за до та як це про від його для але було ми по також вони який під",
        "и на се да е за от в с не че по са като това си ще до но при към след или който беше",
        "και το να του η της με για από που την στο τον ότι σε οι είναι στην των δεν τα θα στη μας τους ο",
        "في من على إلى أن عن مع هذا التي الذي ما لا كان قد بين بعد هذه كما وقال أو ذلك كل لم",
        "و در به از که این را با است برای آن یک تا می های بود شد کرد هم بر",
        "של את על לא הוא זה עם כי גם אל היא אני כל או אם יש אבל עוד לאחר בין",
        "के में की है और का को से ने पर यह कि भी हैं एक नहीं इस था तो कर लिए",
        "এবং এই করে থেকে না জন্য হয় একটি তার করা ও সঙ্গে বলেন",
        "அவர் ஒரு இந்த என்று மற்றும் இது என்ற",
    ];

    private static readonly FrozenSet<string> Words = ByLanguage.SelectMany(words => words.Split(' ')).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Contains(ReadOnlySpan<char> word) => word.Length <= 8 && Lookup.Contains(word);
}
