namespace Dateline.Text;

/// <summary>Counts letters by script (Unicode blocks of the scripts news is written in).</summary>
internal struct ScriptTally
{
    private int _latin, _cyrillic, _greek, _hebrew, _arabic, _devanagari, _han, _kana, _hangul, _thai, _bengali, _tamil, _georgian, _armenian;
    private int _gujarati, _gurmukhi, _telugu, _kannada, _malayalam, _sinhala, _khmer, _lao, _burmese, _ethiopic;

    /// <summary>Counts so many Latin letters at once.</summary>
    public void AddLatin(int count) => _latin += count;

    public void Add(char c)
    {
        if (c < 0x250)
            _latin++;
        else if (c is >= '\u0370' and <= '\u03FF' or >= '\u1F00' and <= '\u1FFF')
            _greek++;
        else if (c is >= '\u0400' and <= '\u052F')
            _cyrillic++;
        else if (c is >= '\u0530' and <= '\u058F')
            _armenian++;
        else if (c is >= '\u0590' and <= '\u05FF')
            _hebrew++;
        else if (c is >= '\u0600' and <= '\u07FF' or >= '\uFB50' and <= '\uFDFF' or >= '\uFE70' and <= '\uFEFC')
            _arabic++;
        else if (c is >= '\u0900' and <= '\u0DFF')
            AddIndic(c);
        else if (c is >= '\u0E00' and <= '\u0E7F')
            _thai++;
        else if (c is >= '\u0E80' and <= '\u0EFF')
            _lao++;
        else if (c is >= '\u1000' and <= '\u109F')
            _burmese++;
        else if (c is >= '\u10A0' and <= '\u10FF')
            _georgian++;
        else if (c is >= '\u1200' and <= '\u139F')
            _ethiopic++;
        else if (c is >= '\u1780' and <= '\u17FF')
            _khmer++;
        else if (c is >= '\u1E00' and <= '\u1EFF')
            _latin++;
        else if (c is >= '\u3040' and <= '\u30FF')
            _kana++;
        else if (c is >= '\u3400' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF')
            _han++;
        else if (c is >= '\uAC00' and <= '\uD7AF' or >= '\u1100' and <= '\u11FF')
            _hangul++;
    }

    private void AddIndic(char c)
    {
        if (c <= '\u097F')
            _devanagari++;
        else if (c <= '\u09FF')
            _bengali++;
        else if (c <= '\u0A7F')
            _gurmukhi++;
        else if (c <= '\u0AFF')
            _gujarati++;
        else if (c is >= '\u0B80' and <= '\u0BFF')
            _tamil++;
        else if (c is >= '\u0C00' and <= '\u0C7F')
            _telugu++;
        else if (c is >= '\u0C80' and <= '\u0CFF')
            _kannada++;
        else if (c is >= '\u0D00' and <= '\u0D7F')
            _malayalam++;
        else if (c >= '\u0D80')
            _sinhala++;
    }

    /// <summary>The script most letters are in; signs that carry a word weigh more than letters. <c>null</c> without letters.</summary>
    public readonly string? Leading()
    {
        // A Japanese text is a third kana even where Han leads; names in Han do not make a Korean text Chinese.
        var japanese = _kana * 6 > _han && _kana > 0 ? (_kana + _han) * 3 : 0;
        var all = (ReadOnlySpan<(string Script, int Count)>)
        [
            ("latin", _latin), ("cyrillic", _cyrillic), ("greek", _greek), ("hebrew", _hebrew), ("arabic", _arabic), ("devanagari", _devanagari),
            ("japanese", japanese), ("hangul", _hangul * 3), ("han", japanese > 0 ? 0 : _han * 3), ("thai", _thai), ("bengali", _bengali),
            ("tamil", _tamil), ("georgian", _georgian), ("armenian", _armenian), ("gujarati", _gujarati), ("gurmukhi", _gurmukhi), ("telugu", _telugu),
            ("kannada", _kannada), ("malayalam", _malayalam), ("sinhala", _sinhala), ("khmer", _khmer), ("lao", _lao), ("burmese", _burmese),
            ("ethiopic", _ethiopic),
        ];
        string? best = null;
        var most = 0;
        foreach (var (script, count) in all)
        {
            if (count > most)
                (best, most) = (script, count);
        }
        return best;
    }

    /// <summary>The languages told apart in a script, the commonest first.</summary>
    public static string[] LanguagesOf(string script) => script switch
    {
        "latin" => SmallWords.Latin,
        "cyrillic" => ["ru", "uk", "bg", "sr", "mk", "be", "kk"],
        "arabic" => ["ar", "fa", "ur"],
        "devanagari" => ["hi", "mr", "ne"],
        "greek" => ["el"],
        "hebrew" => ["he"],
        "japanese" => ["ja"],
        "hangul" => ["ko"],
        "han" => ["zh"],
        "thai" => ["th"],
        "bengali" => ["bn"],
        "tamil" => ["ta"],
        "georgian" => ["ka"],
        "armenian" => ["hy"],
        "gujarati" => ["gu"],
        "gurmukhi" => ["pa"],
        "telugu" => ["te"],
        "kannada" => ["kn"],
        "malayalam" => ["ml"],
        "sinhala" => ["si"],
        "khmer" => ["km"],
        "lao" => ["lo"],
        "burmese" => ["my"],
        _ => ["am"],
    };
}
