using Microsoft.Extensions.Localization;
using PlacementCrm.Application.Considerations;
using PlacementCrm.Application.Openings;
using PlacementCrm.Domain.Considerations;
using PlacementCrm.Domain.Openings;
using PlacementCrm.Web.Resources;
using PlacementCrm.Web.Shell.Components;

namespace PlacementCrm.Web.Openings;

/// <summary>
/// The tasks of an opening as things two people may change at the same time: name and demands one by one, and a task that
/// one of them added or removed as a whole.
/// </summary>
internal static class OpeningParts
{
    private static readonly string[] s_traces = [nameof(WorkTask), nameof(Demand)];

    public static IEnumerable<FormPart<CorrectOpening>> Of(IReadOnlyList<CorrectOpening> forms, IStringLocalizer<OpeningTexts> texts)
    {
        foreach (var id in forms.SelectMany(form => form.Tasks).Select(task => task.Id).Distinct())
        {
            var name = forms.Select(form => Find(form, id)).First(task => task is not null)!.Name;
            if (forms.All(form => Find(form, id) is not null))
            {
                yield return new($"Task.{id:N}", texts["TaskNamePart", name], form => Find(form, id)!.Name, (form, value) => Find(form, id)!.Name = (string?)value ?? "", value => (string?)value ?? "") { Traces = s_traces };
                foreach (var code in forms.SelectMany(form => Find(form, id)!.Demands).Select(demand => demand.DimensionCode).Distinct(StringComparer.Ordinal))
                    yield return DemandPart(id, code, name, texts);
            }
            else
            {
                yield return new($"Task.{id:N}", texts["TaskPart", name], form => Find(form, id), (form, value) => Put(form, id, (OpeningTask?)value), value => Say((OpeningTask?)value, texts)) { Traces = s_traces };
            }
        }
    }

    private static FormPart<CorrectOpening> DemandPart(Guid id, string code, string task, IStringLocalizer<OpeningTexts> texts) => new(
        $"Task.{id:N}.{code}",
        texts["TaskDemandPart", task, Dimensions.Find(code) is { } dimension ? DimensionText.Name(dimension) : code],
        form => Find(form, id)!.Demands.Find(demand => demand.DimensionCode == code),
        (form, value) =>
        {
            Find(form, id)!.Demands.RemoveAll(demand => demand.DimensionCode == code);
            if (value is TaskDemand demand)
                Find(form, id)!.Demands.Add(demand);
        },
        value => value is TaskDemand demand ? Say(demand) : texts["NotListed"])
    { Traces = s_traces };

    private static OpeningTask? Find(CorrectOpening form, Guid id) => form.Tasks.Find(task => task.Id == id);

    private static void Put(CorrectOpening form, Guid id, OpeningTask? task)
    {
        form.Tasks.RemoveAll(known => known.Id == id);
        if (task is not null)
            form.Tasks.Add(task);
    }

    private static string Say(OpeningTask? task, IStringLocalizer<OpeningTexts> texts) => task is null
        ? texts["NotListed"]
        : string.Join("; ", task.Demands.Select(Say).Prepend(task.Name));

    private static string Say(TaskDemand demand) =>
        demand.Value is { } value && Dimensions.Find(demand.DimensionCode) is not null ? ConsiderationSentence.Demand(demand.DimensionCode, value) : demand.DimensionCode;
}
