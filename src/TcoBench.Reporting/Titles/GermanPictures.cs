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

        // Costs by vendor and volume.
        ["{0}: what an approved asset costs"] = "{0}: was ein freigegebenes Asset kostet",
        ["Total cost per approved asset in {0}, best plan of each vendor"] = "Gesamtkosten je freigegebenem Asset in {0}, bester Tarif jedes Anbieters",
        ["approved asset"] = "freigegebenes Asset",
        ["each volume has its own scale"] = "jede Menge hat ihre eigene Skala",
        ["not ranked – {0}"] = "ohne Rang – {0}",
        ["{0} tie"] = "{0} Gleichstand",
        ["{0} cheapest"] = "{0} am günstigsten",

        // What is drawn.
        ["{0}: which inputs move the cost most"] = "{0}: welche Eingaben die Kosten am stärksten bewegen",
        ["{0}, {1}: {2}, each input alone at its P10 and P90, all others at base"] = "{0}, {1}: {2}, jede Eingabe für sich bei P10 und P90, alle anderen mit Basiswert",
        ["{0}: the cost over the spread of each input"] = "{0}: die Kosten über die Bandbreite jeder Eingabe",
        ["{0}, {1}: {2}, each input alone over its spread, all others at base"] = "{0}, {1}: {2}, jede Eingabe für sich über ihre Bandbreite, alle anderen mit Basiswert",
        ["{0}, {1} trials, plans as chosen at base inputs"] = "{0}, {1} Durchläufe, Tarife wie mit Basiswerten gewählt",
        ["{0}: how likely the cost stays below an amount"] = "{0}: wie wahrscheinlich die Kosten unter einem Betrag bleiben",
        ["{0}: how uncertain the cost is"] = "{0}: wie unsicher die Kosten sind",
        ["cheapest in {0} of trials"] = "am günstigsten in {0} der Durchläufe",
        ["{0}: from which volume who is cheapest"] = "{0}: ab welcher Menge wer am günstigsten ist",
        ["{0}, best plan at each volume; bands hold 8 of 10 of {1} trials"] = "{0}, bester Tarif bei jeder Menge; die Bänder enthalten 8 von 10 der {1} Durchläufe",
        ["{0}: who is cheapest where"] = "{0}: wer wo am günstigsten ist",
        ["lowest total cost over {0} and {1}, best plan of each vendor, all else at base inputs"] = "niedrigste Gesamtkosten über {0} und {1}, bester Tarif jedes Anbieters, alles andere mit Basiswerten",
        ["{0}: who delivers when"] = "{0}: wer wann liefert",
        ["calendar days to the last approval, {0}, plans as chosen"] = "Kalendertage bis zur letzten Freigabe, {0}, Tarife wie gewählt",
        ["needs {0} instead of {1}"] = "braucht {0} statt {1}",
        ["{0} at work"] = "{0} im Einsatz",
        ["designer"] = "Designkraft",
        ["designers"] = "Designkräfte",
    };
}
