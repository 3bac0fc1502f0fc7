using System.Globalization;
using Dateline.Clippings;
using Dateline.Core.Tests.Copies;
using Dateline.Lists;
using Dateline.Model;

namespace Dateline.Core.Tests.Clippings;

public sealed class ClippingsFileTests
{
    private static readonly string[] Places = ["Port Amsel", "Tolmere", "Kestrel Bay", "Upper Varn", "Saint Odric", "Lake Tolmen", "Marrow Hill"];

    [Fact]
    public void The_search_finds_what_comparing_every_text_finds()
    {
        var prints = Enumerable.Range(0, 6_000).Select(Print).ToList();
        var rarity = prints.SelectMany(print => print.Names.Distinct()).CountBy(name => name).ToDictionary(pair => pair.Key, pair => 1 - Math.Log(1 + pair.Value) / Math.Log(1_001 + prints.Count), StringComparer.Ordinal);
        var file = new ClippingsFile(20_000);
        for (var i = 0; i < prints.Count; i++)
            file.Add(i, ClippingsFile.Slip(prints[i]));

        foreach (var asked in (int[])[0, 4_095, 4_096, 5_999])
        {
            var found = file.Like(prints[asked], 20);

            var all = prints.Select((print, number) => new Clipping(number, Cosine(print, prints[asked]), print.Names.Intersect(prints[asked].Names).Sum(name => rarity[name]))).ToList();
            Assert.Equal(20, found.Count);
            Assert.Equal(asked, found[0].Number);
            foreach (var clipping in found)
            {
                Assert.Equal(all[(int)clipping.Number].Likeness, clipping.Likeness, 0.01);
                Assert.Equal(all[(int)clipping.Number].Names, clipping.Names, 0.001);
            }
            var last = found.Min(Score);
            Assert.DoesNotContain(all, one => one.Names >= 0.6 && one.Likeness >= 0.16 && Score(one) > last + 0.02 && found.All(clipping => clipping.Number != one.Number));
            Assert.Equal(found.OrderByDescending(Score).ThenByDescending(clipping => clipping.Number), found);
        }
    }

    [Fact]
    public void A_likeness_that_may_be_chance_needs_a_name_in_common()
    {
        var file = new ClippingsFile(100);
        file.Add(1, ClippingsFile.Slip(new TextPrint(Vector(0.42f), ["Mira Oln"])));
        file.Add(2, ClippingsFile.Slip(new TextPrint(Vector(0.42f), ["Port Amsel"])));
        file.Add(3, ClippingsFile.Slip(new TextPrint(Vector(0.7f), [])));
        file.Add(4, ClippingsFile.Slip(new TextPrint(Vector(0.1f), ["Port Amsel"])));

        Assert.Equal([3L, 2L], file.Like(new TextPrint(Vector(1), ["Port Amsel"]), 10).Select(clipping => clipping.Number));
    }

    [Fact]
    public void The_first_filed_fall_out()
    {
        var file = new ClippingsFile(4_096);
        var slip = ClippingsFile.Slip(Print(7));
        for (var i = 0; i < 9_000; i++)
            file.Add(i, slip);

        Assert.Equal(9_000 - 4_096, file.Count);
        Assert.Equal([8_999L, 8_998L], file.Like(Print(7), 2).Select(clipping => clipping.Number));
    }

    [Fact]
    public void A_text_without_words_has_no_slip_and_a_slip_of_another_form_is_refused()
    {
        Assert.Null(ClippingsFile.Slip(TextPrint.Empty));
        Assert.Empty(new ClippingsFile(10).Like(TextPrint.Empty, 5));
        Assert.Throws<ArgumentException>(() => new ClippingsFile(10).Add(1, new byte[191]));
    }

    [Fact]
    public void A_name_that_all_have_brings_nothing_near()
    {
        var file = new ClippingsFile(10_000);
        for (var i = 0; i < 3_000; i++)
            file.Add(i, ClippingsFile.Slip(new TextPrint(Vector(0.3f), [i < 2 ? "Mira Oln" : "Ostrel"])));

        Assert.Equal([1L, 0L], file.Like(new TextPrint(Vector(1), ["Mira Oln", "Ostrel"]), 10).Select(clipping => clipping.Number));
    }

    private static double Score(Clipping clipping) => clipping.Likeness + 0.15 * Math.Min(3, clipping.Names);

    private static double Cosine(TextPrint a, TextPrint b) => a.Vector.Zip(b.Vector, (x, y) => x * y).Sum();

    // Of length 1, its cosine with Vector(1) as told.
    private static float[] Vector(float cosine)
    {
        var vector = new float[128];
        (vector[0], vector[1]) = (cosine, MathF.Sqrt(1 - cosine * cosine));
        return vector;
    }

    private static TextPrint Print(int i) => NewsLists.Print(Filed.Article(string.Create(CultureInfo.InvariantCulture, $"p{i}"), "Daily Kestrel", null, string.Create(
        CultureInfo.InvariantCulture, $"On day {i} the council of {Places[i % 7]} met at {Places[(i * 3 + 1) % 7]}, said witness number{i} of street{i * 31 % 97} about quay{i % 13} and mast{i % 41}.")).Article);
}
