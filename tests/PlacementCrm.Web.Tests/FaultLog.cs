using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.JSInterop;

namespace PlacementCrm.Web.Tests;

/// <summary>Remembers what the server logged as an error, so that a browser test can say why a page failed.</summary>
internal sealed class FaultLog : ILoggerProvider
{
    /// <summary>A tab that is closed while the server waits for its answer is no fault, but the framework logs it as one.</summary>
    private const string Circuits = "Microsoft.AspNetCore.Components.Server.Circuits.";

    private static readonly ConcurrentQueue<string> s_faults = new();

    public static IReadOnlyCollection<string> Faults => s_faults;

    public static void Forget() => s_faults.Clear();

    public ILogger CreateLogger(string categoryName) => new Writer(categoryName);

    public void Dispose()
    {
    }

    private sealed class Writer(string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel) && !(category.StartsWith(Circuits, StringComparison.Ordinal) && exception is TaskCanceledException or JSDisconnectedException))
                s_faults.Enqueue($"{category}: {formatter(state, exception)} {exception}");
        }
    }
}
