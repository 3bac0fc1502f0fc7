namespace Dateline.Claims;

/// <summary>What a word is, as far as closed lists, its shape and its ending tell: the taggers' small stand-in for parts of speech.</summary>
internal enum WordKind : byte
{
    /// <summary>Before the first and after the last word.</summary>
    Edge,
    Comma,
    Stop,
    Colon,
    Semicolon,
    Dash,
    Opening,
    Closing,
    Bracket,
    OtherMark,
    Determiner,
    Pronoun,
    Possessive,
    Relative,
    That,
    To,
    By,
    Preposition,
    And,
    Subordinator,
    Modal,
    Be,
    Have,
    Do,
    Not,
    Adverb,
    Number,
    Saying,
    Thinking,
    Judging,
    SayingNoun,
    Person,
    Body,
    Day,
    Genitive,
    Name,
    Capitals,
    Past,
    Ing,
    Plural,
    Word,
}

/// <summary>The form of a verb as its ending shows it.</summary>
internal enum VerbForm : byte
{
    None,
    Base,
    Third,
    Past,
    Ing,
}
