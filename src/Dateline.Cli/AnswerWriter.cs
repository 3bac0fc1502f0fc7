using Dateline.Reading;

namespace Dateline.Cli;

/// <summary>The form answers are printed in.</summary>
internal enum AnswerForm
{
    Text,
    Json,
    JsonLines,
}

/// <summary>Prints answers one after another: text for a person, a JSON object or array, JSON lines.</summary>
internal sealed class AnswerWriter
{
    private readonly AnswerForm _form;
    private readonly TextWriter _output;
    private PageAnswer? _first;
    private int _count;

    private AnswerWriter(AnswerForm form, TextWriter output)
    {
        _form = form;
        _output = output;
    }

    public static AnswerWriter For(AnswerForm form, TextWriter output) => new(form, output);

    /// <summary>Prints an answer.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="line">The same as a line of JSON, when it is at hand.</param>
    public void Write(PageAnswer answer, string? line = null)
    {
        _count++;
        switch (_form)
        {
            case AnswerForm.JsonLines:
                _output.WriteLine(line ?? answer.ToJson());
                break;
            case AnswerForm.Text:
                if (_count > 1)
                    _output.WriteLine(new string('─', 78));
                _output.WriteLine(answer.ToText());
                break;
            // Whether it is an object or an array is known at the second answer.
            case AnswerForm.Json when _count == 1:
                _first = answer;
                break;
            default:
                if (_first is not null)
                    _output.Write("[\n" + _first.ToJson(indented: true));
                _first = null;
                _output.Write(",\n" + answer.ToJson(indented: true));
                break;
        }
    }

    public void End()
    {
        if (_form == AnswerForm.Json && _first is not null)
            _output.WriteLine(_first.ToJson(indented: true));
        else if (_form == AnswerForm.Json && _count > 0)
            _output.WriteLine("\n]");
        _output.Flush();
    }
}
