using System.Text;
using PlacementCrm.Application.Imports;

namespace PlacementCrm.Application.Tests.Imports;

public sealed class CvrAnswerTests
{
    private const string Company = """
        {"Vrvirksomhed": {"cvrNummer": 13748136, "reklamebeskyttet": true,
          "navne": [{"navn": "Havn Nord ApS", "periode": {"gyldigFra": "2015-01-01", "gyldigTil": null}},
                    {"navn": "Havn ApS", "periode": {"gyldigFra": "2010-01-01", "gyldigTil": "2014-12-31"}}],
          "livsforloeb": [{"periode": {"gyldigFra": "2010-01-01", "gyldigTil": null}}],
          "beliggenhedsadresse": [
            {"vejnavn": "Gammel Kaj", "postnummer": 7100, "periode": {"gyldigFra": "2010-01-01", "gyldigTil": "2016-01-01"}},
            {"conavn": "Lund", "vejnavn": "Kajen", "husnummerFra": 2, "bogstavFra": "B", "husnummerTil": 6, "etage": "1", "sidedoer": "tv",
             "postnummer": 800, "postdistrikt": "Høje Taastrup", "landekode": "DK", "kommune": {"kommuneKode": 99},
             "periode": {"gyldigFra": "2016-01-02", "gyldigTil": null}}],
          "hovedbranche": [{"branchekode": 11100, "branchetekst": "Dyrkning af korn", "periode": {"gyldigFra": "2010-01-01", "gyldigTil": null}}],
          "telefonNummer": [{"kontaktoplysning": "70101010", "hemmelig": true, "periode": {"gyldigFra": "2018-01-01", "gyldigTil": null}},
                            {"kontaktoplysning": "70101011", "periode": {"gyldigFra": "2012-01-01", "gyldigTil": null}}],
          "elektroniskPost": [{"kontaktoplysning": "old@havn.example", "periode": {"gyldigFra": "2012-01-01", "gyldigTil": "2013-01-01"}}],
          "aarsbeskaeftigelse": [{"aar": 2020, "antalAnsatte": null, "intervalKodeAntalAnsatte": "ANTAL_10_19"}],
          "kvartalsbeskaeftigelse": [{"aar": 2021, "kvartal": 2, "antalAnsatte": null, "intervalKodeAntalAnsatte": "ANTAL_20_49"}],
          "maanedsbeskaeftigelse": [{"aar": 2021, "maaned": 3, "antalAnsatte": 18, "intervalKodeAntalAnsatte": "ANTAL_10_19"}],
          "penheder": [{"pNummer": 1007256945, "periode": {"gyldigFra": "2010-01-01", "gyldigTil": null}},
                       {"pNummer": 1010569970, "periode": {"gyldigFra": "2010-01-01", "gyldigTil": "2011-01-01"}}]}}
        """;

    private static CvrAnswer Read(string json) => CvrAnswer.Read(Encoding.UTF8.GetBytes(json));

    [Test]
    public void Reads_a_company_as_it_is_now()
    {
        var company = Read(Company).Companies.Single();

        Assert.That((company.Cvr, company.Name, company.HasCeased, company.IsProtectedFromAdvertising), Is.EqualTo(("13748136", "Havn Nord ApS", false, true)));
        Assert.That(company.Address, Is.EqualTo(new CvrAddress("c/o Lund, Kajen 2B-6, 1. tv", "0800", "Høje Taastrup", "099", "DK")));
        Assert.That(company.Industry, Is.EqualTo(new CvrIndustry("011100", "Dyrkning af korn")));
        Assert.That(company.Employees, Is.EqualTo(new CvrEmployees(20, 49, null)));
        Assert.That((company.Phone, company.Email), Is.EqualTo(("70101011", (string?)null)));
        Assert.That(company.PNumbers, Is.EqualTo(new[] { "1007256945" }));
    }

    [Test]
    public void Reads_a_search_answer_a_single_document_and_a_list_alike()
    {
        Assert.That(Read($$$"""{"hits": {"hits": [{"_source": {{{Company}}} }, {"_source": {{{Company}}} }]}}""").Companies, Has.Count.EqualTo(2));
        Assert.That(Read($$"""{"_index": "x", "_source": {{Company}} }""").Companies, Has.Count.EqualTo(1));
        Assert.That(Read($"[{Company}, {Company}]").Companies, Has.Count.EqualTo(2));
    }

