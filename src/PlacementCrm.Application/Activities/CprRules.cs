using FluentValidation;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Domain.Candidates;

namespace PlacementCrm.Application.Activities;

internal static class CprRules
{
    /// <summary>Notes are read by many and kept for long: a personal number has no business in them.</summary>
    public static IRuleBuilderOptions<TRequest, string?> WithoutCpr<TRequest>(this IRuleBuilder<TRequest, string?> rule) =>
        rule.Must(text => CprNumber.FindIn(text).Count == 0).WithMessage((_, text) => Sentences.Of("Activities.CprFound", Covered(text!)));

    private static string Covered(string text)
    {
        var first = CprNumber.FindIn(text)[0];
        return CprNumber.Mask(text.Substring(first.Index, first.Length));
    }
}
