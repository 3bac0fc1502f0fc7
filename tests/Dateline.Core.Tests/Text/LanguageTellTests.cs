using Dateline.Text;

namespace Dateline.Core.Tests.Text;

public sealed class LanguageTellTests
{
    [Theory]
    [InlineData("en", "The council said on Monday that the ferry would stay, and that the ships are to be repaired by spring.")]
    [InlineData("de", "Der Rat hat am Montag beschlossen, dass die Fähre bleibt und die Schiffe bis zum Frühjahr repariert werden.")]
    [InlineData("fr", "Le conseil a décidé lundi que le ferry restera en service et que les navires seront réparés pour le printemps.")]
    [InlineData("es", "El consejo decidió el lunes que el ferry se queda y que los barcos serán reparados para la primavera, según el alcalde.")]
    [InlineData("ru", "Совет решил в понедельник, что паром останется, а суда будут отремонтированы к весне, как сказал мэр города.")]
    [InlineData("uk", "Рада вирішила у понеділок, що пором залишиться, а судна будуть відремонтовані до весни, як сказав мер міста.")]
    [InlineData("ja", "町議会は月曜日、フェリーを残し、船を春までに修理することを決めた。")]
    [InlineData("zh", "市议会星期一决定保留渡轮，并在春天之前修好船只。")]
    [InlineData("ko", "시의회는 월요일에 페리를 유지하고 봄까지 배를 수리하기로 결정했다.")]
    [InlineData("ar", "قرر المجلس يوم الاثنين أن تبقى العبارة وأن يتم إصلاح السفن في الربيع كما قال رئيس البلدية بعد الاجتماع")]
    [InlineData("he", "המועצה החליטה ביום שני שהמעבורת תישאר ושהספינות יתוקנו עד האביב")]
    [InlineData("hi", "परिषद ने सोमवार को कहा कि नौका बनी रहेगी और जहाजों की मरम्मत वसंत तक की जाएगी।")]
    public void A_sentence_is_told_without_help(string language, string text) => Assert.Equal(language, LanguageTell.Tell([text], claimed: null));

    [Theory]
    [InlineData("pl", "Rada miejska głosuje nad nową przeprawą")]
    [InlineData("cs", "Město koupí dvě tiché lodě pro večerní příjezdy")]
    [InlineData("hu", "Két új hajót vesz a kikötő őszre")]
    [InlineData("tr", "Belediye yeni gemiler için karar aldı, şehir bekliyor")]
    [InlineData("vi", "Hội đồng thành phố giữ lại chuyến phà đêm")]
    [InlineData("uk", "Міська рада їде до Києва по нові пороми")]
    [InlineData("sr", "Скупштина града купује љуљашке и ђачке бродове")]
    [InlineData("ru", "Мэр объявил о закрытии старых пристаней")]
    [InlineData("fa", "شورای شهر پل چوبی را گران خرید")]
    [InlineData("ur", "شہر کی کونسل نے بڑے جہاز خریدے")]
    [InlineData("el", "Το συμβούλιο κρατά το πλοίο")]
    [InlineData("th", "สภาเมืองเก็บเรือข้ามฟากไว้อีกหนึ่งปี")]
    [InlineData("ta", "நகர சபை புதிய கப்பல்களை வாங்குகிறது")]
    [InlineData("ko", "시의회, 야간 페리 유지하기로")]
    [InlineData("ja", "市議会、夜のフェリーを残す")]
    public void A_headline_is_told_by_its_letters(string language, string text) => Assert.Equal(language, LanguageTell.Tell([text], claimed: null));

    [Fact]
    public void A_claim_decides_where_the_text_is_too_short()
    {
        Assert.Equal("sv", LanguageTell.Tell(["Oslo Bergen"], "sv-SE"));
        Assert.Null(LanguageTell.Tell(["Oslo Bergen"], claimed: null));
    }

    [Fact]
    public void A_claim_in_another_script_is_not_believed() => Assert.Equal("he", LanguageTell.Tell(["המועצה החליטה ביום שני"], "en"));
}
