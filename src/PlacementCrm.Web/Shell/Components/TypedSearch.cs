namespace PlacementCrm.Web.Shell.Components;

/// <summary>The answers to what is being typed. Waits for a short rest, and an older answer never comes over a newer one.</summary>
internal sealed class TypedSearch<TItem> : IDisposable
{
    private static readonly TimeSpan s_rest = TimeSpan.FromMilliseconds(150);

    private Turn? _running;

    public IReadOnlyList<TItem> Found { get; private set; } = [];

    /// <summary>The text that <see cref="Found"/> answers.</summary>
    public string? Answered { get; private set; }

    public bool IsRunning { get; private set; }

    /// <summary>Each change of the text takes a turn, which ends that of the text before.</summary>
    public Turn Next()
    {
        _running?.Dispose();
        return _running = new Turn(this);
    }

    public void Forget() => (Found, Answered, IsRunning) = ([], null, false);

    public void Dispose() => _running?.Dispose();

    internal sealed class Turn(TypedSearch<TItem> search) : IDisposable
    {
        private readonly CancellationTokenSource _source = new();
        private bool _isOver;

        /// <param name="rest">How long the typing has to pause; by default as short as suggestions need.</param>
        public async Task Look(string text, Func<string, CancellationToken, Task<IReadOnlyList<TItem>>> find, Action changed, TimeSpan? rest = null)
        {
            if (_isOver)
                return;

            // Taken now: the next letter disposes the source, and asking it then would end the whole page.
            var cancel = _source.Token;
            try
            {
                await Task.Delay(rest ?? s_rest, cancel);
                search.IsRunning = true;
                changed();
                var found = await find(text, cancel);
                if (!_isOver)
                    (search.Found, search.Answered) = (found, text);
            }
            catch (OperationCanceledException) when (_isOver)
            {
                // A newer text is already being searched.
            }
            finally
            {
                if (!_isOver)
                    search.IsRunning = false;
            }
        }

        public void Dispose()
        {
            if (_isOver)
                return;

            _isOver = true;
            _source.Cancel();
            _source.Dispose();
        }
    }
}
