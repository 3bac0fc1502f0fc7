using System.CommandLine;
using Dateline.Model;
using Dateline.Reading;
using NodaTime;

namespace Dateline.Cli.Verbs;

internal static class ReadVerb
{
    public static Command Create()
    {
        var what = Words.Many("what", "Files.");
        var json = new Option<bool>("--json");
        var command = new Command("read", "Reads pages.") { what, json };
        command.SetAction(parsed =>
        {
            foreach (var file in parsed.GetRequiredValue(what))
            {
                var answer = PageAnswer.From(PageReader.Read(new RawPage(File.ReadAllBytes(file), SystemClock.Instance.GetCurrentInstant())), file);
                Console.Out.WriteLine(parsed.GetValue(json) ? answer.ToJson(true) : answer.ToText());
            }
            return 0;
        });
        return command;
    }
}
