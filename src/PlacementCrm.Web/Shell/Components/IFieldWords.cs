namespace PlacementCrm.Web.Shell.Components;

/// <summary>How a field speaks of itself and of a value that is not on the screen: a colleague's.</summary>
public interface IFieldWords
{
    string Label { get; }

    string Say(object? value);
}
