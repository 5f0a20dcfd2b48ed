using Microsoft.Extensions.Localization;
using PlacementCrm.Application.Tasks;
using PlacementCrm.Web.Resources;
using PlacementCrm.Web.Shell;
using PlacementCrm.Web.Shell.Components;

namespace PlacementCrm.Web.Tasks;

/// <summary>Completing a task, with the way back in the toast.</summary>
public sealed class TaskActions(Dispatcher dispatcher, Toasts toasts, IStringLocalizer<TaskTexts> texts)
{
    /// <returns>Why it was refused; nothing when it is done.</returns>
    public async Task<string?> Complete(Guid taskId, string title, Action changed)
    {
        var outcome = await dispatcher.Send(new CompleteTask(taskId));
        if (!outcome.Succeeded)
            return outcome.Failures[0].Message;

        toasts.Show(texts["CompletedToast", title], async () =>
        {
            var reopened = await Reopen(taskId, title, changed);
            if (reopened is not null)
                toasts.Show(reopened);
        });
        changed();
        return null;
    }

    public async Task<string?> Reopen(Guid taskId, string title, Action changed)
    {
        var outcome = await dispatcher.Send(new ReopenTask(taskId));
        if (!outcome.Succeeded)
            return outcome.Failures[0].Message;

        toasts.Show(texts["ReopenedToast", title]);
        changed();
        return null;
    }
}
