using PlacementCrm.Application.Kernel;
using PlacementCrm.Domain.Organisations;

namespace PlacementCrm.Testing;

/// <summary>People and things for tests; override only what the test is about.</summary>
public static partial class Some
{
    private static readonly Guid s_fjordby = new("0f000000-0000-4000-8000-000000000001");
    private static readonly Guid s_nordhavn = new("0f000000-0000-4000-8000-000000000002");

    public static readonly CurrentUser Consultant = Member(1, "Karen Holm", Role.Consultant, team: "Vest");

    /// <summary>Of the same team.</summary>
    public static readonly CurrentUser OtherConsultant = Member(2, "Mikkel Nørby", Role.Consultant, team: "Vest");

    public static readonly CurrentUser ConsultantOfOtherTeam = Member(3, "Sanne Berg", Role.Consultant, team: "Øst");

    /// <summary>Of municipality 630.</summary>
    public static readonly CurrentUser JobcentreStaff = Member(4, "Jonna Dam", Role.JobcentreStaff, municipality: "630");

    public static readonly CurrentUser JobcentreStaffOfOtherMunicipality = Member(5, "Poul Kjær", Role.JobcentreStaff, municipality: "621");

    public static readonly CurrentUser Manager = Member(6, "Lise Brandt", Role.Manager);

    public static readonly CurrentUser Administrator = Member(7, "Astrid Winther", Role.Administrator);

    public static readonly CurrentUser Booker = Member(8, "Omar Said", Role.MeetingBooker);

    /// <summary>A consultant of another organisation.</summary>
    public static readonly CurrentUser Stranger = Member(9, "Tove Lund", Role.Consultant, team: "Vest", organisation: s_nordhavn);

    public static IReadOnlyList<CurrentUser> Members { get; } =
    [
        Consultant, OtherConsultant, ConsultantOfOtherTeam, JobcentreStaff, JobcentreStaffOfOtherMunicipality, Manager, Administrator, Booker, Stranger,
    ];

    private static CurrentUser Member(int number, string name, Role role, string? municipality = null, string? team = null, Guid? organisation = null) => new(
        new Guid($"0f000000-0000-4000-8000-0000000001{number:00}"),
        organisation ?? s_fjordby,
        organisation == s_nordhavn ? "Nordhavn" : "Fjordby",
        name, role, municipality, team);
}
