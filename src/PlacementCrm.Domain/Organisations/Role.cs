namespace PlacementCrm.Domain.Organisations;

/// <summary>What somebody does for the organisation; decides which permissions they have.</summary>
public enum Role
{
    Consultant,
    JobcentreStaff,
    Manager,
    Administrator,
    MeetingBooker,

    /// <summary>The program itself, when the clock asks for something. Nobody signs in as it.</summary>
    System,

    /// <summary>Somebody without an account who came by a link and a code; no person signs in as one.</summary>
    Outsider,
}
