namespace TcoBench.Reporting.Titles;

/// <summary>German wording of what the page tells about break-even, time, risks and claims.</summary>
internal static class GermanAnalyses
{
    /// <summary>The wording.</summary>
    public static IReadOnlyDictionary<string, string> Wording { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        // Break-even.
        ["{0}: what volume does to the cost of an asset; bands hold 8 of 10 of {1} trials"] = "{0}: Einfluss der Menge auf die Kosten eines Assets; Bänder enthalten 8 von 10 der {1} Durchläufe",
        ["Where the lead changes"] = "Wo der Günstigste wechselt",
        ["Cheapest before"] = "Am günstigsten davor",
        ["Cheapest from there"] = "Am günstigsten ab dort",
        ["{0}, which no longer delivers"] = "{0}, liefert nicht mehr",
        ["P10 to P90 of trials (assets)"] = "P10 bis P90 der Durchläufe (Assets)",
        ["Trials that cross"] = "Durchläufe mit Wechsel",

        // Time.
        ["Who delivers when"] = "Wer wann liefert",
        ["Calendar days to the last approval, with the plan chosen for its cost. A vendor is done when the slower of two sides is: its own, with requests, rate limits and queues, and that of the people who write, choose and retouch."] =
            "Kalendertage bis zur letzten Freigabe mit dem nach Kosten gewählten Tarif. Fertig ist, wenn die langsamere von zwei Seiten fertig ist: die des Anbieters mit Anfragen, Durchsatzgrenzen und Warteschlangen und die der Menschen, die Prompts schreiben, auswählen und retuschieren.",
        ["{0}: days to the last approval, window {1}"] = "{0}: Tage bis zur letzten Freigabe, Zeitraum {1}",
        ["At work"] = "Im Einsatz",
        ["In the window"] = "Im Zeitraum",
        ["late by {0}"] = "um {0} zu spät",
        ["To make the window"] = "Was es rechtzeitig macht",
        ["{0} then"] = "Dann {0}",
        ["more people do not help"] = "mehr Personal hilft nicht",
        ["{0} instead of {1}: {2}, {3}"] = "{0} statt {1}: {2}, {3}",

        // Risks.
        ["Expected losses are part of the totals. A bad case is one claim at a cost that nine in ten stay below, or a month of outages as long as nine in ten stay below; it is in no total."] =
            "Erwartete Verluste sind Teil der Summen. Ein schlimmer Fall ist ein Anspruch zu Kosten, unter denen neun von zehn bleiben, oder ein Ausfall in einer Länge, unter der neun von zehn Monaten bleiben; er ist in keiner Summe enthalten.",
        ["{0}: expected losses that stay with the buyer, and a bad case"] = "{0}: erwartete Verluste, die beim Käufer bleiben, und ein schlimmer Fall",
        ["Risk in the total, {0}"] = "Risiko in der Summe, {0}",
        ["Taken over by the vendor"] = "Übernimmt der Anbieter",
        ["which is"] = "und zwar",

        // Claims.
        ["Statements put to the test"] = "Behauptungen im Test",
        ["Statements that are often made, each tested on the reference jobs. Changes compare with the offer named beside them: minus means that it costs less; median of all cases, then the range."] =
            "Behauptungen, die oft zu hören sind, jede an den Referenzaufträgen geprüft. Änderungen beziehen sich auf das daneben Genannte: Minus heißt, dass es weniger kostet; Median aller Fälle, darunter die Spanne.",
        ["Statements, and what becomes of them"] = "Behauptungen und was von ihnen bleibt",
        ["Statement"] = "Behauptung",
        ["Verdict"] = "Urteil",
        ["Compared with"] = "Verglichen mit",
        ["Change of charges"] = "Änderung der Entgelte",
        ["Change of TCO"] = "Änderung der TCO",
        ["What would change the verdict"] = "Was das Urteil ändern würde",
        ["taken as: {0}"] = "verstanden als: {0}",
        ["holds"] = "trifft zu",
        ["holds only on charges"] = "trifft nur bei den Entgelten zu",
        ["holds only on TCO"] = "trifft nur bei den TCO zu",
        ["holds only in some cases"] = "trifft nur in manchen Fällen zu",
        ["does not hold"] = "trifft nicht zu",
        ["not tested"] = "nicht geprüft",
        ["no vendor has figures on both sides"] = "kein Anbieter hat Zahlen auf beiden Seiten",
        ["on {0} in {1} of 1 case"] = "{0}: in {1} von 1 Fall",
        ["on {0} in {1} of {2} cases"] = "{0}: in {1} von {2} Fällen",
        ["charges"] = "Entgelte",
        ["TCO"] = "TCO",
        ["{0} ({1})"] = "{0} ({1})",
        ["{0} on its side alone"] = "{0}, nur auf dieser Seite",
        ["on {0} it changes at {1}"] = "{0}: anders bei {1}",
        ["on {0} no volume from {1} to {2} changes it"] = "{0}: keine Menge von {1} bis {2} ändert es",
        ["on {0} it changes with the least change of {1} from {2}"] = "{0}: anders bei der kleinsten Abweichung des Werts „{1}“ von {2}",
        ["on {0} it changes if {1} is {2} instead of {3}"] = "{0}: anders, wenn der Wert „{1}“ {2} statt {3} beträgt",
        ["on {0} no {1} from {2} to {3} changes it (it is {4})"] = "{0}: kein Wert „{1}“ von {2} bis {3} ändert es (Basis {4})",

        // The claims themselves.
        ["Draft-then-upscale lowers cost by 40 to 70 %"] = "Erst entwerfen, dann hochskalieren senkt die Kosten um 40 bis 70 %",
        ["the campaign as it is saves at least 40 %, with every vendor"] = "die Kampagne, wie sie ist, spart mindestens 40 %, bei jedem Anbieter",
        ["everything at final size and every picture upscaled"] = "alles in Endgröße und jedes Bild hochskaliert",
        ["everything at final size"] = "alles in Endgröße",
        ["24 to 30 steps in place of 50 or more lower cost at once"] = "24 bis 30 Schritte statt 50 oder mehr senken die Kosten sofort",
        ["28 steps in drafts, variations and finals cost less than 50, with every vendor"] = "28 Schritte in Entwürfen, Variationen und Reinzeichnungen kosten weniger als 50, bei jedem Anbieter",
        ["50 steps"] = "50 Schritte",
        ["A 4x upscale is rarely worth it; 2x suffices"] = "Vierfaches Hochskalieren lohnt sich selten; zweifaches reicht",
        ["2x costs less than 4x, with every vendor that sells both"] = "2x kostet weniger als 4x, bei jedem Anbieter, der beides verkauft",
        ["4x upscales"] = "Hochskalierung 4x",
        ["Without staff cost, cloud is often dearer than self-hosting"] = "Ohne Personalkosten ist die Cloud oft teurer als Eigenbetrieb",
        ["charges of self-hosting are below the lowest of all others, in at least half of the cases"] = "die Entgelte des Eigenbetriebs liegen unter den niedrigsten aller anderen, in mindestens der Hälfte der Fälle",
        ["the cheapest other vendor"] = "der günstigste andere Anbieter",
        ["With staff cost, self-hosting is almost never cheaper unless massively scaled"] = "Mit Personalkosten ist Eigenbetrieb fast nie günstiger, außer in sehr großem Maßstab",
        ["the TCO of self-hosting is above the lowest of all others, in at least nine of ten cases"] = "die TCO des Eigenbetriebs liegen über den niedrigsten aller anderen, in mindestens neun von zehn Fällen",
        ["Leonardo often has the lowest cost per approved image"] = "Leonardo hat oft die niedrigsten Kosten je freigegebenem Bild",
        ["it is below the lowest of all others, in at least half of the cases"] = "sie liegen unter den niedrigsten aller anderen, in mindestens der Hälfte der Fälle",
        ["Midjourney loses to Leonardo through process cost"] = "Midjourney unterliegt Leonardo durch Prozesskosten",
        ["its charges are not above Leonardo's, its TCO is, in at least half of the cases"] = "seine Entgelte liegen nicht über denen von Leonardo, seine TCO schon, in mindestens der Hälfte der Fälle",
        ["Leonardo"] = "Leonardo",
        ["A brand LoRA pays back quickly for recurring looks"] = "Ein Marken-LoRA macht sich bei wiederkehrendem Stil schnell bezahlt",
        ["the campaign costs less with one, its share of training and curation included, with every vendor that trains one"] =
            "die Kampagne kostet mit LoRA weniger, anteiliges Training und Kuratieren eingerechnet, bei jedem Anbieter, der eines trainiert",
        ["no LoRA"] = "ohne LoRA",
        ["A cost guard saves a double-digit percentage"] = "Eine Kostenbremse spart einen zweistelligen Prozentsatz",
        ["credit tracking with alerts saves at least 10 %, its own cost included, with every vendor"] = "Verbrauchsüberwachung mit Warnungen spart mindestens 10 %, ihre eigenen Kosten eingerechnet, bei jedem Anbieter",
        ["no guard"] = "ohne Kostenbremse",
        ["The lowest charges are often not the lowest total cost per approved asset"] = "Die niedrigsten Entgelte sind oft nicht die niedrigsten Gesamtkosten je freigegebenem Asset",
        ["the vendor with the lowest charges costs more in all than another, in at least half of the cases"] = "der Anbieter mit den niedrigsten Entgelten kostet insgesamt mehr als ein anderer, in mindestens der Hälfte der Fälle",
        ["the vendor with the lowest TCO"] = "der Anbieter mit den niedrigsten TCO",
        ["The levers together halve the cost per asset"] = "Alle Hebel zusammen halbieren die Kosten je Asset",
        ["all levers together save at least half, their own cost included, with every vendor"] = "alle Hebel zusammen sparen mindestens die Hälfte, ihre eigenen Kosten eingerechnet, bei jedem Anbieter",
        ["none of them, everything at final size and every picture upscaled"] = "kein Hebel, alles in Endgröße und jedes Bild hochskaliert",
        ["the campaign as it is"] = "die Kampagne, wie sie ist",
        ["Leonardo rarely loses to self-hosting on raw compute price"] = "Leonardo unterliegt dem Eigenbetrieb selten beim reinen Rechenpreis",
        ["its charges are below those of self-hosting, in at least nine of ten cases"] = "seine Entgelte liegen unter denen des Eigenbetriebs, in mindestens neun von zehn Fällen",
        ["self-hosting"] = "Eigenbetrieb",
    };
}
