using System.Diagnostics;
using Dateline.Claims;
using Dateline.Model;
using FsCheck;
using FsCheck.Fluent;

namespace Dateline.Core.Tests.Claims;

public sealed class ClaimReaderTests
{
    private const string Story = """
        Velmar News Agency: Tull will not sign the treaty
        President Oran Tull said on Friday that no troops would leave the island.
        “We have waited long enough,” Tull told reporters in Ostby. “The treaty is dead.”
        Korvia denied that its ships had crossed the line, according to Foreign Minister Ada Quill.
        The Velmar News Agency said President Oran Tull called the talks a failure.
        """;

    [Fact]
    public void A_statement_names_who_says_it_by_which_word_and_what()
    {
        var said = Single(ClaimReader.Read("President Oran Tull said that no troops would leave the island."));

        Assert.Equal("President Oran Tull", said.Source[0].Words);
        Assert.Equal("said", said.Cue[0].Words);
        Assert.Equal("that no troops would leave the island", said.Content[0].Words);
        Assert.Equal(Directness.Indirect, said.Directness);
        Assert.Equal(Stance.Asserts, said.Stance);
        Assert.True(said.IsReporting);
    }

    [Fact]
    public void A_quotation_keeps_its_marks_and_an_inverted_cue_its_source()
    {
        var said = Single(ClaimReader.Read("“The harbour will stay closed until Sunday,” said Ivo Brandt, the port's director."));

        Assert.Equal(Directness.Direct, said.Directness);
        Assert.StartsWith("“The harbour", said.Content[0].Words, StringComparison.Ordinal);
        Assert.EndsWith("Sunday,”", said.Content[0].Words, StringComparison.Ordinal);
        Assert.Equal("Ivo Brandt", said.Speaker.Name);
        Assert.Equal(SpeakerKind.Person, said.Speaker.Kind);
    }

    [Fact]
    public void A_pronoun_and_a_short_form_mean_the_fullest_name()
    {
        var statements = ClaimReader.Read("Mayor Tobias Venn visited the school on Monday. He said the roof would be repaired by winter.\n“It will cost us nothing,” Venn said.");

        Assert.Equal(2, statements.Count(one => one.IsReporting));
        Assert.All(statements.Where(one => one.IsReporting), one => Assert.Equal("Tobias Venn", one.Speaker.Name));
    }

    [Fact]
    public void According_to_names_its_source()
    {
        var said = Single(ClaimReader.Read("The bridge was closed for two hours on Tuesday, according to the harbour police."));

        Assert.Equal("the harbour police", said.Source[0].Words);
        Assert.StartsWith("The bridge was closed", said.Content[0].Words, StringComparison.Ordinal);
    }

    [Fact]
    public void A_quotation_that_runs_over_paragraphs_is_carried_on()
    {
        var statements = ClaimReader.Read("“The first ship left at dawn,” said Ines Farrow. “We watched it go from the kiosk by the pier.\n“Nobody waved, and nobody knew why it had left.”");

        var next = Assert.Single(statements, one => one.Continues is not null);
        Assert.StartsWith("“Nobody waved", next.Content[0].Words, StringComparison.Ordinal);
        Assert.Equal("Ines Farrow", next.Speaker.Name);
    }

    [Theory]
    [InlineData("Survivors spoke of what they heard: \"a bang, and then the lean\". \"Then the lean, and it did not stop,\" said Kasimir Dole, a plumber.")]
    [InlineData("Ilse Marn said she would publish the readings of the dam. \"It will show that we were right about some summers and wrong about others,\" said Tomas Weil, who built it.")]
    public void Who_goes_on_in_other_words_denies_nobody(string text) => Assert.DoesNotContain(ClaimReader.Read(text), one => one.Denies is not null);

    [Fact]
    public void A_denial_is_joined_to_what_it_denies()
    {
        var statements = ClaimReader.Read("Korvia said Selmark had shipped drones across the border.\nSelmark denied shipping drones across the border.");

        var denial = Assert.Single(statements, one => one.Stance == Stance.Denies);
        Assert.Equal("said", statements[denial.Denies!.Value].Cue[0].Words);
    }

