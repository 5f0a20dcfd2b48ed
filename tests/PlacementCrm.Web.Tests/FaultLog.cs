using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.JSInterop;

namespace PlacementCrm.Web.Tests;

/// <summary>
/// Remembers what one run of the program logged as an error, so that a browser test can say why a page failed. One for each
/// run: the circuits of one that has ended may still complain, and that is nobody's fault.
/// </summary>
internal sealed class FaultLog : ILoggerProvider
{
    /// <summary>A tab that is closed while the server waits for its answer is no fault, but the framework logs it as one.</summary>
    private const string Circuits = "Microsoft.AspNetCore.Components.Server.Circuits.";

    private readonly ConcurrentQueue<string> _faults = new();

    public IReadOnlyCollection<string> Faults => _faults;

    public void Forget() => _faults.Clear();

    public ILogger CreateLogger(string categoryName) => new Writer(categoryName, _faults);

    public void Dispose()
    {
    }

    private sealed class Writer(string category, ConcurrentQueue<string> faults) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel) && !(category.StartsWith(Circuits, StringComparison.Ordinal) && exception is TaskCanceledException or JSDisconnectedException))
                faults.Enqueue($"{category}: {formatter(state, exception)} {exception}");
        }
    }
}
