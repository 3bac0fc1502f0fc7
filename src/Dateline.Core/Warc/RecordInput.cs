namespace Dateline.Warc;

/// <summary>The bytes of records, from a plain archive or from gzip members, with the place each has in the archive as stored.</summary>
internal sealed class RecordInput : IDisposable
{
    // Compressed bytes can look like the head of a member; after this many false ones nothing more is looked for.
    private const int MostFalseMembers = 1_000;

    private readonly ByteWindow _stored;
    private readonly GzipMembers? _members;
    private int _falseMembers;

    public RecordInput(Stream archive)
    {
        _stored = new ByteWindow(archive.Read, GzipMembers.History);
        _stored.Fill(4);
        if (GzipMembers.BeginsAt(_stored.Sight))
        {
            _members = new GzipMembers(_stored);
            _members.Open();
            Window = new ByteWindow(_members.Read);
        }
        else
        {
            Window = _stored;
        }
    }

    /// <summary>The bytes, decompressed. It ends where a member ends; <see cref="NextMember()"/> goes on.</summary>
    public ByteWindow Window { get; }

    /// <summary>Where what is in sight stands in the archive: the byte itself, or the member that holds it.</summary>
    public long Offset => _members?.Offset ?? Window.Position;

    /// <summary>Where reading stopped in the archive as stored.</summary>
    public long StoredPosition => _stored.Position;

    /// <summary>What is wrong with the member just read; <c>null</c> when nothing is, or nothing yet.</summary>
    public string? MemberDamage => _members?.Damage;

    public bool IsCompressed => _members is not null;

    /// <summary>Goes on to the next member behind what is in sight; false at the end of the archive, after damage, or where no member begins.</summary>
    public bool NextMember()
    {
        if (_members is null)
            return false;
        var sight = Window.Sight.Length;
        // Empty members stand between others and at the end of some archives.
        while (_members.Damage is null && _members.Open())
        {
            if (Window.Fill(sight + 1) || _members.Damage is not null)
                return true;
        }
        return false;
    }

    /// <summary>After damage: goes to the next member that begins a record; false when there is none.</summary>
    public bool SearchMember(Func<ByteWindow, bool> beginsRecord)
    {
        Window.Pass(Window.Sight.Length);
        while (_members is not null && _falseMembers < MostFalseMembers && _members.Search())
        {
            if (_members.Open() && Window.Fill(1) && beginsRecord(Window))
                return true;
            Window.Pass(Window.Sight.Length);
            _falseMembers++;
        }
        return false;
    }

    /// <summary>Whether bytes are left that no member holds.</summary>
    public bool HasStoredLeft() => _members is not null && _stored.Fill(1);

    public void Dispose() => _members?.Dispose();
}
