using AutoMapper;
using Microsoft.Extensions.DependencyInjection;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Conventions;

public sealed class MappingTests : DatabaseTest
{
    [Test]
    public void Every_row_that_is_a_copy_finds_its_columns() =>
        Services.GetRequiredService<IConfigurationProvider>().AssertConfigurationIsValid();
}
