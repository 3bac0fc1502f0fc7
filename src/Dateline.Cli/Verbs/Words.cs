using System.CommandLine;

namespace Dateline.Cli.Verbs;

/// <summary>Arguments that are words, so that a misspelt option is told and not taken for one of them.</summary>
internal static class Words
{
    public static Argument<string[]> Many(string name, string description, ArgumentArity? arity = null) =>
        Strict(new Argument<string[]>(name) { Description = description, Arity = arity ?? ArgumentArity.OneOrMore });

    public static Argument<string> One(string name, string description) =>
        Strict(new Argument<string>(name) { Description = description });

    private static T Strict<T>(T argument)
        where T : Argument
    {
        argument.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
            {
                if (token.Value.Length > 1 && token.Value[0] == '-')
                    result.AddError($"there is no option {token.Value}");
            }
        });
        return argument;
    }
}
