namespace TcoBench.Reporting.Titles;

/// <summary>German wording of the pictures of analyses.</summary>
internal static class GermanPictures
{
    /// <summary>The wording.</summary>
    public static IReadOnlyDictionary<string, string> Wording { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["{0} (log scale)"] = "{0} (logarithmisch)",
        ["input at its low value (P10)"] = "Eingabe mit niedrigem Wert (P10)",
        ["input at its high value (P90)"] = "Eingabe mit hohem Wert (P90)",
        ["swing"] = "Spanne",
        ["base {0}"] = "Basis {0}",
        ["P{0}"] = "P{0}",
        ["{0} %"] = "{0} %",
        ["value of the input within its spread: P10 is exceeded in 9 of 10 cases, P90 in 1 of 10"] = "Wert der Eingabe in ihrer Bandbreite: P10 wird in 9 von 10 Fällen überschritten, P90 in 1 von 10",
        ["median (P10 to P90)"] = "Median (P10 bis P90)",
        ["probability that the cost is at most so much; markers at P10, P50 and P90"] = "Wahrscheinlichkeit, dass die Kosten höchstens so hoch sind; Markierungen bei P10, P50 und P90",
        ["calendar days from the start"] = "Kalendertage ab Beginn",
        ["people's side"] = "Personal",
        ["vendor's side"] = "Anbieter",
        ["window: {0}"] = "Zeitraum: {0}",
        ["base inputs"] = "Basiswerte",
        ["none delivers"] = "keiner liefert",
        ["{0} % of the map"] = "{0} % der Karte",
        ["cheapest in {0} % of the map"] = "am günstigsten auf {0} % der Karte",
    };
}
