using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain;

namespace PlacementCrm.Application.Tests.Conventions;

public sealed class RequestConventions
{
    private static readonly Assembly s_application = typeof(CrmDbContext).Assembly;

    private static readonly Lazy<HashSet<string>> s_named = new(NamedInTests);

    private static IEnumerable<Type> Requests => s_application.GetTypes().Where(type => !type.IsAbstract && Answers(type).Any());

    private static IEnumerable<Type> Commands => Requests.Where(request => Implements(request, typeof(ICommand<>)));

    [TestCaseSource(nameof(Requests))]
    public void Every_request_says_who_may_send_it(Type request) =>
        Assert.That(request.GetCustomAttribute<RequiresAttribute>(), Is.Not.Null);

    [TestCaseSource(nameof(Requests))]
    public void Every_request_is_a_command_or_a_query(Type request) =>
        Assert.That(Implements(request, typeof(ICommand<>)), Is.Not.EqualTo(Implements(request, typeof(IQuery<>))));

    [TestCaseSource(nameof(Requests))]
    public void Every_request_has_one_handler(Type request)
    {
        var answer = Answers(request).Single().GetGenericArguments()[0];
        var handler = typeof(IRequestHandler<,>).MakeGenericType(request, answer);

        Assert.That(s_application.GetTypes().Count(handler.IsAssignableFrom), Is.EqualTo(1));
    }

    /// <summary>Looked up in what the tests were compiled to: a name in a comment or a string does not count.</summary>
    [TestCaseSource(nameof(Requests))]
    public void Every_request_is_sent_by_a_test(Type request) => Assert.That(s_named.Value, Has.Member(request.FullName));

    [TestCaseSource(nameof(Commands))]
    public void A_command_that_answers_with_a_new_id_can_be_sent_twice(Type command)
    {
        if (Answers(command).Single().GetGenericArguments()[0] == typeof(Guid))
            Assert.That(typeof(IOnce).IsAssignableFrom(command), Is.True);
    }

    [Test]
    public void Only_ones_own_drafts_leave_no_trace() =>
        Assert.That(Requests.Where(typeof(ILeavesNoTrace).IsAssignableFrom).Select(request => request.Namespace), Is.All.EqualTo("PlacementCrm.Application.Drafts"));

    [Test]
    public void Handlers_and_validators_are_nobody_elses_business() =>
        Assert.That(
            s_application.GetExportedTypes().Where(type => type.Name is "Handler" or "Validator").Select(type => type.FullName),
            Is.Empty);

    [Test]
    public void References_between_projects_go_one_way()
    {
        string[] Referenced(Assembly assembly) =>
            [.. assembly.GetReferencedAssemblies().Select(name => name.Name!).Where(name => name.StartsWith("PlacementCrm.", StringComparison.Ordinal))];

        Assert.Multiple(() =>
        {
            Assert.That(Referenced(typeof(Entity).Assembly), Is.Empty);
            Assert.That(Referenced(Assembly.Load("PlacementCrm.Matching")), Is.SubsetOf(new[] { "PlacementCrm.Domain" }));
            Assert.That(Referenced(s_application), Is.SubsetOf(new[] { "PlacementCrm.Domain", "PlacementCrm.Matching" }));
        });
    }

    [Test]
    public void Every_tenant_row_is_keyed_by_organisation_and_id()
    {
        using var db = new CrmDbContext(new DbContextOptionsBuilder<CrmDbContext>().UseCrmDatabase("Host=nowhere").Options, new Tenant());
        var entities = db.Model.GetEntityTypes().Where(type => type.ClrType.IsAssignableTo(typeof(Entity))).ToList();

        Assert.Multiple(() =>
        {
            foreach (var type in entities)
                Assert.That(type.FindPrimaryKey()!.Properties[0].Name, Is.EqualTo(nameof(Entity.OrganisationId)), type.ToString());
            foreach (var key in entities.SelectMany(type => type.GetForeignKeys()).Where(key => key.PrincipalEntityType.ClrType.IsAssignableTo(typeof(Entity))))
                Assert.That(key.Properties.Select(property => property.Name), Does.Contain(nameof(Entity.OrganisationId)), key.ToString());
            foreach (var index in entities.SelectMany(type => type.GetIndexes()).Where(index => index.IsUnique))
                Assert.That(index.Properties[0].Name, Is.EqualTo(nameof(Entity.OrganisationId)), index.ToString());
        });
    }

    private static HashSet<string> NamedInTests()
    {
        using var file = File.OpenRead(typeof(RequestConventions).Assembly.Location);
        using var assembly = new PEReader(file);
        var reader = assembly.GetMetadataReader();
        return [.. reader.TypeReferences.Select(reader.GetTypeReference).Select(type => $"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}")];
    }

    private static IEnumerable<Type> Answers(Type type) =>
        type.GetInterfaces().Where(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IRequest<>));

    private static bool Implements(Type type, Type open) =>
        type.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == open);
}
