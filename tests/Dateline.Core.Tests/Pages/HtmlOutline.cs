using System.Text;
using Dateline.Pages;
using Dateline.Pages.Html;

namespace Dateline.Core.Tests.Pages;

/// <summary>A tree written down: every element with its end tag, texts as they are, attributes as name=value.</summary>
internal static class HtmlOutline
{
    public static string Whole(string html) => Of(HtmlPage.Parse(html, withTemplates: true).Root);

    /// <summary>What is in the body.</summary>
    public static string Body(string html) =>
        string.Concat(HtmlPage.Parse(html, withTemplates: true).Root.Children().Single(node => node.Tag == Tag.Body).Children().Select(Of));

    public static string Of(PageNode node)
    {
        var outline = new StringBuilder();
        var open = new Stack<PageNode>();
        for (var i = node.Index; i < node.End; i++)
        {
            var next = node.Tree[i];
            CloseUntil(i);
            if (next.IsText)
            {
                outline.Append(next.Text);
                continue;
            }
            outline.Append('<').Append(next.Name);
            foreach (var attribute in next.Attributes)
                outline.Append(' ').Append(attribute.Name).Append('=').Append(attribute.Value);
            outline.Append('>');
            open.Push(next);
        }
        CloseUntil(int.MaxValue);
        return outline.ToString();

        void CloseUntil(int index)
        {
            while (open.TryPeek(out var top) && top.End <= index)
                outline.Append("</").Append(open.Pop().Name).Append('>');
        }
    }
}
