namespace Dateline.Copies;

/// <summary>Which texts hold a shingle: open addressing over 32-bit keys, lists in flat arrays. Grows by doubling; nothing is boxed.</summary>
/// <remarks>A shingle that stands in many different texts is furniture, a template or an idiom. From then on it is only known as common:
/// its list is given back, and it counts neither for nor against a copy.</remarks>
internal sealed class ShingleTable
{
    private const int None = -1;
    private const int Common = -2;

    private uint[] _keys = new uint[1 << 12];
    private int[] _heads = new int[1 << 12];
    private int _used;
    private int[] _texts = new int[1 << 12];
    private int[] _nexts = new int[1 << 12];
    private int _postCount;
    private int _free = None;

    /// <summary>The texts posted under a shingle, newest first.</summary>
    public Postings Of(uint key)
    {
        var slot = Slot(key);
        return new Postings(this, _keys[slot] == 0 ? None : _heads[slot]);
    }

    /// <summary>Posts a text under a shingle.</summary>
    public void Add(uint key, int text)
    {
        if (_used * 10 >= _keys.Length * 6)
            Grow();
        var slot = Slot(key);
        if (_keys[slot] == 0)
        {
            _keys[slot] = key;
            _heads[slot] = None;
            _used++;
        }
        if (_heads[slot] == Common)
            return;
        var post = NewPost();
        _texts[post] = text;
        _nexts[post] = _heads[slot];
        _heads[slot] = post;
    }

    /// <summary>Takes one text out from under a shingle.</summary>
    public void Remove(uint key, int text)
    {
        var slot = Slot(key);
        if (_keys[slot] == 0 || _heads[slot] < 0)
            return;
        var before = None;
        for (var post = _heads[slot]; post >= 0; before = post, post = _nexts[post])
        {
            if (_texts[post] != text)
                continue;
            if (before < 0)
                _heads[slot] = _nexts[post];
            else
                _nexts[before] = _nexts[post];
            _nexts[post] = _free;
            _free = post;
            return;
        }
    }

    /// <summary>Makes a shingle common and gives its list back.</summary>
    public void MakeCommon(uint key)
    {
        var slot = Slot(key);
        if (_keys[slot] == 0)
            return;
        for (var post = _heads[slot]; post >= 0;)
        {
            var next = _nexts[post];
            _nexts[post] = _free;
            _free = post;
            post = next;
        }
        _heads[slot] = Common;
    }

    private int NewPost()
    {
        if (_free >= 0)
        {
            var post = _free;
            _free = _nexts[post];
            return post;
        }
        if (_postCount == _texts.Length)
        {
            Array.Resize(ref _texts, _postCount * 2);
            Array.Resize(ref _nexts, _postCount * 2);
        }
        return _postCount++;
    }

    private int Slot(uint key)
    {
        var mask = _keys.Length - 1;
        var slot = (int)(key * 0x9E3779B1u >> 7) & mask;
        while (_keys[slot] != key && _keys[slot] != 0)
            slot = (slot + 1) & mask;
        return slot;
    }

    private void Grow()
    {
        var (keys, heads) = (_keys, _heads);
        _keys = new uint[keys.Length * 2];
        _heads = new int[keys.Length * 2];
        for (var i = 0; i < keys.Length; i++)
        {
            if (keys[i] == 0)
                continue;
            var slot = Slot(keys[i]);
            _keys[slot] = keys[i];
            _heads[slot] = heads[i];
        }
    }

    /// <summary>A walk over one list.</summary>
    public ref struct Postings
    {
        private readonly ShingleTable _table;
        private int _post;

        internal Postings(ShingleTable table, int head)
        {
            _table = table;
            _post = head;
            IsCommon = head == Common;
            Current = None;
        }

        /// <summary>Whether the shingle is common.</summary>
        public bool IsCommon { get; }

        /// <summary>The text the walk stands at.</summary>
        public int Current { get; private set; }

        /// <summary>Goes on to the next text.</summary>
        public bool MoveNext()
        {
            if (_post < 0)
                return false;
            Current = _table._texts[_post];
            _post = _table._nexts[_post];
            return true;
        }
    }
}
