using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Dateline.Engine;

/// <summary>Checks options by the attributes on them.</summary>
internal sealed class AnnotatedOptions<T>(string section) : IValidateOptions<T>
    where T : class
{
    public ValidateOptionsResult Validate(string? name, T options)
    {
        var wrong = new List<ValidationResult>();
        return Validator.TryValidateObject(options, new ValidationContext(options), wrong, validateAllProperties: true)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(wrong.Select(result => $"{section}: {result.ErrorMessage}"));
    }
}
