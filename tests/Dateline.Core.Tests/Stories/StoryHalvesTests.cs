using Dateline.Core.Tests.Copies;
using Dateline.Model;
using Dateline.Stories;
using NodaTime;

namespace Dateline.Core.Tests.Stories;

public sealed class StoryHalvesTests
{
    private readonly TermCounts _counts = new();
    private readonly ReportText _text = new();
    private readonly List<Report?> _reports = [];

    [Fact]
    public void Two_events_in_one_story_are_its_halves()
    {
        Add("The ferry Corran sank off Lower Orre with eleven sailors aboard, coastguard chief Ilmar Tesk said.");
        Add("Baker Jonna Prill has won the bread prize of Senn with a loaf of rye and caraway.");
        Add("Divers found the ferry Corran off Lower Orre; coastguard chief Ilmar Tesk gave up hope for the sailors.");
        Add("Rye and caraway: the bread prize of Senn goes to baker Jonna Prill and her loaf.");

        var half = StoryHalves.Part([0, 1, 2, 3], _reports);

        Assert.NotNull(half);
        Assert.Contains(string.Join(',', half.Order()), new[] { "0,2", "1,3" });
    }

    [Fact]
    public void Three_reports_are_not_parted()
    {
        for (var i = 0; i < 3; i++)
            Add($"A text of its own number {i}.");

        Assert.Null(StoryHalves.Part([0, 1, 2], _reports));
    }

    private void Add(string text)
    {
        var filed = Filed.Article($"r{_reports.Count}", "Amsel Post", "2024-03-04", text);
        _text.Read(filed.Article, _ => false);
        _reports.Add(new Report
        {
            Group = CopyGroupId.Of(filed.Id.Value),
            Articles = [filed.Id],
            Outlet = filed.Outlet,
            At = null,
            Order = Instant.MinValue,
            Vector = ReportVector.Of(_text, _counts, learn: true),
        });
    }
}