    [TestCase("{\"hits\": {\"total\": 0, \"hits\": []}}", "CvrEmpty")]
    [TestCase("{\"orders\": [1, 2]}", "CvrLayoutUnknown")]
    [TestCase("[1, 2]", "CvrLayoutUnknown")]
    [TestCase("{\"Vrvirksomhed\": {\"cvrNummer\": 12345678, \"navne\": [{\"navn\": \"A\"}]}}", "CvrEntryIncomplete")]
    [TestCase("{\"VrproduktionsEnhed\": {\"pNummer\": 1007256945, \"navne\": []}}", "CvrEntryIncomplete")]
    [TestCase("{\"Vrvirksomhed\": {\"cvrNummer\": ", "CvrNotJson")]
    public void Refuses_what_is_no_answer(string json, string code)
    {
        var refused = Assert.Throws<FileRefused>(() => Read(json))!;

        Assert.That(refused.Problem.Code, Is.EqualTo(code));
    }

    [Test]
    public void Tells_an_answer_from_a_table()
    {
        Assert.That(CvrAnswer.IsMeant(" \n{\"a\":1}"u8), Is.True);
        Assert.That(CvrAnswer.IsMeant("\ufeff[{}]"u8), Is.True);
        Assert.That(CvrAnswer.IsMeant("Firma;CVR\n"u8), Is.False);
    }

    [Test]
    public void Reads_the_register_company()
    {
        var company = CvrAnswer.Read(SharedFiles.Read("cvr/company_in.json")).Companies.Single();

        Assert.That((company.Cvr, company.Name, company.HasCeased, company.IsProtectedFromAdvertising), Is.EqualTo(("25052943", "MAGENTA ApS", false, true)));
        Assert.That(company.Address, Is.EqualTo(new CvrAddress("Pilestræde 43, 3.", "1112", "København K", "101", "DK")));
        Assert.That(company.Industry!.Code, Is.EqualTo("620200"));
        Assert.That(company.Employees, Is.EqualTo(new CvrEmployees(20, 49, null)));
        Assert.That((company.Phone, company.Website), Is.EqualTo(("70000001", "www.example.dk")));
        Assert.That(company.PNumbers, Has.Member("1019601052"));
    }

    [Test]
    public void Reads_the_register_units()
    {
        var answer = CvrAnswer.Read(SharedFiles.Read("cvr/unit.json"));

        Assert.That((answer.Companies.Count, answer.Units.Count), Is.EqualTo((0, 10)));
        Assert.That(answer.Units.All(unit => unit.HasCeased), Is.True);
        Assert.That(answer.Units.Select(unit => unit.IsProtectedFromAdvertising).Count(isProtected => isProtected), Is.EqualTo(5));
        var last = answer.Units[^1];
        Assert.That((last.PNumber, last.Cvr, last.Name), Is.EqualTo(("1010569970", "27740960", "B2B EUROPE ApS")));
        Assert.That(last.Address, Is.EqualTo(new CvrAddress("Frugtmarkedet 19", "2500", "Valby", "101", "DK")));
        Assert.That((last.Industry!.Code, last.Employees), Is.EqualTo(("519000", new CvrEmployees(1, 1, null))));
    }

    [Test]
    public void Reads_the_newer_register_companies()
    {
        var companies = CvrAnswer.Read(SharedFiles.Read("cvr/hvemErEjeren_data.json")).Companies;

        Assert.That(companies.Select(company => company.Cvr), Is.EqualTo(new[] { "35682872", "42611433", "34689733", "44477378" }));
        Assert.That(companies[0].Employees, Is.EqualTo(new CvrEmployees(20, 49, 28)));
        Assert.That(companies[2].Address!.Line, Is.EqualTo("Gyngemose Parkvej 50, st."));
    }

    [Test]
    public void Reads_the_older_layout()
    {
        var company = CvrAnswer.Read(SharedFiles.Read("cvr/historic_cvr_example.json")).Companies.Single();

        Assert.That((company.Cvr, company.Name, company.HasCeased, company.IsProtectedFromAdvertising), Is.EqualTo(("12208030", "EMIL TRADING ApS", true, false)));
        Assert.That(company.Address, Is.EqualTo(new CvrAddress("Grønttorvet 8-20", "2500", "Valby", "101", null)));
        Assert.That(company.Industry, Is.EqualTo(new CvrIndustry("463100", "Engroshandel med frugt og grøntsager")));
    }
}
