namespace TcoBench.Reporting.Titles;

/// <summary>
/// German wording of reasons out of the shipped files that a page shows in its own text: of the inputs that move totals most, and of the default requirements. A
/// reason that is changed in its file, or somebody's own, stays as it is written there.
/// </summary>
internal static class GermanReasons
{
    /// <summary>The wording.</summary>
    public static IReadOnlyDictionary<string, string> Wording { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["market average of creative freelancers EUR 55 (kleinreport.ch on a freelance.de study, about 2017); collective pay agreement SDSt/AGD at least EUR 105 for conceptual and operative design (luecken-design.de/kosten-grafikdesign); an employed designer with on-costs lies between"] =
            "Marktmittel freier Kreativer 55 EUR (kleinreport.ch über eine Studie von freelance.de, etwa 2017); Tarifvertrag SDSt/AGD mindestens 105 EUR für konzeptionelles und operatives Design (luecken-design.de/kosten-grafikdesign); Angestellte mit Nebenkosten liegen dazwischen",
        ["removing artefacts and fitting the layout; our estimate"] = "Artefakte entfernen und ins Layout einpassen; unsere Schätzung",
        ["reading the brief and collecting references for a motif, dead motifs included; our estimate"] = "Briefing lesen und Referenzen für ein Motiv sammeln, verworfene Motive eingeschlossen; unsere Schätzung",
        ["writing or changing a prompt from a template; our estimate"] = "einen Prompt nach Vorlage schreiben oder ändern; unsere Schätzung",
        ["brand and legal still turn down some finished assets"] = "Marke und Recht lehnen auch fertige Assets noch ab",
        ["an approver opens the picture, compares it with the brief and decides; our estimate"] = "wer freigibt, öffnet das Bild, vergleicht es mit dem Briefing und entscheidet; unsere Schätzung",
        ["some briefs never work with generated pictures, whatever is tried"] = "manche Briefings gelingen mit generierten Bildern nie, was man auch versucht",
        ["5 to 18 seconds to look at a picture and decide"] = "5 bis 18 Sekunden, um ein Bild anzusehen und zu entscheiden",
        ["no study publishes a keep rate; the only figure seen is a developer's planning value of 3 to 5 attempts per keeper (third-party copy no. 60451367185)"] =
            "keine Studie nennt, wie viele Bilder man behält; die einzige gesehene Zahl ist der Planwert eines Entwicklers von 3 bis 5 Versuchen je behaltenem Bild (Kopie Dritter Nr. 60451367185)",
        ["brand or legal manager with on-costs; our estimate"] = "Marken- oder Rechtsverantwortliche mit Nebenkosten; unsere Schätzung",
        ["images of one round share prompt and model, so they fail together more often than chance; nobody publishes by how much"] =
            "Bilder einer Runde haben Prompt und Modell gemeinsam und misslingen darum öfter gemeinsam, als der Zufall will; um wie viel, veröffentlicht niemand",
        ["share of waiting time in which the person cannot do other work"] = "Anteil der Wartezeit, in dem nichts anderes erledigt werden kann",
        ["models and vendors change within two to three years"] = "Modelle und Anbieter wechseln innerhalb von zwei bis drei Jahren",
        ["vendors differ in how often a picture passes, but no evidence says in which direction; added to the shared acceptance, drawn per vendor"] =
            "Anbieter unterscheiden sich darin, wie oft ein Bild angenommen wird, aber nichts belegt, in welche Richtung; wird zur gemeinsamen Akzeptanzquote addiert und je Anbieter gezogen",
        ["client, queue, storage, review screen; our estimate for one API"] = "Client, Warteschlange, Speicher, Prüfansicht; unsere Schätzung für eine API",
        ["employed engineer with on-costs up to freelance market; our estimate"] = "von Angestellten mit Nebenkosten bis zum freien Markt; unsere Schätzung",
        ["about 99.7 % availability; no self-serve plan publishes one"] = "rund 99,7 % Verfügbarkeit; kein Tarif ohne Vertrag nennt eine",
        ["warning letters that are settled: no statistic exists; one in a million to one in 2,500"] = "Abmahnungen, die außergerichtlich enden: es gibt keine Statistik; eine auf eine Million bis eine auf 2.500",
        ["changes of models and limits; our estimate"] = "Änderungen von Modellen und Grenzen; unsere Schätzung",
        ["claims that go to court: no statistic exists; one in fifteen of those that are settled"] = "Ansprüche, die vor Gericht gehen: es gibt keine Statistik; einer auf fünfzehn außergerichtlich erledigte",
        ["files are named and filed automatically; a person only checks"] = "Dateien werden automatisch benannt und abgelegt; ein Mensch prüft nur",
        ["a hosted model whose maker states nothing: the middle of our estimates for the others, 15 to 50 seconds; vendors override it"] =
            "ein gehostetes Modell, dessen Hersteller nichts angibt: die Mitte unserer Schätzungen für die anderen, 15 bis 50 Sekunden; Dateien der Anbieter können es ersetzen",
        ["What nobody can do without: commercial rights, and a model that lives until the work is done."] = "Worauf niemand verzichten kann: gewerbliche Nutzungsrechte und ein Modell, das lebt, bis die Arbeit getan ist.",
    };
}
