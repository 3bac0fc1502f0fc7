using Dateline.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Dateline.Core.Tests.Text;

public sealed class SentencesTests
{
    // Bars show where one sentence ends and the next begins.
    [Theory]
    [InlineData("en", "The ferry stays. |It was close.")]
    [InlineData("en", "Mr. Halloway met Dr. Finch at St. Brannock. |They agreed.")]
    [InlineData("en", "The U.S. Army moved in. |The U.N. objected.")]
    [InlineData("en", "He moved to the U.S. |He never came back.")]
    [InlineData("en", "J. R. Marlowe and K. Osei wrote it. |The town read it.")]
    [InlineData("en", "It costs $3.50, up from 2.75. |No. 7 is closed.")]
    [InlineData("en", "“We stay.” |“Do you?” she asked. |He nodded.")]
    [InlineData("en", "(He left early.) |The rest waited.")]
    [InlineData("en", "He paused ... then spoke. |Then ... |Nothing came.")]
    [InlineData("en", "Really?! |Yes!")]
    [InlineData("en", "They met at 5 p.m. on Friday. |Harrow Inc. was there, e.g. its chair, i.e. Ms. Ode.")]
    [InlineData("en", "Read it at harbour.example.org today. |It is long.[12] |Notes follow.")]
    [InlineData("en", "1. Bring the boat. |2. Tie it up.")]
    [InlineData("en", "The club finished in 3. |Smith was glad.")]
    [InlineData("de", "Am 3. Oktober legt das Schiff ab. |Es ist der 2. Versuch, z. B. wegen des Nebels.")]
    [InlineData("de", "Prof. Dr. Anke Wiesel u. a. haben das im 19. Jahrhundert geahnt, d. h. sehr früh. |Sie lagen richtig.")]
    [InlineData("de", "„Wir bleiben“, sagte er. |„Das ist klar.“ |Dann ging er auf Platz 3. |Danach kam Regen.")]
    [InlineData("fr", "M. Dupré a parlé. |« Nous restons. » |Mme Valois est partie.")]
    [InlineData("es", "El Sr. Paredes llegó a las 5. |¿Viene usted? |¡Sí!")]
    [InlineData("nl", "Dhr. de Wit sprak o.a. over de haven. |Hij zweeg daarna.")]
    [InlineData("pl", "Spotkali się m.in. z prof. Nowicką, tzn. w maju. |Wrócili późno.")]
    [InlineData("cs", "Loď vyplula 3. května. |Vrátila se 5. června.")]
    [InlineData("ru", "В 1998 г. город построил мост. |Его открыл А. П. Лодкин. |Все пришли.")]
    [InlineData("el", "Το πλοίο έφυγε. |Ποιος ξέρει;")]
    [InlineData("ar", "هل يبقى القارب؟ |نعم، يبقى. |قال د. سالم ذلك.")]
    [InlineData("ur", "کشتی رک گئی۔ |لوگ خوش ہیں۔")]
    [InlineData("he", "המעבורת נשארת. |התושבים שמחים.")]
    [InlineData("hi", "नाव रुकेगी। |लोग खुश हैं। |क्यों?")]
    [InlineData("ja", "船は残る。|町は喜んだ。|「本当か。」|はい。")]
    [InlineData("ja", "「残します。」と町長は話した。|拍手が起きた！")]
    [InlineData("zh", "渡轮留下了。|“真的吗？”|他问道：是的！|大家都笑了……")]
    [InlineData("ko", "배가 남는다. |주민들은 기뻐했다.")]
    [InlineData("km", "ទូកនៅទីនេះ។ |មនុស្សសប្បាយ។")]
    [InlineData("my", "လှေရှိသည်။ |လူများပျော်သည်။")]
    [InlineData("am", "ጀልባው ይቆያል። |ሰዎች ደስ አላቸው።")]
    [InlineData("hy", "Նավը մնում է։ |Քաղաքը ուրախ է։")]
    [InlineData("th", "สภาเมืองมีมติให้เก็บเรือข้ามฟากไว้อีกหนึ่งปี |อย่างไรก็ตาม ค่าโดยสารจะสูงขึ้น")]
    [InlineData(null, "Erste Zeile ohne Punkt\n|Zweite Zeile")]
    public void Text_is_parted_where_a_reader_would_part_it(string? language, string barred)
    {
        var text = barred.Replace("|", "", StringComparison.Ordinal);

        var parts = Sentences.Split(text, language).Select(range => text[range]);

        Assert.Equal(barred.Split('|').Select(part => part.Trim()), parts);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n ")]
    [InlineData("\u200B\u00AD")]
    public void Nothing_said_is_at_most_one_sentence(string text) => Assert.InRange(Sentences.Count(text), 0, 1);

    [Fact]
    public void Any_text_is_parted_into_ordered_parts_that_lose_nothing_but_white_space() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text =>
        {
            text ??= "";

            foreach (var language in (string?[])[null, "de", "th", "ja"])
            {
                var at = 0;
                foreach (var range in Sentences.Split(text, language))
                {
                    Assert.True(string.IsNullOrWhiteSpace(text[at..range.Start.Value]));
                    Assert.True(range.End.Value > range.Start.Value);
                    at = range.End.Value;
                }
                Assert.True(string.IsNullOrWhiteSpace(text[at..]));
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_million_full_stops_take_no_time_worth_naming()
    {
        var text = string.Concat(Enumerable.Repeat("a. b. ", 100_000)) + new string('.', 500_000) + new string('"', 500_000);

        Assert.NotEmpty(Sentences.Split(text, "de"));
    }
}
