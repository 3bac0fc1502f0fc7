namespace Dateline.Readership;

/// <summary>What trees are grown to do well.</summary>
internal enum TreeLoss
{
    /// <summary>Which of a group is chosen: conditional logit, the softmax over the group.</summary>
    Choice,

    /// <summary>Which of a group come before which: every chosen one against every other, logistic.</summary>
    Pairs,

    /// <summary>How many: Poisson, with the offset as the logarithm of what is expected.</summary>
    Counts,

    /// <summary>Whether it is so: logistic.</summary>
    Belongs,

    /// <summary>A number: squares of the distance to it.</summary>
    Number,
}
