using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;

namespace PlacementCrm.Application.Openings;

/// <summary>What of ESCO is in the catalogue of the organisation; null when nothing is.</summary>
[Requires(Permission.UseOwnAccount)]
public sealed record ShowEscoImport : IQuery<ShowEscoImport.Import?>
{
    /// <param name="Known">Of the occupations: kinds of work that the product knows itself.</param>
    public sealed record Import(int Occupations, int Known, int Skills, int Relations, string By, DateTimeOffset At);

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<ShowEscoImport, Import?>
    {
        public Task<Import?> Handle(ShowEscoImport request, CancellationToken cancellationToken) => (
            from esco in db.EscoImports
            join member in db.Members on esco.ImportedById equals member.Id
            orderby esco.ImportedAt descending, esco.Id
            select new Import(esco.Occupations, esco.Known, esco.Skills, esco.Relations, member.Name, esco.ImportedAt)).FirstOrDefaultAsync(cancellationToken);
    }
}
