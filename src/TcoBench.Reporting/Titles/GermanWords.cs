namespace TcoBench.Reporting.Titles;

/// <summary>German words for statuses, evidence, terms, operations and reasons, and the sentences about them.</summary>
internal static class GermanWords
{
    /// <summary>The wording.</summary>
    public static IReadOnlyDictionary<string, string> Wording { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        // Channels.
        ["web application"] = "Webanwendung",
        ["API"] = "API",
        ["self-hosted"] = "Eigenbetrieb",

        // Statuses.
        ["ranked"] = "in der Rangfolge",
        ["cannot deliver"] = "nicht lieferfähig",
        ["excluded"] = "ausgeschlossen",
        ["retired"] = "eingestellt",
        ["price not published"] = "Preis nicht veröffentlicht",

        // Sources and evidence.
        ["primary"] = "Primärquelle",
        ["near-primary"] = "quellennah",
        ["secondary"] = "Sekundärquelle",
        ["published"] = "veröffentlicht",
        ["measured"] = "gemessen",
        ["derived"] = "abgeleitet",
        ["assumed"] = "angenommen",
        ["chosen"] = "festgelegt",

        // Terms.
        ["monthly"] = "monatlich",
        ["annual"] = "jährlich",
        ["pay as you go"] = "nach Verbrauch",

        // Why an option is not ranked, in short.
        ["late, day {0}"] = "zu spät, Tag {0}",
        ["late"] = "zu spät",
        ["above allowance"] = "über Kontingent",
        ["not computable"] = "nicht berechenbar",
        ["plan retired"] = "Tarif eingestellt",
        ["model retired"] = "Modell eingestellt",
        ["model ends"] = "Modell läuft aus",
        ["price unknown"] = "Preis unbekannt",
        ["company too large"] = "Unternehmen zu groß",
        ["must-have unclear"] = "Muss-Kriterium ungeklärt",
        ["contract only"] = "nur per Vertrag",
        ["must-have unmet"] = "Muss-Kriterium verfehlt",
        ["lacks operation"] = "Funktion fehlt",
        ["lacks model"] = "Modell fehlt",
        ["lacks meter"] = "Abrechnungsart fehlt",
        ["size not offered"] = "Größe nicht angeboten",

        // The same in sentences.
        ["done only after {0} days: needs {1} people, {2} are available"] = "erst nach {0} Tagen fertig: {1} Personen nötig, {2} verfügbar",
        ["done only after {0} days"] = "erst nach {0} Tagen fertig",
        ["{0} {1} a month above the allowance, and no price for more is published"] = "{0} {1} im Monat über dem Kontingent, und für mehr ist kein Preis veröffentlicht",
        ["a figure of this plan cannot be computed with these inputs"] = "eine Zahl dieses Tarifs ist mit diesen Eingaben nicht berechenbar",
        ["no longer sold since {0}"] = "wird seit {0} nicht mehr verkauft",
        ["not for companies above {0} {1} revenue a year"] = "nicht für Unternehmen mit mehr als {0} {1} Jahresumsatz",
        ["must-have \"{0}\" is not answered: {1}"] = "Muss-Kriterium „{0}“ ist nicht beantwortet: {1}",
        ["must-have \"{0}\" is not answered"] = "Muss-Kriterium „{0}“ ist nicht beantwortet",
        ["must-have \"{0}\" only by individual contract: {1}"] = "Muss-Kriterium „{0}“ nur per Einzelvertrag: {1}",
        ["must-have \"{0}\" is not met: {1}"] = "Muss-Kriterium „{0}“ ist nicht erfüllt: {1}",
        ["{0} does not include {1}"] = "{0} enthält {1} nicht",
        ["the bridge {0} of job {1} is not among the vendors"] = "der Zusatzanbieter {0} des Auftrags {1} ist nicht unter den Anbietern",
        ["{0} has no model of class \"{1}\" for {2}"] = "{0} hat kein Modell der Klasse „{1}“ für {2}",
        ["{0} has no {1} on this plan's channel"] = "{0} bietet über den Kanal dieses Tarifs nicht an: {1}",
        ["{0} was shut down on {1}"] = "{0} wurde am {1} abgeschaltet",
        ["{0} were shut down on {1}"] = "{0} wurden am {1} abgeschaltet",
        ["{0} is shut down on {1}, before the window ends on {2}"] = "{0} wird am {1} abgeschaltet, vor Ende des Zeitraums am {2}",
        ["{0} is shut down on {1}, before the longest window ends"] = "{0} wird am {1} abgeschaltet, vor Ende des längsten Zeitraums",
        ["{0} are shut down on {1}, before the longest window ends"] = "{0} werden am {1} abgeschaltet, vor Ende des längsten Zeitraums",
        ["{0} is not yet available"] = "{0} ist noch nicht verfügbar",
        ["{0} offers no {1} {2} of quality \"{3}\" with the modules asked for, at the steps asked for"] = "{0} bietet mit den verlangten Modulen und Schritten nicht an: {2}, {1}, Qualität „{3}“",
        ["{0} offers no {1} {2} of quality \"{3}\" with the modules asked for"] = "{0} bietet mit den verlangten Modulen nicht an: {2}, {1}, Qualität „{3}“",
        [" (ask: {0})"] = " (Rückfrage: {0})",

        // Operations and must-haves, as reasons name them.
        ["text-to-image generation"] = "Bilderzeugung aus Text",
        ["image-to-image variation"] = "Bildvariation",
        ["inpainting"] = "Inpainting",
        ["upscaling"] = "Hochskalierung",
        ["background removal"] = "Hintergrundentfernung",
        ["outpainting"] = "Outpainting",
        ["training"] = "Training",
        ["commercial rights"] = "kommerzielle Nutzungsrechte",
        ["api"] = "API-Zugang",
        ["sso"] = "Single Sign-on",
        ["indemnity"] = "Haftungsfreistellung",
        ["audit log"] = "Audit-Protokoll",
        ["data residency"] = "Datenstandort",
        ["no training on inputs"] = "kein Training mit Eingaben",
        ["private outputs"] = "nicht öffentliche Ergebnisse",
        ["standard"] = "Standard",

        // What would turn the ranking around.
        ["{0} becomes as cheap as {1} if its {2} is {3} instead of {4}"] = "{0} wird so günstig wie {1}, wenn der Wert „{2}“ {3} statt {4} beträgt",
        ["no {0} within its range makes {1} as cheap as {2} (base {3})"] = "kein Wert von „{0}“ innerhalb der Bandbreite macht {1} so günstig wie {2} (Basis {3})",
        ["{0} does not become as cheap as {1} however often its images pass review"] = "{0} wird nicht so günstig wie {1}, wie oft auch immer die Bilder die Sichtung bestehen",
        ["{0} becomes as cheap as {1} if its images pass review {2} percentage points less often than assumed"] = "{0} wird so günstig wie {1}, wenn die Bilder die Sichtung um {2} Prozentpunkte seltener bestehen als angenommen",
        ["{0} becomes as cheap as {1} if its images pass review {2} percentage points more often than assumed"] = "{0} wird so günstig wie {1}, wenn die Bilder die Sichtung um {2} Prozentpunkte häufiger bestehen als angenommen",

        // The comparison in a terminal.
        ["at least {0}"] = "mindestens {0}",
        ["◀ lowest"] = "◀ Minimum",
        ["◀ tie"] = "◀ gleich",
        ["nobody can be ranked"] = "kein Anbieter in der Rangfolge",
        ["tie between {0}"] = "Gleichstand von {0}",
        ["too near to call; lowest is {0}"] = "zu knapp für ein Urteil; am niedrigsten ist {0}",
        ["done in {0}"] = "Dauer {0}",
        ["{0} in all"] = "{0} insgesamt",
        ["P50 {0} per asset, P10 to P90 {1} to {2}"] = "P50 {0} je Asset, P10 bis P90 {1} bis {2}",
        ["next: {0}: {1}"] = "danach: {0}: {1}",
        ["Not ranked"] = "Nicht in der Rangfolge",
        ["Not ranked in any job"] = "In keinem Auftrag in der Rangfolge",
        ["{0} at {1}"] = "{0} bei {1}",
        ["{0} or more"] = "{0} oder mehr",
        ["{0} to {1}"] = "{0} bis {1}",
        ["{0} of what moves the winner's total is assumed"] = "{0} dessen, was die Summe des Günstigsten bewegt, ist angenommen",
        [", past its shelf life"] = ", über die Haltbarkeit hinaus",
        ["Bridged: {0} does {1} for {2}"] = "Überbrückt: {0} übernimmt {1} für {2}",
        ["all the work"] = "die gesamte Arbeit",
        [" · oldest price {0} ({1})"] = " · ältester Preis vom {0} ({1})",
        ["As of {0}, {1} before tax, at base inputs; engine {2}."] = "Stichtag {0}, {1} vor Steuern, mit Basiswerten; Programmversion {2}.",

        // The picture of cost over volume.
        ["{0}: what volume does to the cost of an asset"] = "{0}: Einfluss der Menge auf die Kosten eines Assets",
        ["Total cost per approved asset in {0}, best plan of each vendor at each volume"] = "Gesamtkosten je freigegebenem Asset in {0}, bester Tarif jedes Anbieters bei jeder Menge",
        ["as of {0}, at base inputs"] = "Stichtag {0}, mit Basiswerten",
        ["Not ranked at any volume: {0}"] = "Bei keiner Menge in der Rangfolge: {0}",
        ["from {0}: {1}"] = "ab {0}: {1}",
        ["Source: TcoBench {0}. All figures and sources: tco.xlsx."] = "Quelle: TcoBench {0}. Alle Zahlen und Quellen: tco.xlsx.",
        ["Source: TcoBench {0}. Prices and facts from {1} published sources seen {2} to {3}; the rest is assumed or chosen. All figures and sources: tco.xlsx."] =
            "Quelle: TcoBench {0}; {1} veröffentlichte Quellen, Stand {2} bis {3}; der Rest ist angenommen oder festgelegt. Alle Zahlen: tco.xlsx.",

        // Numbers.
        ["under {0} %"] = "unter {0} %",
        ["over {0} %"] = "über {0} %",
    };
}
