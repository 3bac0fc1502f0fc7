using System.Text;
using Dateline.Model;

namespace Dateline.Warc;

/// <summary>Cuts one archive file into its records. After damage it goes on where the next record begins.</summary>
internal sealed class RecordReader(Stream archive, WarcBounds bounds, string? entry, Action<WarcWarning> warn)
{
    private const int MostHead = 256 * 1024;
    private const int MostBlank = 4 * 1024;
    private const int FirstPiece = 1024 * 1024;

    private string? _arc;

    public IEnumerable<WarcRecord> Read()
    {
        using var input = new RecordInput(archive);
        while (true)
        {
            PassBlank(input);
            if (!input.Window.Fill(1))
            {
                if (input.MemberDamage is { } damage)
                {
                    Warn(input.Offset, damage);
                    if (!input.SearchMember(BeginsRecord))
                        yield break;
                }
                else if (!input.NextMember())
                {
                    if (!input.HasStoredLeft())
                        yield break;
                    Warn(input.StoredPosition, "what follows is no gzip member");
                    if (!input.SearchMember(BeginsRecord))
                        yield break;
                }
                continue;
            }
            if (Next(input) is { } record)
                yield return record;
            else if (!Search(input))
                yield break;
        }
    }

    // The record in sight, or null (and a warning) when there is none.
    private WarcRecord? Next(RecordInput input)
    {
        var offset = input.Offset;
        var isWarc = Begins(input.Window, "WARC/"u8);
        if (!isWarc && !BeginsRecord(input.Window))
        {
            Warn(offset, "no record begins here");
            return null;
        }
        var head = isWarc ? WarcHead(input, offset) : ArcHead(input, offset);
        if (head is null)
            return null;
        head = head with { Entry = entry };
        if (head.Length > bounds.MaxBlockBytes)
        {
            var passed = Pass(input, head.Length);
            return Damaged(head, passed < head.Length ? "it is cut short" : $"its block has {head.Length} bytes, {bounds.MaxBlockBytes} are held");
        }
        var block = Block(input, (int)head.Length);
        PassBlank(input);
        head = head with { Block = block };
        if (block.Length < head.Length)
            return Damaged(head, $"it is cut short: {block.Length} of {head.Length} bytes");
        return input.MemberDamage is { } damage && !input.Window.Fill(1) ? head with { Damage = damage } : head;
    }

    private WarcRecord? WarcHead(RecordInput input, long offset)
    {
        if (Lines(input) is not { } length)
        {
            Warn(offset, "the header has no end");
            return null;
        }
        var lines = input.Window.Sight[..length];
        var first = lines.IndexOf((byte)'\n');
        var version = Encoding.ASCII.GetString(lines[..first]).Trim();
        var fields = RecordHead.Fields(lines[first..]);
        input.Window.Pass(length);
        var record = RecordHead.OfWarc(version, fields, offset);
        if (record is null)
            Warn(offset, "the header names no length");
        return record;
    }

    private WarcRecord? ArcHead(RecordInput input, long offset)
    {
        var line = Line(input.Window);
        var isFirst = line.StartsWith("filedesc:", StringComparison.OrdinalIgnoreCase);
        if (isFirst)
        {
            // The block of the first record names the version: "1 0 Origin" or "2 0 Origin".
            var after = Encoding.UTF8.GetByteCount(line);
            input.Window.Fill(after + 4);
            _arc = input.Window.Sight.Length > after + 1 && input.Window.Sight[after + 1] == (byte)'2' ? "ARC/2" : "ARC/1";
        }
        var record = RecordHead.OfArc(line, _arc ?? "ARC/1", offset) ?? RecordHead.OfArc(line, "ARC/1", offset);
        input.Window.Pass(Math.Min(input.Window.Sight.Length, Length(input.Window)));
        if (record is null)
            Warn(offset, "the header line of ARC cannot be read");
        return record;
    }

