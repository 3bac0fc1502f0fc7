using System.Globalization;
using Dateline.Eval.Training;

namespace Dateline.Eval.Stories;

/// <summary>
/// <c>train-stories [words] [--data DIR] [--out FOLDER]</c>: grows <c>story-model.txt</c> and <c>likeness-model.txt</c>, prints what unseen clusters, sets and pairs would score;
/// with <c>words</c> counts <c>common-words.bin</c>, which a build must take in before the trees are grown.
/// </summary>
internal static class StoryRecipe
{
    public static int Run(EvalArguments args)
    {
        var folder = args.Folder("stories");
        if (args.Words is ["words"])
        {
            CommonWordsRecipe.Write(args.Folder("claims"), folder, Path.Combine(args.Out ?? ".", "common-words.bin"));
            return 0;
        }
        var training = new StoryTraining([.. StoryTraining.Sets.Select(set => StoryStream.Read(folder, set))]);
        var trees = training.Train();
        var pairs = new LikenessSet(Path.Combine(folder, "semeval22.jsonl"));
        if (args.Out is { } to)
        {
            using var story = new StreamWriter(Path.Combine(to, "story-model.txt")) { NewLine = "\n" };
            ModelFile.WriteTrees(story, trees);
            using var likeness = new StreamWriter(Path.Combine(to, "likeness-model.txt")) { NewLine = "\n" };
            ModelFile.WriteTrees(likeness, pairs.Grow());
        }
        training.Validate();
        foreach (var (name, count, pearson, auc) in pairs.Score(pairs.Unseen()))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-14} {count,5} pairs | Pearson {pearson:0.000} | AUC same story {auc:0.000}"));
        return 0;
    }
}
