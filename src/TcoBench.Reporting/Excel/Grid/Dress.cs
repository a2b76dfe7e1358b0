namespace TcoBench.Reporting.Excel.Grid;

/// <summary>What a cell looks like, by what it is for.</summary>
internal enum Dress
{
    /// <summary>Text as it is.</summary>
    Text,

    /// <summary>Text that breaks into lines.</summary>
    Wrapped,

    /// <summary>Text of second rank.</summary>
    Quiet,

    /// <summary>Title of a sheet.</summary>
    Title,

    /// <summary>Title of a part of a sheet, across its columns.</summary>
    Section,

    /// <summary>Header of a column of text.</summary>
    Header,

    /// <summary>Header of a column of numbers.</summary>
    NumberHeader,

    /// <summary>A text that leads somewhere.</summary>
    Link,

    /// <summary>A number computed or stated.</summary>
    Number,

    /// <summary>A number that is a headline or a sum.</summary>
    Total,

    /// <summary>A number computed elsewhere and not by the workbook.</summary>
    Static,

    /// <summary>A cell to type into.</summary>
    Input,

    /// <summary>A cell with a list to choose from.</summary>
    Choice,

    /// <summary>A text that says at a glance how things are; its colour comes from a rule.</summary>
    Signal,
}
