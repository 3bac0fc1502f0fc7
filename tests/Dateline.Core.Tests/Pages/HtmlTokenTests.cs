namespace Dateline.Core.Tests.Pages;

/// <summary>HTML Standard §13.2.5: what is a tag, an attribute, a reference, a comment.</summary>
public sealed class HtmlTokenTests
{
    [Theory]
    [InlineData("a &amp; b", "a & b")]
    [InlineData("Tom&ampJerry", "Tom&Jerry")]
    [InlineData("&notit; &notin;", "¬it; ∉")]
    [InlineData("&nosuch; & &; &#; &#x;", "&nosuch; & &; &#; &#x;")]
    [InlineData("&#65;&#x42;&#67", "ABC")]
    [InlineData("&#x80;&#150;", "€–")]
    [InlineData("&#0;&#xD800;&#x110000;", "���")]
    [InlineData("&#x1F600;", "😀")]
    [InlineData("&CounterClockwiseContourIntegral;&NotEqualTilde;", "∳≂̸")]
    public void A_character_reference_in_text_means_what_the_standard_says(string written, string meant) =>
        Assert.Equal($"<p>{meant}</p>", HtmlOutline.Body($"<p>{written}"));

    [Theory]
    [InlineData("?a=1&amp;b=2", "?a=1&b=2")]
    [InlineData("?a=1&copy=2&region=3", "?a=1&copy=2&region=3")]
    [InlineData("a&copy b&copy", "a© b©")]
    [InlineData("a&copy;=b", "a©=b")]
    public void In_an_attribute_a_name_without_semicolon_before_an_equals_sign_is_no_reference(string written, string meant) =>
        Assert.Equal($"<i href={meant}></i>", HtmlOutline.Body($"<i href=\"{written}\">"));

    [Theory]
    [InlineData("<I CLASS=A Class=B>", "<i class=A></i>")]
    [InlineData("<i a = 'x' b=\"y\"c=z/ d>", "<i a=x b=y c=z/ d=></i>")]
    [InlineData("<i/a/b=1/>", "<i a= b=1/></i>")]
    [InlineData("<i =a=b \"=c>", "<i =a=b \"=c></i>")]
    [InlineData("<i a=\"<p>\">", "<i a=<p>></i>")]
    public void Attributes_are_read_as_browsers_read_them(string html, string outline) => Assert.Equal(outline, HtmlOutline.Body(html));

    [Theory]
    [InlineData("a<b", "a")]
    [InlineData("a<i title='", "a")]
    [InlineData("1 < 2 <3", "1 < 2 <3")]
    [InlineData("a</>b</ x>c</", "abc</")]
    [InlineData("a<?php x ?>b<!x>c", "abc")]
    [InlineData("a<!-->b<!--->c<!-- -- --!>d<!-- ", "abcd")]
    public void What_only_looks_like_a_tag_is_text_or_nothing(string html, string outline) => Assert.Equal(outline, HtmlOutline.Body("<body>" + html));

    [Theory]
    [InlineData("<script>a<b</script>c", "<script>a<b</script>c")]
    [InlineData("<script><!--<script></script>--></script>c", "<script><!--<script></script>--></script>c")]
    [InlineData("<script><!--</script>c", "<script><!--</script>c")]
    [InlineData("<script><!--<script></script>", "<script><!--<script></script></script>")]
    [InlineData("<script><!--></script>c", "<script><!--></script>c")]
    [InlineData("<style></STYL></styles></style >c", "<style></STYL></styles></style>c")]
    [InlineData("<textarea>\n<p>&lt;</textarea>c", "<textarea><p><</textarea>c")]
    [InlineData("<iframe>&lt;<p></iframe>c", "<iframe>&lt;<p></iframe>c")]
    [InlineData("<plaintext></plaintext>c", "<plaintext></plaintext>c</plaintext>")]
    public void Elements_of_text_end_at_their_own_end_tag_only(string html, string outline) => Assert.Equal(outline, HtmlOutline.Body("<body>" + html));

    [Fact]
    public void Newlines_become_line_feeds_and_the_first_in_pre_goes() =>
        Assert.Equal("<pre>a\nb\nc</pre>", HtmlOutline.Body("<pre>\r\na\rb\r\nc</pre>"));

    [Fact]
    public void Nul_is_dropped_from_text_and_replaced_elsewhere() =>
        Assert.Equal("<p a�=�>xy<svg>�</svg><textarea>�</textarea></p>", HtmlOutline.Body("<p a\0=\0>x\0y<svg>\0</svg><textarea>\0</textarea>"));
}