    private ReadOnlyMemory<byte> Block(RecordInput input, int length)
    {
        var block = new byte[Math.Min(length, FirstPiece)];
        var have = 0;
        while (have < length)
        {
            if (have == block.Length)
                Array.Resize(ref block, (int)Math.Min(length, 2L * block.Length));
            var got = input.Window.Read(block.AsSpan(have));
            have += got;
            // Blocks may run over members (as parallel compressors cut them), but never into a member that begins a record.
            if (got == 0 && (input.MemberDamage is not null || !input.NextMember() || BeginsRecord(input.Window)))
                break;
        }
        return block.AsMemory(0, have);
    }

    private long Pass(RecordInput input, long length)
    {
        var passed = 0L;
        while (passed < length)
        {
            if (!input.Window.Fill(1) && (input.MemberDamage is not null || !input.NextMember() || BeginsRecord(input.Window)))
                break;
            var piece = (int)Math.Min(length - passed, input.Window.Sight.Length);
            input.Window.Pass(piece);
            passed += piece;
        }
        return passed;
    }

    private WarcRecord Damaged(WarcRecord head, string damage)
    {
        Warn(head.Offset, damage);
        return head with { Damage = damage };
    }

    private void Warn(long offset, string reason) => warn(new WarcWarning(offset, reason, entry));

    private bool Search(RecordInput input)
    {
        if (input.IsCompressed && input.SearchMember(BeginsRecord))
            return true;
        if (input.IsCompressed)
            return false;
        var window = input.Window;
        if (window.Fill(1))
            window.Pass(1);
        while (window.Fill(1))
        {
            var at = window.Sight.IndexOf((byte)'\n');
            if (at < 0)
            {
                window.Pass(window.Sight.Length);
                continue;
            }
            window.Pass(at + 1);
            if (BeginsRecord(window))
                return true;
        }
        return false;
    }

    // Two line ends follow a record; writers put more, or none.
    private static void PassBlank(RecordInput input)
    {
        for (var passed = 0; passed < MostBlank && input.Window.Fill(1) && input.Window.Sight[0] is (byte)'\r' or (byte)'\n'; passed++)
            input.Window.Pass(1);
    }

    private bool BeginsRecord(ByteWindow window)
    {
        if (Begins(window, "WARC/"u8))
            return true;
        if (Begins(window, "filedesc:"u8))
            return true;
        return _arc is not null && RecordHead.OfArc(Line(window), _arc, 0) is not null;
    }

    private static bool Begins(ByteWindow window, ReadOnlySpan<byte> word) => window.Fill(word.Length) && window.Sight.StartsWith(word);

    private static string Line(ByteWindow window) => RecordHead.Words(window.Sight[..Length(window)]).TrimEnd('\r', '\n');

    // Length of the line in sight with its end, at most 16 KiB.
    private static int Length(ByteWindow window)
    {
        const int Most = 16 * 1024;
        for (var looked = 0; looked < Most;)
        {
            var at = window.Sight[looked..].IndexOf((byte)'\n');
            if (at >= 0)
                return looked + at + 1;
            looked = window.Sight.Length;
            if (!window.FillMore())
                break;
        }
        return Math.Min(Most, window.Sight.Length);
    }

    // Length of the header with the empty line that ends it; null when it has no end within bounds.
    private static int? Lines(RecordInput input)
    {
        var window = input.Window;
        for (var looked = 0; looked < MostHead;)
        {
            var sight = window.Sight[looked..];
            var at = sight.IndexOf((byte)'\n');
            if (at < 0)
            {
                if (!More(input, looked + sight.Length + 1))
                    return null;
                continue;
            }
            looked += at + 1;
            More(input, looked + 2);
            switch (window.Sight[looked..])
            {
                case [(byte)'\n', ..]:
                    return looked + 1;
                case [(byte)'\r', (byte)'\n', ..]:
                    return looked + 2;
            }
        }
        return null;
    }

    // Brings more into sight, out of the next member too unless a record of its own begins there.
    private static bool More(RecordInput input, int count)
    {
        var window = input.Window;
        while (!window.Fill(count))
        {
            var had = window.Sight.Length;
            if (input.MemberDamage is not null || !input.NextMember() || (window.Fill(had + 5) && window.Sight[had..].StartsWith("WARC/"u8)))
                return false;
        }
        return true;
    }
}
