using Dateline.Model;
using Dateline.Stories;

namespace Dateline.Core.Tests.Stories;

/// <summary>Paragraphs known as an outlet's own.</summary>
public sealed class OutletFurnitureTests
{
    private static readonly CopyGroupId First = CopyGroupId.Of("first");
    private static readonly CopyGroupId Second = CopyGroupId.Of("second");

    [Fact]
    public void A_paragraph_is_furniture_once_the_outlet_shows_it_with_another_text()
    {
        var furniture = new OutletFurniture();

        Assert.False(furniture.IsSeen(7, "Amsel Post", First));
        Assert.False(furniture.IsSeen(7, "Amsel Post", First));
        Assert.True(furniture.IsSeen(7, "Amsel Post", Second));
        Assert.False(furniture.IsSeen(7, "Tern Gazette", Second));
    }

    [Fact]
    public void What_is_seen_often_stays_known_while_millions_pass()
    {
        var furniture = new OutletFurniture();
        furniture.IsSeen(ulong.MaxValue, "Amsel Post", First);

        for (var passing = 0UL; passing < 2_000_000; passing++)
        {
            furniture.IsSeen(passing, "Amsel Post", First);
            if (passing % 20_000 == 0)
                Assert.True(furniture.IsSeen(ulong.MaxValue, "Amsel Post", Second));
        }
    }
}
