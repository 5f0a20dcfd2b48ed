namespace PlacementCrm.Application.Imports;

/// <summary>Proposes what each column holds, from its name and from the columns around it.</summary>
internal static class ColumnGuess
{
    /// <summary>One field per column. Private addresses and numbers are never proposed: nobody needs them here.</summary>
    public static IReadOnlyList<ImportField> Propose(IReadOnlyList<string> columns)
    {
        var plain = columns.Select(ColumnWords.Plain).ToList();
        var known = plain.ConvertAll(ColumnWords.FieldOf);
        var surroundings = new Surroundings(known, HasVagueName: plain.Exists(word => ColumnWords.Is(word, ColumnWords.Name)));
        return Once(plain.Select((word, index) => known[index] ?? Vague(word, surroundings)));
    }

    public static bool Knows(string header) => ColumnWords.Knows(header);

    private static ImportField Vague(string word, Surroundings around)
    {
        if (ColumnWords.Is(word, ColumnWords.Name))
            return around.WhoseName;
        if (ColumnWords.Is(word, ColumnWords.Title))
            // Beside a job title, "Title" means Mr or Mrs; "Anrede" always does.
            return around.Has(ImportField.ContactTitle) || !around.HasPerson || word == "anrede" ? ImportField.Ignore : ImportField.ContactTitle;
        if (ColumnWords.Is(word, ColumnWords.Phone))
            return around.HasPerson ? ImportField.ContactPhone : ImportField.CompanyPhone;
        if (ColumnWords.Is(word, ColumnWords.Email))
            return around.HasPerson ? ImportField.ContactEmail : ImportField.CompanyEmail;
        return ImportField.Ignore;
    }

    // These are one value each; a second column with the same meaning is left for the user to choose.
    private static ImportField[] Once(IEnumerable<ImportField> fields)
    {
        var proposed = fields.ToArray();
        foreach (var single in ColumnMapping.Single)
        {
            var first = Array.IndexOf(proposed, single);
            for (var i = first + 1; first >= 0 && i < proposed.Length; i++)
            {
                if (proposed[i] == single)
                    proposed[i] = ImportField.Ignore;
            }
        }

        return proposed;
    }

    private sealed record Surroundings(IReadOnlyList<ImportField?> Known, bool HasVagueName)
    {
        /// <summary>The rows tell of a person, so a bare "Telephone" is the person's.</summary>
        public bool HasPerson => Has(ImportField.ContactFirstName) || Has(ImportField.ContactLastName) || Has(ImportField.ContactFullName)
            || Has(ImportField.ContactTitle) || Has(ImportField.ContactMobile) || (HasVagueName && WhoseName != ImportField.CompanyName);

        public ImportField WhoseName => (Has(ImportField.CompanyName), Has(ImportField.ContactFirstName)) switch
        {
            (_, true) => Has(ImportField.ContactLastName) ? ImportField.Ignore : ImportField.ContactLastName,
            (true, false) => Has(ImportField.ContactFullName) ? ImportField.Ignore : ImportField.ContactFullName,
            _ => ImportField.CompanyName,
        };

        public bool Has(ImportField field) => Known.Contains(field);
    }
}
