namespace TcoBench.Reporting.Titles;

/// <summary>German wording of the page for a meeting, and of formulas in words.</summary>
internal static class GermanPage
{
    /// <summary>The wording.</summary>
    public static IReadOnlyDictionary<string, string> Wording { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        // Head and switches.
        ["Skip to the report"] = "Zum Bericht springen",
        ["What an approved image costs"] = "Was ein freigegebenes Bild kostet",
        ["Total cost of ownership per approved asset: what the vendor charges, people's time, platform and risk. As of {0}, in {1}, before tax, at base inputs unless a range is given."] =
            "Gesamtkosten (TCO) je freigegebenem Asset: Entgelte des Anbieters, Arbeitszeit, Plattform und Risiko. Stichtag {0}, in {1}, vor Steuern, mit Basiswerten, wo keine Spanne steht.",
        ["Currency of tables and charts"] = "Währung der Tabellen und Diagramme",

        // The answer.
        ["The answer"] = "Die Antwort",
        ["No vendor can be ranked in any of the {0} cases."] = "In keinem der {0} Fälle ist ein Anbieter in der Rangfolge.",
        ["{0} in {1}"] = "{0} in {1}",
        ["Lowest cost in {0} cases of job and volume: {1}."] = "Niedrigste Kosten in {0} Fällen aus Auftrag und Menge: {1}.",
        ["In {0} of them the next is too near to call."] = "In {0} davon ist der Abstand zu knapp für ein Urteil.",
        ["Lowest total cost per approved asset, by job and volume"] = "Niedrigste Gesamtkosten je freigegebenem Asset nach Auftrag und Menge",
        ["Lowest cost"] = "Niedrigste Kosten",
        ["P10 to P90"] = "P10 bis P90",
        ["Next"] = "Danach",
        ["Difference"] = "Abstand",
        ["tie: {0}"] = "Gleichstand: {0}",
        ["to"] = "bis",
        ["How to read this"] = "Lesehilfe",
        ["Each figure with a dotted line unfolds: what it is made of, down to the price on a dated page or the assumption with its reason."] =
            "Jede gepunktet unterstrichene Zahl lässt sich aufklappen: woraus sie besteht, bis zum Preis auf einer datierten Seite oder zur begründeten Annahme.",
        ["P10, P50 and P90: one trial in ten, in two and nine in ten lie below. Minutes are skewed, so P50 is usually above the figure at base inputs."] =
            "P10, P50 und P90: Einer von zehn, einer von zwei und neun von zehn Durchläufen liegen darunter. Minuten sind schief verteilt, darum liegt P50 meist über der Zahl mit Basiswerten.",
        ["A tie is a difference too small to act on with inputs as uncertain as these."] = "Ein Gleichstand ist ein Abstand, der bei so unsicheren Eingaben keine Entscheidung trägt.",
        ["Wasted are charges for rejects, failures, repeats and unplanned use; they are inside the total."] =
            "Vergeblich sind Entgelte für Ausschuss, Fehlschläge, Wiederholungen und ungeplante Nutzung; sie sind in der Summe enthalten.",
        ["Other currencies are the same figures exchanged at the rates of the day of the comparison; sentences stay in {0}."] =
            "Andere Währungen sind dieselben Zahlen, umgerechnet zu den Kursen am Stichtag; Sätze bleiben in {0}.",

        // Jobs.
        ["To be approved within {0}."] = "Freizugeben innerhalb von {0}.",
        ["Next: {0}: {1}."] = "Danach: {0}: {1}.",
        ["{0}, {1}: total cost per approved asset, then totals"] = "{0}, {1}: Gesamtkosten je freigegebenem Asset, dann Summen",
        ["{0}: where the money goes, by vendor"] = "{0}: wofür das Geld ausgegeben wird, nach Anbieter",
        ["Total"] = "Summe",
        ["of which wasted"] = "davon vergeblich",
        ["The same as a table"] = "Dasselbe als Tabelle",
        ["Not ranked here"] = "Hier nicht in der Rangfolge",
        ["not ranked: {0}"] = "nicht in der Rangfolge: {0}",

        ["Cheapest in"] = "Am günstigsten in",
        ["{0}: how uncertain the cost is, P10 to P90 with the median"] = "{0}: wie unsicher die Kosten sind, P10 bis P90 mit Median",
        ["From which volume who is cheapest"] = "Ab welcher Menge wer am günstigsten ist",
        ["{0} to {1} assets: {2}"] = "{0} bis {1} Assets: {2}",
        ["{0} to {1} assets: nobody delivers in time"] = "{0} bis {1} Assets: niemand liefert rechtzeitig",
        ["What moves the cost of {0}"] = "Was die Kosten von {0} bewegt",
        ["{0}, {1}: each input alone at its P10 and P90"] = "{0}, {1}: jede Eingabe für sich bei P10 und P90",
        ["Inputs by how far they move the cost of {0}"] = "Eingaben danach, wie weit sie die Kosten von {0} bewegen",
        ["Moves {0} per approved asset by"] = "Bewegt {0} je freigegebenem Asset um",
        ["Why it is believed"] = "Worauf sie beruht",
        ["Requirements and offers"] = "Anforderungen und Angebote",
        ["Who meets what is required"] = "Wer die Anforderungen erfüllt",
        ["{0}: points beside the cost"] = "{0}: Punkte neben den Kosten",

        // Questions, changes, sources.
        ["What to ask before signing"] = "Was vor der Unterschrift zu fragen ist",
        ["What would change the answer"] = "Was die Antwort ändern würde",
        ["Ranking under another view: {0}"] = "Rangfolge aus anderer Sicht: {0}",
        ["Vendors by cost per approved asset in {0}, best first"] = "Anbieter nach Kosten je freigegebenem Asset in {0}, der günstigste zuerst",
        ["Default"] = "Standard",

        // Formulas in words.
        ["{0} + {1}"] = "{0} + {1}",
        ["{0} − {1}"] = "{0} − {1}",
        ["{0} × {1}"] = "{0} × {1}",
        ["{0} ÷ {1}"] = "{0} ÷ {1}",
        ["the smaller of ({0}) and ({1})"] = "der kleinere Wert von ({0}) und ({1})",
        ["the larger of ({0}) and ({1})"] = "der größere Wert von ({0}) und ({1})",
        ["whole packs of ({1}) in ({0})"] = "ganze Pakete zu ({1}) in ({0})",
        ["1 if ({0}) reaches ({1}), else 0"] = "1, wenn ({0}) mindestens ({1}) erreicht, sonst 0",
        ["({0}) rounded to multiples of ({1})"] = "({0}) gerundet auf Vielfache von ({1})",
        ["computed from {0}"] = "berechnet aus {0}",
        ["the chance that none of a round's images passes, from the acceptance of one image and the likeness of images within a round"] =
            "die Wahrscheinlichkeit, dass kein Bild einer Runde besteht, aus der Annahmequote eines Bildes und der Ähnlichkeit der Bilder einer Runde",
        ["the rounds expected until enough images pass, from the acceptance of one image, the likeness within a round and, where motifs are dropped, the share that can succeed"] =
            "die erwarteten Runden, bis genug Bilder bestehen, aus der Annahmequote eines Bildes, der Ähnlichkeit in einer Runde und, wo Motive verworfen werden, dem Anteil, der gelingen kann",
        ["the motifs expected to be started for one that succeeds before the limit of rounds"] = "die Motive, die voraussichtlich für ein vor der Rundengrenze gelungenes begonnen werden",

        // Texts of the shipped jobs and scenarios.
        ["Draft 1024"] = "Entwurf 1024",
        ["Final 1536"] = "Reinzeichnung 1536",
        ["Upscale 2x"] = "Hochskalierung 2x",
        ["Ten motifs from draft to upscaled final: two approved assets per motif."] = "Zehn Motive vom Entwurf bis zur hochskalierten Reinzeichnung: zwei freigegebene Assets je Motiv.",
        ["Approved drafts of 1024 x 1024 pixels, one per motif, straight from a brief."] = "Freigegebene Entwürfe von 1024 x 1024 Pixeln, einer je Motiv, direkt aus einem Briefing.",
        ["Finals of at least 1536 x 1024 pixels from compositions that are approved already."] = "Reinzeichnungen von mindestens 1536 x 1024 Pixeln nach bereits freigegebenen Kompositionen.",
        ["Finished pictures of 1536 x 1024 pixels enlarged to 3072 x 2048."] = "Fertige Bilder von 1536 x 1024 Pixeln, vergrößert auf 3072 x 2048.",
        ["yields by reputation"] = "Annahmequoten nach Ruf",
    };
}
