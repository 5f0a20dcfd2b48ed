using System.Globalization;
using System.Text;

namespace PlacementCrm.Application.Imports;

/// <summary>What programs and people write above their columns, in English, Danish and German.</summary>
internal static class ColumnWords
{
    /// <summary>Words that need the rest of the header to be understood: whose name, whose telephone.</summary>
    public const string Name = "name navn bezeichnung";
    public const string Title = "title titel anrede";
    public const string Phone = "phone phonenumber telephone telephonenumber tel telno tlf tlfnr telefon telefonnr telefonnummer telefonno rufnummer hovednummer";
    public const string Email = "email emailaddress emailadresse epost epostadresse mail mailadresse mailaddress kontaktemail email1 email1address";

    private static readonly Dictionary<ImportField, string> s_words = new()
    {
        [ImportField.CompanyName] = "company companyname organization organisation organizationname organisationname organisationsnavn employer account accountname "
            + "business businessname customer customername firma firmanavn firmaname firmenname virksomhed virksomhedsnavn virksomhedensnavn arbejdsgiver arbejdsplads "
            + "kunde kundenavn kundenname unternehmen unternehmensname betrieb betriebsname arbeitgeber selskab selskabsnavn",
        [ImportField.Cvr] = "cvr cvrnr cvrno cvrnummer cvrnumber virksomhedscvr senummer vatnumber vatno",
        [ImportField.PNumber] = "pnr pno pnummer pnumber penhed penhedsnummer produktionsenhed produktionsenhedsnummer produktionsnummer",
        [ImportField.Address] = "address address1 address2 addressline addressline1 addressline2 street street1 street2 streetaddress businessstreet businessstreet2 "
            + "businessstreet3 businessaddress adresse adresse1 adresse2 adresselinje adresselinje1 adresselinje2 vej vejnavn gade gadenavn husnr husnummer beliggenhedsadresse "
            + "postadresse anschrift strasse strassehausnummer strasseundhausnummer strassehausnr hausnummer hausnr strassegeschaftlich",
        [ImportField.Postcode] = "postcode postalcode zip zipcode zippostalcode businesspostalcode postnr postnummer plz postleitzahl postleitzahlgeschaftlich",
        [ImportField.City] = "city town businesscity by bynavn postdistrikt postnrogby postnrby postnummerogby ort stadt wohnort plzort plzundort ortgeschaftlich",
        [ImportField.CompanyPhone] = "companyphone companymainphone mainphone switchboard firmatelefon virksomhedstelefon virksomhedenstelefon hovedtelefon telefonfirma zentrale telefonzentrale firmentelefon",
        [ImportField.CompanyEmail] = "companyemail firmaemail firmamail virksomhedsemail virksomhedensemail hovedmail firmenemail firmenmail",
        [ImportField.Website] = "website web webpage webside webseite homepage hjemmeside internet internetseite url companywebsite webadresse companyurl domain domane",
        [ImportField.Industry] = "industry industrycode branche branchekode branchetekst hovedbranche branch sector wirtschaftszweig wzcode db07 nace nacecode",
        [ImportField.Employees] = "employees numberofemployees noofemployees employeecount headcount antalansatte ansatte medarbejdere antalmedarbejdere "
            + "mitarbeiter mitarbeiterzahl mitarbeiteranzahl anzahlmitarbeiter beschaftigte size companysize",
        [ImportField.ContactFirstName] = "firstname givenname forename middlename fornavn fornavne mellemnavn vorname weiterevornamen",
        [ImportField.ContactLastName] = "lastname surname familyname efternavn nachname familienname zuname",
        [ImportField.ContactFullName] = "fullname contact contactname contactperson kontakt kontaktperson kontaktnavn kontaktpersonnavn fuldenavn fuldtnavn ansprechpartner ansprechperson ansprechpartnername vollername displayname",
        [ImportField.ContactTitle] = "jobtitle jobtitel position role function stilling stillingsbetegnelse funktion rolle position beruf",
        [ImportField.ContactEmail] = "emailwork workemail emailbusiness businessemail email2 email3 email2address email3address emailother emailaddress2 emailaddress3 "
            + "arbejdsmail arbejdsemail email2adresse email3adresse contactemail kontaktmail kontaktpersonemail emailgeschaftlich emailansprechpartner",
        [ImportField.ContactPhone] = "phonework workphone businessphone businessphone2 primaryphone phoneother otherphone directphone direct contactphone arbejdstelefon direktetelefon "
            + "direktenummer telefonarbejde kontakttelefon telefongeschaftlich telefongeschaftlich2 durchwahl telefonansprechpartner",
        [ImportField.ContactMobile] = "mobile mobilephone mobilenumber cell cellphone mobil mobiltlf mobiltelefon mobilnummer mobilnr handy handynummer kontaktmobil",
        [ImportField.Note] = "note notes comment comments remark remarks description background tags tag categories keywords note bemaerkning bemaerkninger bemarkning kommentar kommentarer "
            + "noter notat notater beskrivelse kategorier notiz notizen bemerkung bemerkungen anmerkung anmerkungen beschreibung kategorien stichworter schlagworter",
    };

    private static readonly Dictionary<string, ImportField> s_fields = s_words
        .SelectMany(entry => Split(entry.Value).Select(word => (Word: word, Field: entry.Key)))
        .DistinctBy(entry => entry.Word)
        .ToDictionary(entry => entry.Word, entry => entry.Field);

    private static readonly HashSet<string> s_vague = [.. Split($"{Name} {Title} {Phone} {Email}")];

    public static ImportField? FieldOf(string plain) => s_fields.TryGetValue(plain, out var field) ? field : null;

    public static bool Knows(string header) => Plain(header) is { Length: > 0 } plain && (s_fields.ContainsKey(plain) || s_vague.Contains(plain));

    public static bool Is(string plain, string words) => Split(words).Contains(plain, StringComparer.Ordinal);

    /// <summary>Letters and digits only, lower case, without accents: <c>E-mail Address</c> and <c>email_address</c> are one.</summary>
    public static string Plain(string text)
    {
        var folded = text.ToLowerInvariant()
            .Replace("ø", "o", StringComparison.Ordinal).Replace("æ", "ae", StringComparison.Ordinal)
            .Replace("å", "a", StringComparison.Ordinal).Replace("ß", "ss", StringComparison.Ordinal)
            .Normalize(NormalizationForm.FormD);
        var plain = new StringBuilder(folded.Length);
        foreach (var letter in folded)
        {
            if (char.IsLetterOrDigit(letter) && CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
                plain.Append(letter);
        }

        return plain.ToString();
    }

    private static string[] Split(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
