using MediatR;

namespace PlacementCrm.Application.Kernel;

/// <summary>Who may send the request. A request without it may be sent by nobody.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RequiresAttribute(Permission permission) : Attribute
{
    public Permission Permission { get; } = permission;
}

/// <summary>Changes something; runs in one transaction and leaves an audit entry.</summary>
public interface ICommand<out TAnswer> : IRequest<TAnswer>;

/// <summary>
/// Writes down anew what is known about one row, on the version of it that was read. Whoever is slower than a colleague
/// brings both together field by field and sends it on the newer version.
/// </summary>
public interface ICorrection : ICommand<Unit>
{
    uint Version { get; set; }
}

/// <summary>Only reads; its transaction is read-only, so a query can never change data by mistake.</summary>
public interface IQuery<out TAnswer> : IRequest<TAnswer>;

/// <summary>
/// A command with a client-made id: sent twice (double click, lost answer, offline queue) it has one effect and gives the
/// same answer both times.
/// </summary>
public interface IOnce
{
    Guid RequestId { get; }
}

/// <summary>
/// Marks a command that writes no audit entry: it is sent every few seconds while somebody types, and touches nothing but
/// the sender's own unsaved text. Saving that text is a command of its own and leaves its trace.
/// </summary>
public interface ILeavesNoTrace;

/// <summary>Marks a query that shows data about candidates: each use is recorded with the candidates it showed.</summary>
public interface IReadsCandidates;
