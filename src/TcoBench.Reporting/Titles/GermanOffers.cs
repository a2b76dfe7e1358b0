namespace TcoBench.Reporting.Titles;

/// <summary>German wording of criteria, offers, awards and questions to vendors.</summary>
internal static class GermanOffers
{
    /// <summary>The wording.</summary>
    public static IReadOnlyDictionary<string, string> Wording { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        // Criteria by their titles, and as reasons name them.
        ["living model"] = "verfügbares Modell",
        ["exclusivity"] = "Exklusivität",
        ["provenance record"] = "Herkunftsnachweis",
        ["provenance"] = "Herkunftsnachweis",
        ["private results"] = "nicht öffentliche Ergebnisse",
        ["opt-out from training"] = "Widerspruch gegen Training",
        ["training opt out"] = "Widerspruch gegen Training",
        ["retention and deletion"] = "Aufbewahrung und Löschung",
        ["deletion"] = "Aufbewahrung und Löschung",
        ["tenant isolation"] = "Mandantentrennung",
        ["automation"] = "Automatisierung",
        ["single sign-on"] = "Single Sign-on",
        ["roles"] = "Rollen",
        ["stated throughput"] = "zugesagter Durchsatz",
        ["throughput"] = "zugesagter Durchsatz",
        ["priority queue"] = "bevorzugte Warteschlange",
        ["service level"] = "Verfügbarkeitszusage",
        ["sla"] = "Verfügbarkeitszusage",
        ["sla credits"] = "Gutschriften bei Ausfall",
        ["support level"] = "Supportzusage",
        ["short notice"] = "kurze Kündigungsfrist",
        ["notice period"] = "kurze Kündigungsfrist",

        // Questions of the catalogue.
        ["May a company use results commercially, on every plan, and after the contract has ended?"] = "Darf ein Unternehmen die Ergebnisse gewerblich nutzen, in jedem Tarif und auch nach Vertragsende?",
        ["Does the vendor answer for claims of others against results, up to which amount, and for which models?"] = "Stellt der Anbieter von Ansprüchen Dritter gegen die Ergebnisse frei, bis zu welchem Betrag und für welche Modelle?",
        ["Are results ours alone, or does the vendor keep a licence to them?"] = "Gehören die Ergebnisse uns allein, oder behält der Anbieter ein Nutzungsrecht?",
        ["Do results carry content credentials or another record of their origin, and can it be kept through upscaling?"] = "Tragen die Ergebnisse Content Credentials oder einen anderen Herkunftsnachweis, und bleibt er beim Hochskalieren erhalten?",
        ["Who can see prompts and results?"] = "Wer kann Prompts und Ergebnisse sehen?",
        ["Are prompts, uploads and results kept out of training, without our doing anything?"] = "Werden Prompts, Uploads und Ergebnisse ohne unser Zutun nicht zum Training verwendet?",
        ["How is training on our prompts, uploads and results refused, and does that hold for the past?"] = "Wie widersprechen wir dem Training mit unseren Prompts, Uploads und Ergebnissen, und gilt das auch rückwirkend?",
        ["In which region are prompts and results processed and kept, and can we name it?"] = "In welcher Region werden Prompts und Ergebnisse verarbeitet und gespeichert, und können wir sie festlegen?",
        ["How long are prompts, uploads and results kept, and are they deleted on demand?"] = "Wie lange werden Prompts, Uploads und Ergebnisse aufbewahrt, und werden sie auf Verlangen gelöscht?",
        ["How are our data kept apart from those of other customers?"] = "Wie werden unsere Daten von denen anderer Kunden getrennt?",
        ["Is there an API, and does this plan include it?"] = "Gibt es eine API, und ist sie in diesem Tarif enthalten?",
        ["Do the terms allow that programs operate it, in batches and unattended?"] = "Erlauben die Bedingungen den Betrieb durch Programme, in Stapeln und unbeaufsichtigt?",
        ["Is single sign-on with our identity provider offered?"] = "Wird Single Sign-on mit unserem Identitätsanbieter angeboten?",
        ["Can we look up who made what, when, and for how long is that kept?"] = "Können wir nachsehen, wer wann was erzeugt hat, und wie lange wird das aufbewahrt?",
        ["Can rights be given by person: to create, to approve, to pay?"] = "Lassen sich Rechte je Person vergeben: erstellen, freigeben, bezahlen?",
        ["How many requests may run at once and start in a minute, and can that be raised?"] = "Wie viele Anfragen dürfen gleichzeitig laufen und je Minute beginnen, und lässt sich das erhöhen?",
        ["Can our requests be put before others, and what does that cost?"] = "Können unsere Anfragen vorgezogen werden, und was kostet das?",
        ["Which availability is promised, measured how?"] = "Welche Verfügbarkeit wird zugesagt, und wie wird sie gemessen?",
        ["Which credits are due when the promised availability is missed?"] = "Welche Gutschriften gibt es, wenn die zugesagte Verfügbarkeit verfehlt wird?",
        ["Within which time is a fault answered, and on which days?"] = "Innerhalb welcher Zeit wird auf eine Störung reagiert, und an welchen Tagen?",
        ["How long is the notice period, on our side and on the vendor's, for prices and models too?"] = "Wie lang ist die Kündigungsfrist, auf unserer Seite und auf der des Anbieters, auch für Preise und Modelle?",

        // Other questions.
        ["{0}: on what terms and at what price is that part of a contract? ({1})"] = "{0}: Zu welchen Bedingungen und welchem Preis ist das Teil eines Vertrags? ({1})",
        ["What does the add-on {0} cost?"] = "Was kostet der Zusatz {0}?",
        ["{0}: where is that promised in writing? ({1})"] = "{0}: Wo ist das schriftlich zugesagt? ({1})",

        // How plans stand.
        ["add-on"] = "Zusatz",
        ["contract"] = "Vertrag",
        ["?"] = "?",
        ["{0}, relaxed above the allowance"] = "{0}, langsam über dem Kontingent",
        ["Must have"] = "Muss",
        ["Nice to have"] = "Wunsch",
        ["Later"] = "Später",
        ["{0} ({1} points)"] = "{0} ({1} Punkte)",
        ["{0} ({1}, seen {2})"] = "{0} ({1}, gesehen am {2})",
        ["{0}, {1} a month"] = "{0}, {1} im Monat",
        ["{0}, price not published"] = "{0}, Preis nicht veröffentlicht",
        ["yes: met as it is sold; add-on: bought where it is a must-have, its price is in the cost; contract: only by individual contract; ?: not known, see the questions"] =
            "ja: im Angebot erfüllt; Zusatz: wird bei einem Muss-Kriterium hinzugekauft, sein Preis ist in den Kosten; Vertrag: nur per Einzelvertrag; ?: nicht bekannt, siehe Rückfragen",
        ["or"] = "oder",

        // Awards.
        ["Requirements: {0}"] = "Anforderungen: {0}",
        ["Offer"] = "Angebot",
        ["points"] = "Punkte",
        ["points per {0} 1,000"] = "Punkte je 1.000 {0}",
        ["weighted score"] = "gewichtete Wertung",
        ["and {0} more"] = "und {0} weitere",
        ["Warning"] = "Warnung",
        ["points for the money"] = "Leistung je Preis (einfache Richtwertmethode)",
        ["most points within {0} of the best points for the money"] = "höchste Leistung im Korridor von {0} (erweiterte Richtwertmethode)",
        ["lowest cost within {0} of the best points for the money"] = "niedrigster Preis im Korridor von {0} (erweiterte Richtwertmethode)",
        ["weighted score, price {0}, from the lowest to the highest"] = "gewichtete Wertung, Preis {0}, linear zwischen niedrigstem und höchstem Preis",
        ["weighted score, price {0}, lowest ÷ price"] = "gewichtete Wertung, Preis {0}, niedrigster Preis ÷ Preis",
        ["{0}: {1}, {2} of {3} points"] = "{0}: {1}, {2} von {3} Punkten",
        ["by {0} a losing bid decides: without {1}, {2} would win instead of {3}"] = "{0}: Ein unterlegenes Angebot entscheidet. Ohne {1} gewänne {2} statt {3}",
        ["{0} wins the weighted score whatever the price weighs"] = "{0} gewinnt die gewichtete Wertung bei jedem Gewicht des Preises",
        ["{0} wins the weighted score while the price weighs {1} to {2}"] = "{0} gewinnt die gewichtete Wertung, solange der Preis {1} bis {2} wiegt",
        ["{0} has most points for the money while {1} earns {2} to {3} points"] = "{0} hat die beste Leistung je Preis, solange das Kriterium „{1}“ {2} bis {3} Punkte bringt",
        ["{0} has most points for the money while {1} earns {2} points at most"] = "{0} hat die beste Leistung je Preis, solange das Kriterium „{1}“ höchstens {2} Punkte bringt",
        ["{0} has most points for the money while {1} earns {2} points or more"] = "{0} hat die beste Leistung je Preis, solange das Kriterium „{1}“ mindestens {2} Punkte bringt",
        ["beside the cost: most points for the money, too ({0} of {1})"] = "neben den Kosten: auch die beste Leistung je Preis ({0} von {1} Punkten)",
        ["no model of a class that is asked for"] = "kein Modell einer verlangten Klasse",
        ["no offer meets the must-haves, delivers in time and has a known cost"] = "kein Angebot erfüllt die Muss-Kriterien, liefert rechtzeitig und hat bekannte Kosten",
        ["an offer costs nothing, so there are no points for the money"] = "ein Angebot kostet nichts, daher gibt es keine Leistung je Preis",
        ["Questions to vendors"] = "Rückfragen an die Anbieter",
        ["{0} more about what is for later: --format json"] = "{0} weitere zu Kriterien für später: --format json",
    };
}
