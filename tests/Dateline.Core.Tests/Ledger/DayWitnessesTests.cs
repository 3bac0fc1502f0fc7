using Dateline.Ledger;
using Dateline.Text;
using NodaTime;

namespace Dateline.Core.Tests.Ledger;

public sealed class DayWitnessesTests
{
    private const int Days = 20_000;

    [Fact]
    public void A_name_that_stood_in_print_in_one_month_speaks_for_that_month()
    {
        var times = Filled();
        var terms = TermTimes.TermsOf(Words("the Quendle weir"));

        var rates = times.Rates(terms, TermKind.Name, -1);

        var width = TermTimes.Widths[1];
        Assert.True(rates[1][Day(2011, 7, 9) / width.Bin] > rates[1][Day(2014, 7, 9) / width.Bin] + 1);
    }

    [Fact]
    public void A_name_that_stands_everywhere_speaks_for_no_day()
    {
        var times = Filled();
        var terms = TermTimes.TermsOf(Words("in Amsel"));

        var rates = times.Rates(terms, TermKind.Name, -1);

        Assert.InRange(rates[3].Max() - rates[3].Min(), 0, 0.5);
    }

    [Fact]
    public void The_one_article_left_out_does_not_speak()
    {
        var times = Filled();
        var number = times.Learn(Words("the Tolver gate"), Day(2003, 3, 3));
        var terms = TermTimes.TermsOf(Words("the Tolver gate"));

        Assert.True(times.Rates(terms, TermKind.Pair, -1)[0][Day(2003, 3, 3)] > 0.3);
        Assert.All(times.Rates(terms, TermKind.Pair, number)[0], odds => Assert.Equal(0, odds));
    }

    [Fact]
    public void The_likeness_of_an_article_does_not_grow_with_the_store()
    {
        var times = Filled();
        times.Learn(Words("the Tolver gate of Nether Sarrow"), Day(2003, 3, 3));
        var terms = TermTimes.TermsOf(Words("the Tolver gate of Nether Sarrow"));

        var few = times.Neighbours(terms, Days, -1)!.Value.Likeness;
        for (var i = 0; i < 600; i++)
            times.Learn(Words($"the mill of Orre, stone{i}"), Day(2008 + i % 10, 1 + i % 12, 5));
        var many = times.Neighbours(terms, Days, -1)!.Value.Likeness;

        Assert.InRange(few, 0.9, 1.001);
        Assert.InRange(many / few, 0.95, 1.05);
    }

    [Fact]
    public void The_shipped_form_of_terms_teaches_what_was_counted()
    {
        var term = TextWords.HashOf("quendle");
        var bytes = LedgerTerms.ToBytes([(Day(2011, 7, 9), 40), (Day(2011, 7, 12), 30)], [new(term, [0, 1])]);
        var times = new TermTimes();

        LedgerTerms.Learn(bytes, times);

        Assert.Equal(2, times.Learned);
        Assert.True(times.OddsOf(term, Day(2011, 7, 10), -1) > 0.7);
        Assert.Equal(0, times.OddsOf(term, Day(2014, 7, 10), -1), 3);
        Assert.Throws<InvalidDataException>(() => LedgerTerms.Learn([9, 0, 0, 0, 0, 0, 0, 0], new TermTimes()));
    }

    [Fact]
    public void The_latest_year_and_the_one_named_most_are_told_apart()
    {
        var years = DayBands.Years(Words("In 2014 the lock closed; the plan of 2014 ends in 2019, not in $2030."));

        Assert.Equal((2019, 2014), years);
        Assert.Null(DayBands.Years(Words("The lock closed.")));
    }

    [Fact]
    public void Bands_of_a_full_day_are_narrow_beside_it()
    {
        var at = Day(2015, 11, 17);

        var bands = DayBands.OfDate(at, Days);

        Assert.NotEqual(bands[at], bands[at + 1]);
        Assert.NotEqual(bands[at], bands[at - 1]);
        Assert.Equal(bands[at + 150], bands[at + 390]);
        Assert.InRange(bands.Max(), 1, DayBands.Lags - 1);
        Assert.InRange(DayBands.OfYear(2015, Days).Max(), 1, DayBands.Halves - 1);
    }

    [Fact]
    public void A_model_of_another_form_is_refused()
    {
        Assert.Throws<InvalidDataException>(() => LedgerModel.Read(new StringReader("ledger model 0\n")));
        Assert.Throws<InvalidDataException>(() => LedgerModel.Read(new StringReader(LedgerModel.Heading + "\nsaid 0.5\n")));
        Assert.Equal(DayWitnesses.Names.Length, LedgerModel.Shipped.Length);
    }

    // Sixty reports of ten years name Amsel; ten of July 2011 name the Quendle weir too.
    private static TermTimes Filled()
    {
        var times = new TermTimes();
        for (var i = 0; i < 60; i++)
            times.Learn(Words($"the council of Amsel, road{i}"), Day(2008 + i % 10, 1 + i % 12, 5));
        for (var i = 0; i < 10; i++)
            times.Learn(Words($"the Quendle broke near Amsel, item{i}"), Day(2011, 7, 1 + i));
        return times;
    }

    private static int Day(int year, int month, int day) => DayCount.Of(new LocalDate(year, month, day));

    private static TextWords Words(string text) => TextWords.Read([text]);
}
