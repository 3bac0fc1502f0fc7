using Dateline.Engine.Store;
using Dateline.Model;
using Dateline.Web.Site.Views;
using Dateline.Web.Site.Words;

namespace Dateline.Web.Api;

/// <summary>Who says what in a story.</summary>
/// <param name="Story">The story.</param>
/// <param name="Statements">Each once, in the order of their first places.</param>
/// <param name="Disputes">Which of them stand against each other.</param>
/// <param name="ArticlesLeft">Articles of the story that are not heard, or not yet.</param>
internal sealed record HearingView(StoryId Story, IReadOnlyList<HeardView> Statements, IReadOnlyList<DisputeView> Disputes, int ArticlesLeft)
{
    public static HearingView From(StoredHearing heard) => new(
        heard.Story, [.. heard.Hearing.Statements.Select(said => HeardView.From(said))], [.. heard.Hearing.Disputes.Select(DisputeView.From)], heard.TextsLeft);
}

/// <summary>One statement with every place it stands in.</summary>
/// <param name="Number">Its place among the story's statements.</param>
/// <param name="Speaker">The fullest name the story has for the source, else the source's words.</param>
/// <param name="SpeakerKey">The key under which <c>/api/v1/speakers</c> has the source; absent when it has no page.</param>
/// <param name="Kind">What the source is.</param>
/// <param name="Office">The office or description beside the name.</param>
/// <param name="Stance">How the source stands to it.</param>
/// <param name="Directness">Direct, indirect or mixed.</param>
/// <param name="Words">What is said, as in the first place.</param>
/// <param name="Cue">The words of attribution in the first place.</param>
/// <param name="First">When the text of the first place was published; absent when that is not known.</param>
/// <param name="FirstIsSure">Whether the dates show that no other text had it before.</param>
/// <param name="Places">The articles it stands in, the earliest report first as far as known.</param>
internal sealed record HeardView(
    int Number, string? Speaker, string? SpeakerKey, string Kind, string? Office, string Stance, string Directness, string Words, string Cue, DateView? First, bool FirstIsSure, IReadOnlyList<SaidPlaceView> Places)
{
    public static HeardView From(HeardStatement said) => new(
        said.Number, said.Source, new HeardEntry(said, new Dictionary<ArticleId, ArticleEntry>()).SourceKey, StatementView.Lower(said.Kind), said.Office, StatementView.Lower(said.Stance), StatementView.Lower(said.Directness),
        said.Words, said.Cue, said.First is { } first ? DateView.From(first) : null, said.IsFirstSure, [.. said.Places.Select(place => new SaidPlaceView(place.Article, place.Statement))]);
}

/// <summary>Where a statement stands.</summary>
/// <param name="Article">The article.</param>
/// <param name="Statement">Its number in <c>/api/v1/articles/{id}/statements</c>.</param>
internal sealed record SaidPlaceView(ArticleId Article, int Statement);

/// <summary>One statement stands against another.</summary>
/// <param name="Kind">denies, doubts or contradicts.</param>
/// <param name="By">Number of the statement that denies, in its story.</param>
/// <param name="Of">Number of the statement that is denied, in its story.</param>
/// <param name="Strength">0 to 1.</param>
/// <param name="Reason">Why the two are taken to be about the same.</param>
internal sealed record DisputeView(string Kind, int By, int Of, double Strength, string Reason)
{
    public static DisputeView From(Dispute dispute) => new(StatementView.Lower(dispute.Kind), dispute.By, dispute.Of, dispute.Strength, dispute.Reason);
}

/// <summary>A dispute with both sides.</summary>
/// <param name="Dispute">How they stand against each other, and why.</param>
/// <param name="Denial">The statement that denies.</param>
/// <param name="Claim">The statement that is denied.</param>
internal sealed record DisputeSidesView(DisputeView Dispute, HeardView Denial, HeardView Claim)
{
    public static DisputeSidesView From(DisputeEntry entry) => new(DisputeView.From(entry.Dispute), HeardView.From(entry.Denial.Said), HeardView.From(entry.Claim.Said));
}

