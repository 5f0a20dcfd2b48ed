namespace PlacementCrm.Matching.Engine;

/// <summary>Keeps the smallest keys of many: a heap with the worst kept one on top.</summary>
internal sealed class Best(int take)
{
    private ulong[] _heap = new ulong[Math.Min(take, 32)];
    private int _count;

    /// <summary>Keys from here on need not be offered.</summary>
    public ulong Limit { get; private set; } = take == 0 ? 0 : ulong.MaxValue;

    public void Offer(ulong key)
    {
        if (key >= Limit)
            return;
        if (_count < take)
        {
            if (_count == _heap.Length)
                Array.Resize(ref _heap, Math.Min(take, _count * 2));
            Up(_count++, key);
        }
        else
        {
            Down(key);
        }

        if (_count == take)
            Limit = _heap[0];
    }

    /// <summary>Ascending.</summary>
    public ReadOnlySpan<ulong> Sorted()
    {
        var keys = _heap.AsSpan(0, _count);
        keys.Sort();
        return keys;
    }

    private void Up(int place, ulong key)
    {
        while (place > 0 && _heap[(place - 1) / 2] < key)
        {
            _heap[place] = _heap[(place - 1) / 2];
            place = (place - 1) / 2;
        }

        _heap[place] = key;
    }

    private void Down(ulong key)
    {
        var place = 0;
        while (2 * place + 1 < _count)
        {
            var child = 2 * place + 1;
            if (child + 1 < _count && _heap[child + 1] > _heap[child])
                child++;
            if (_heap[child] <= key)
                break;
            _heap[place] = _heap[child];
            place = child;
        }

        _heap[place] = key;
    }
}
