using PlacementCrm.Application.Imports;

namespace PlacementCrm.Application.Tests.Imports;

public sealed class PersonNamesTests
{
    [TestCase("J. Møller")]
    [TestCase("Jens P. Møller")]
    [TestCase("Møller, Jens")]
    [TestCase("jens moller")]
    [TestCase("Jens Mølller")]
    [TestCase("Jens")]
    public void Can_be_Jens_Møller(string name) => Assert.That(PersonNames.CanBeOne("Jens Møller", name));

    [TestCase("Bo Møller")]
    [TestCase("Anna")]
    [TestCase("Anna Berg")]
    [TestCase("Ines Møller")]
    [TestCase("Jenny Møller")]
    [TestCase("Jens Møllersen")]
    public void Is_somebody_else(string name) => Assert.That(PersonNames.CanBeOne("Jens Møller", name), Is.False);
}
