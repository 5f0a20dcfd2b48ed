using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using PlacementCrm.Domain;

namespace PlacementCrm.Application.Persistence;

/// <summary>Words stand in the database in every language that they were written in.</summary>
internal sealed class WordingAsJson() : ValueConverter<Wording, string>(words => words.ToJson(), json => Wording.FromJson(json));