/// <summary>The days a story's texts name.</summary>
/// <param name="Story">The story.</param>
/// <param name="Entries">By day; of one day the earliest report first.</param>
/// <param name="Undated">Articles whose own day is not known: what they count from it is not here.</param>
/// <param name="Left">How many further sentences are left out.</param>
internal sealed record TimelineView(StoryId Story, IReadOnlyList<DayView> Entries, IReadOnlyList<ArticleId> Undated, int Left)
{
    public static TimelineView From(StoryId story, Timeline timeline) => new(story, [.. timeline.Entries.Select(DayView.Of)], timeline.Undated, timeline.Left);
}

/// <summary>One day with the sentence that names it.</summary>
/// <param name="From">First day that can be meant.</param>
/// <param name="To">Last day that can be meant, inclusive.</param>
/// <param name="Tense">past, announced (ahead of its report), or not-told.</param>
/// <param name="Sentence">The sentence; its span counts in the <c>text</c> of the first article's statements.</param>
/// <param name="Time">The words of it that name the day.</param>
/// <param name="Reason">How the words were read.</param>
/// <param name="Places">The articles that have it in these or nearly these words.</param>
internal sealed record DayView(string From, string To, string Tense, SpanView Sentence, SpanView Time, string Reason, IReadOnlyList<DayPlaceView> Places)
{
    public static DayView Of(TimelineEntry entry) => new(
        DateWords.Machine(entry.From), DateWords.Machine(entry.To), entry.Tense switch { TimelineTense.Past => "past", TimelineTense.Announced => "announced", _ => "not-told" },
        SpanView.From(entry.Sentence), SpanView.From(entry.Time), entry.Reason, [.. entry.Places.Select(place => new DayPlaceView(place.Article, place.Start))]);
}

/// <summary>Where a day is named.</summary>
/// <param name="Article">The article.</param>
/// <param name="Start">Where the words begin in its text.</param>
internal sealed record DayPlaceView(ArticleId Article, int Start);

/// <summary>Somebody who is heard.</summary>
/// <param name="Key">The key of its address.</param>
/// <param name="Name">The name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Statements">How many statements are filed under it.</param>
/// <param name="Last">When the newest was said, as far as known.</param>
internal sealed record SpeakerBrief(string Key, string Name, string Kind, long Statements, string Last)
{
    public static SpeakerBrief From(HeardSource source) => new(source.Key, source.Name, StatementView.Lower(source.Kind), source.Statements, DateWords.Machine(source.Last));
}

/// <summary>What somebody said, newest first.</summary>
/// <param name="Speaker">Who.</param>
/// <param name="Alike">Fuller names that end in this one: one of them may be meant.</param>
/// <param name="Outlet">The outlet of this name, where one is on file.</param>
/// <param name="Items">What was said.</param>
/// <param name="Next">Cursor of the next page.</param>
internal sealed record SpeakerView(SpeakerBrief Speaker, IReadOnlyList<SpeakerBrief> Alike, string? Outlet, IReadOnlyList<FiledView> Items, string? Next)
{
    public static SpeakerView From(SourceSheet sheet) => new(
        SpeakerBrief.From(sheet.Source), [.. sheet.Alike.Select(SpeakerBrief.From)], sheet.IsOutlet ? sheet.Source.Name : null, [.. sheet.Said.Select(FiledView.From)], sheet.Next);
}

/// <summary>One statement of a source.</summary>
/// <param name="Story">Its story.</param>
/// <param name="Headline">The story's headline.</param>
/// <param name="Statement">The statement.</param>
/// <param name="Against">What it denies, and what denies it.</param>
internal sealed record FiledView(StoryId Story, string? Headline, HeardView Statement, IReadOnlyList<AgainstView> Against)
{
    public static FiledView From(FiledEntry entry) => new(
        entry.Filed.Story, entry.Story?.Headline, HeardView.From(entry.Heard.Said), [.. entry.Filed.Against.Select(pair => new AgainstView(DisputeView.From(pair.Dispute), HeardView.From(pair.Other)))]);
}

/// <summary>A statement that another stands against.</summary>
/// <param name="Dispute">How, and why.</param>
/// <param name="Other">The other statement.</param>
internal sealed record AgainstView(DisputeView Dispute, HeardView Other);
