namespace TcoBench.Reporting.Excel;

/// <summary>A picture on a sheet.</summary>
/// <param name="Png">The file.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Row">Row of its upper edge, from 1.</param>
/// <param name="Left">Distance from the sheet's left edge, in pixels.</param>
/// <param name="Width">Width in pixels.</param>
/// <param name="Height">Height in pixels.</param>
internal sealed record SheetPicture(byte[] Png, string Title, int Row, int Left, int Width, int Height);
