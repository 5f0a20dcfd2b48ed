using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace PlacementCrm.Web.Tests.Connection;

/// <summary>A line between browser and server that a test can break: cut it, let it go silent, mend it.</summary>
internal sealed class TcpProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<TcpClient, byte> _open = new();
    private readonly int _target;
    private readonly Task _accepting;
    private volatile TaskCompletionSource _flow = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool _isCut;

    public TcpProxy(string target)
    {
        _target = new Uri(target).Port;
        _flow.SetResult();
        _listener.Start();
        Address = $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";
        _accepting = Accept();
    }

    public string Address { get; }

    /// <summary>How long each packet is on its way, as in the country on a telephone.</summary>
    public TimeSpan Lag { get; set; }

    /// <summary>Resets every connection and takes no new one: the cable is out.</summary>
    public void Cut()
    {
        _isCut = true;
        foreach (var client in _open.Keys)
            Reset(client);
    }

    /// <summary>Nothing goes through and nobody is told: the telephone is in a tunnel.</summary>
    public void Swallow() => _flow = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What waited in the tunnel arrives, as TCP would send it again; cut connections stay cut.</summary>
    public void Mend()
    {
        _isCut = false;
        _flow.TrySetResult();
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        Cut();
        _flow.TrySetResult();
        await _accepting;
    }

    private async Task Accept()
    {
        try
        {
            while (true)
                _ = Carry(await _listener.AcceptTcpClientAsync());
        }
        catch (Exception stopped) when (stopped is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task Carry(TcpClient browser)
    {
        using var server = new TcpClient();
        _open[browser] = _open[server] = 0;
        try
        {
            if (_isCut)
                return;
            await _flow.Task;
            await server.ConnectAsync(IPAddress.Loopback, _target);
            if (_isCut)
                return;
            await Task.WhenAny(Pump(browser, server), Pump(server, browser));
        }
        catch (Exception broken) when (broken is SocketException or IOException or ObjectDisposedException or InvalidOperationException)
        {
            // One of the ends is gone, and so is the other then.
        }
        finally
        {
            Reset(browser);
            Reset(server);
        }
    }

    private async Task Pump(TcpClient from, TcpClient to)
    {
        var buffer = new byte[16 * 1024];
        try
        {
            var (source, target) = (from.GetStream(), to.GetStream());
            int read;
            while ((read = await source.ReadAsync(buffer)) > 0)
            {
                await _flow.Task;
                await Task.Delay(Lag);
                await target.WriteAsync(buffer.AsMemory(0, read));
            }
        }
        catch (Exception broken) when (broken is SocketException or IOException or ObjectDisposedException or InvalidOperationException)
        {
            // Closed by one of the ends or by the test.
        }
    }

    private void Reset(TcpClient client)
    {
        _open.TryRemove(client, out _);
        try
        {
            client.Client?.Close(0);
        }
        catch (ObjectDisposedException)
        {
            // Closed twice: by the test and by its own end.
        }

        client.Dispose();
    }
}
