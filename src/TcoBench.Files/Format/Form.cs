namespace TcoBench.Files.Format;

/// <summary>The forms a value of the format can have.</summary>
internal enum Form
{
    /// <summary>Any text.</summary>
    Text,

    /// <summary>A word such as example-cloud.</summary>
    Id,

    /// <summary>An id that may contain dots.</summary>
    ModelId,

    /// <summary>A name such as seat_fee.</summary>
    Name,

    /// <summary>One of a few words.</summary>
    Word,

    /// <summary>A formula over inputs.</summary>
    Formula,

    /// <summary>A unit such as USD/seat; 1 for none.</summary>
    Unit,

    /// <summary>Width x height in pixels.</summary>
    Size,

    /// <summary>A day, YYYY-MM-DD.</summary>
    Date,

    /// <summary>yes or no.</summary>
    YesNo,

    /// <summary>A plain decimal.</summary>
    Number,

    /// <summary>A plain decimal, or a percentage where the unit is 1.</summary>
    Amount,

    /// <summary>A whole number within bounds.</summary>
    Whole,

    /// <summary>A list.</summary>
    List,

    /// <summary>A map.</summary>
    Map,

    /// <summary>One of several forms.</summary>
    Either,
}
