using System.Security.Cryptography;
using System.Text;
using PlacementCrm.Application.Accounts;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Domain.Organisations;

namespace PlacementCrm.Web.Demo;

internal sealed record DemoMember(string Email, string Name, Role Role, string? Municipality = null, string? Team = null);

/// <summary>The people of the demo. All of them are invented.</summary>
internal sealed class DemoCast
{
    private const string Team = "Fjordby Vest";

    public static readonly DemoMember[] Members =
    [
        new("admin@fjordby.example", "Astrid Winther", Role.Administrator),
        new("consultant@fjordby.example", "Karen Holm", Role.Consultant, Team: Team),
        new("consultant2@fjordby.example", "Mikkel Nørby", Role.Consultant, Team: Team),
        new("jobcentre630@fjordby.example", "Jonna Dam", Role.JobcentreStaff, "630"),
        new("jobcentre621@fjordby.example", "Poul Kjær", Role.JobcentreStaff, "621"),
        new("manager@fjordby.example", "Lise Brandt", Role.Manager),
        new("booker@fjordby.example", "Omar Said", Role.MeetingBooker),
        new("admin@nordhavn.example", "Bent Friis", Role.Administrator),
        new("consultant@nordhavn.example", "Tove Lund", Role.Consultant, Team: "Nordhavn"),
    ];

    private readonly Dictionary<string, CurrentUser> _byEmail = new(StringComparer.Ordinal);

    public CurrentUser this[string email] => _byEmail[email];

    public static async Task<DemoCast> Gather(IServiceProvider services, string password)
    {
        var cast = new DemoCast();
        var founder = services.GetRequiredService<OrganisationFounder>();
        var sender = services.GetRequiredService<RequestSender>();
        foreach (var (shortName, name) in new[] { ("fjordby", "Fjordby Virksomhedsservice"), ("nordhavn", "Nordhavn Erhvervsservice") })
        {
            var staff = Members.Where(member => member.Email.EndsWith($"@{shortName}.example", StringComparison.Ordinal)).ToList();
            var head = staff.Single(member => member.Role == Role.Administrator);
            var admin = await founder.Find(shortName)
                ?? await founder.Found(new Founding(shortName, name, head.Email, head.Name, password));
            cast._byEmail[head.Email] = admin;
            foreach (var member in staff.Where(member => member != head))
            {
                var id = await sender.Send(admin, new AddMember
                {
                    RequestId = IdOf("member " + member.Email),
                    Name = member.Name,
                    Email = member.Email,
                    Password = password,
                    Role = member.Role,
                    MunicipalityCode = member.Municipality,
                    Team = member.Team,
                });
                cast._byEmail[member.Email] = new CurrentUser(id, admin.OrganisationId, admin.OrganisationName, member.Name, member.Role, member.Municipality, member.Team);
            }
        }

        return cast;
    }

    /// <summary>The id that belongs to one place of the story, the same on every telling.</summary>
    public static Guid IdOf(string place) => new(SHA256.HashData(Encoding.UTF8.GetBytes("demo " + place)).AsSpan(0, 16));
}
