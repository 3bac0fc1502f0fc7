using Dateline.Eval;

namespace Dateline.Core.Tests;

/// <summary>Quality is tested like correctness: no stage may score below its floor in <c>eval/floors.json</c>.</summary>
public sealed class FloorTests
{
    [Theory]
    [InlineData("extract", "extract")]
    [InlineData("extract", "extract", "--text")]
    [InlineData("html", "extract")]
    [InlineData("conformance", "conformance", "all")]
    [InlineData("stories", "stories", "all")]
    [InlineData("claims", "claims", "temporal")]
    public void A_stage_scores_at_least_its_floor(string stage, string bench, params string[] options)
    {
        var folder = Path.Combine(Checkout.Root, "..", "shared", "bench", bench);
        Assert.SkipUnless(Directory.Exists(folder), "the benchmark folder is not here: labelled pages are not part of the repository");

        var status = Stages.All[stage](EvalArguments.Parse(["--data", folder, "--floors", "--quiet", .. options]));

        Assert.Equal(0, status);
    }
}