    [Fact]
    public void Every_span_is_the_slice_it_names_and_every_statement_has_a_cue_and_a_content()
    {
        var statements = ClaimReader.Read(Story);

        Assert.NotEmpty(statements);
        Assert.All(statements, one => Holds(Story, one));
        Assert.Equal(Enumerable.Range(0, statements.Count), statements.Select(one => one.Number));
    }

    [Fact]
    public void Whatever_the_text_spans_stay_inside_it_and_the_answer_is_the_same_again()
    {
        string[] pieces = ["“", "”", "\"", "said", "he", "Tull", ",", ". ", "\n", "that the ship had left", "according to", ":", "denied", " ", "’s", "Пресс", "首相", "\uD83D\uDE00", "``", "''", "(", "U.S.", "told", "1,000", "—"];
        var texts = Gen.ArrayOf(Gen.Elements(pieces)).Select(parts => string.Join(' ', parts)).ToArbitrary();

        Prop.ForAll(texts, text =>
        {
            var first = ClaimReader.Read(text);
            foreach (var one in first)
                Holds(text, one);
            Assert.Equal(first.Select(Key), ClaimReader.Read(text).Select(Key));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void No_string_makes_it_throw() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text =>
        {
            if (text is not null)
                Assert.All(ClaimReader.Read(text), one => Holds(text, one));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_paragraph_added_behind_changes_no_span_before_it()
    {
        var before = ClaimReader.Read(Story);

        var after = ClaimReader.Read(Story + "\nMarsk Tidende reported that Prime Minister Kim Oran Tull denied everything.");

        var spans = after.Where(one => one.Cue[0].End <= Story.Length).Select(Place);
        Assert.Equal(before.Select(Place), spans);
    }

    [Theory]
    [InlineData("he said that the ship had left and she denied it ")]
    [InlineData("“he said ")]
    [InlineData("The Ministry said the ministry denied the claim ")]
    [InlineData("\" said Tull, ")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void An_endless_paragraph_is_read_in_bounded_time(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 40_000 / piece.Length));
        ClaimReader.Read(piece);
        var clock = Stopwatch.StartNew();

        var statements = ClaimReader.Read(text);

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(60), $"{clock.Elapsed} for {text.Length} characters");
        Assert.All(statements.Take(100), one => Holds(text, one));
    }

    [Fact]
    public void Nothing_to_attribute_gives_nothing()
    {
        Assert.Empty(ClaimReader.Read(""));
        Assert.Empty(ClaimReader.Read("\n\n \n"));
        Assert.Empty(ClaimReader.Read("for (var i = 0; i < n; i++) { total += rows[i]; }"));
    }

    [Fact]
    public void A_paragraph_in_marks_behind_a_colon_is_said_by_who_announced_it()
    {
        var statements = ClaimReader.Read("Asked about the crane, Ines Farrow said:\n“The harbour board promised us a new one in May, and nobody has seen it.”");

        var said = Assert.Single(statements, one => one.Content[0].Words.StartsWith("“The harbour board", StringComparison.Ordinal));
        Assert.Equal("Ines Farrow", said.Speaker.Name);
    }

    [Theory]
    [InlineData("Goalkeeper Anders Hult said his coach had told him to rest. \"I told him to eat,\" the coach, Marta Veld, said on Monday.", "his coach", "Marta Veld")]
    [InlineData("Tarn Gas will cut supplies. The supplier, Nordflamme, said it had warned that pipes might freeze.", "it", "Nordflamme")]
    [InlineData("Ingrid Falk and Kurt Hollander left early. He said that the talks had failed.", "He", "Kurt Hollander")]
    [InlineData("Aurora Motors said its bank had warned that payments were late.", "its bank", null)]
    public void A_source_is_the_one_the_text_names(string text, string source, string? name)
    {
        var said = Assert.Single(ClaimReader.Read(text), one => one.Source.Count > 0 && one.Source[0].Words == source);

        Assert.Equal(name, said.Speaker.Name);
    }

    [Theory]
    [InlineData("Ada Quill threw her support behind Tomas Weil, saying the party had \"waited for him long enough.\"", "Ada Quill")]
    [InlineData("The crowd went quiet. \"They say, 'For what?'\" the carpenter said.", "the carpenter")]
    public void A_quotation_is_of_the_one_who_says_it(string text, string source) =>
        Assert.Contains(ClaimReader.Read(text), one => one.Within is null && one.Source.Count > 0 && one.Source[0].Words == source && one.Content.Any(piece => piece.Words.IndexOfAny(['"', '\'']) >= 0));

    [Fact]
    public void No_given_name_is_both_a_womans_and_a_mans() => Assert.Empty(GivenNames.Women.Intersect(GivenNames.Men));

    [Fact]
    public void A_statement_about_a_statement_holds_it_within()
    {
        var statements = ClaimReader.Read("Radio Sandvik reported that General Piotr Hale said his troops held the pass.");

        var inner = Assert.Single(statements, one => one.Within is not null);
        Assert.Equal("Piotr Hale", inner.Speaker.Name);
        Assert.Equal("Radio Sandvik", statements[inner.Within!.Value].Speaker.Name);
    }

    [Theory]
    [InlineData(0, "cut short: 0 bytes")]
    [InlineData(11, "cut short: 11 bytes")]
    [InlineData(200_000, "cut short: 200000 bytes")]
    public void A_truncated_model_is_refused_with_what_is_missing(int kept, string said)
    {
        var fault = Assert.Throws<InvalidDataException>(() => ClaimModel.Read(Shipped().AsSpan(0, kept)));

        Assert.Contains(said, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_foreign_older_or_damaged_model_is_refused_with_the_place()
    {
        var shipped = Shipped();
        byte[] foreign = [.. "PK\u0003\u0004"u8, .. shipped[4..]], older = [.. shipped], damaged = [.. shipped];
        older[3] = (byte)'1';
        damaged[700_000] ^= 1;

        Assert.Contains("byte 0", Assert.Throws<InvalidDataException>(() => ClaimModel.Read(foreign)).Message, StringComparison.Ordinal);
        Assert.Contains("version '1' (byte 3)", Assert.Throws<InvalidDataException>(() => ClaimModel.Read(older)).Message, StringComparison.Ordinal);
        Assert.Contains("check sum", Assert.Throws<InvalidDataException>(() => ClaimModel.Read(damaged)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_shipped_model_has_at_most_four_million_bytes() => Assert.InRange(Shipped().Length, 1_000_000, 4_000_000);

    private static byte[] Shipped()
    {
        using var stream = typeof(ClaimModel).Assembly.GetManifestResourceStream("Dateline.Claims.claim-model.bin")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static Statement Single(IReadOnlyList<Statement> statements) => Assert.Single(statements, one => one.Within is null);

    private static string Place(Statement one) => $"{string.Join(',', one.Source)}|{string.Join(',', one.Cue)}|{string.Join(',', one.Content)}|{one.Stance}|{one.Directness}";

    private static string Key(Statement one) => $"{one.Number}|{Place(one)}|{one.Speaker}|{one.Within}|{one.Denies}|{one.Continues}|{one.Confidence}";

    private static void Holds(string text, Statement one)
    {
        Assert.NotEmpty(one.Cue);
        Assert.NotEmpty(one.Content);
        foreach (var span in one.Cue.Concat(one.Source).Concat(one.Content))
        {
            Assert.True(span.Start >= 0 && span.Start < span.End && span.End <= text.Length);
            Assert.Equal(text[span.Start..span.End], span.Words);
        }
        if (one.Speaker.NameAt is { } at)
            Assert.Equal(text[at.Start..at.End], at.Words);
    }
}
