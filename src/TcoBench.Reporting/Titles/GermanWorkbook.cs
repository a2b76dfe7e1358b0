namespace TcoBench.Reporting.Titles;

/// <summary>German labels of the workbook. Some stand inside formulas, so none may contain a straight quotation mark.</summary>
internal static class GermanWorkbook
{
    /// <summary>The wording.</summary>
    public static IReadOnlyDictionary<string, string> Wording { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Shared by several plans: {0}"] = "Mehreren Tarifen gemeinsam: {0}",
        ["Chart title"] = "Diagrammtitel",

        // Sheets.
        ["Summary"] = "Übersicht",
        ["Ranking"] = "Rangfolge",
        ["Compare"] = "Vergleich",
        ["Plans"] = "Tarife",
        ["Inputs"] = "Eingaben",
        ["Simulation"] = "Simulation",
        ["Pictures"] = "Abbildungen",
        ["Sources"] = "Quellen",
        ["Checks"] = "Prüfungen",
        ["Log"] = "Protokoll",
        ["Contents"] = "Inhalt",
        ["vendors from the cheapest on, as the charts show them"] = "Anbieter ab dem günstigsten, wie in den Diagrammen",
        ["every vendor, job and volume with its best plan, chosen by formula"] = "alle Anbieter, Aufträge und Mengen mit dem besten Tarif, per Formel gewählt",
        ["the candidate plans behind it: who may win, who delivers, at what cost"] = "die Tarife dahinter: wer wählbar ist, wer liefert, zu welchen Kosten",
        ["every price, assumption and choice; change them here"] = "alle Preise, Annahmen und Festlegungen; hier zu ändern",
        ["how sure the totals are, and where decisions flip (static)"] = "wie sicher die Summen sind und wo Entscheidungen kippen (statisch)",
        ["pictures of the run (static)"] = "Abbildungen des Laufs (statisch)",
        ["where prices and facts were read"] = "Fundstellen der Preise und Fakten",
        ["whether all adds up, and whether edits changed a decision"] = "ob alles aufgeht und ob Änderungen eine Entscheidung kippen",
        ["how this workbook came about, and what it leaves out"] = "wie diese Mappe entstand und was sie auslässt",
        ["what is required, who meets it, and who is excluded (static)"] = "was verlangt ist, wer es erfüllt und wer ausscheidet (statisch)",
        ["points of the plans that may win, beside their cost"] = "Punkte der wählbaren Tarife neben ihren Kosten",
        ["what vendors answer, where that was read, and what to ask them (static)"] = "was die Anbieter antworten, wo das steht und was noch zu fragen ist (statisch)",
        ["what may go wrong, how often, and what stays with the buyer"] = "was schiefgehen kann, wie oft, und was beim Käufer bleibt",
        ["Models: one sheet per vendor and job"] = "Modelle: ein Blatt je Anbieter und Auftrag",

        // Words of several sheets.
        ["Job"] = "Auftrag",
        ["Jobs"] = "Aufträge",
        ["Vendor"] = "Anbieter",
        ["Vendors"] = "Anbieter",
        ["Plan"] = "Tarif",
        ["Paid"] = "Zahlung",
        ["Months"] = "Monate",
        ["Status"] = "Status",
        ["Approved assets"] = "Freigegebene Assets",
        ["Total cost"] = "Gesamtkosten",
        ["Total cost, {0}"] = "Gesamtkosten, {0}",
        ["{0} per approved asset"] = "{0} je freigegebenem Asset",
        ["Cheapest"] = "Günstigster",
        ["Runner-up"] = "Zweitgünstigster",
        ["Scenario"] = "Szenario",
        ["Source"] = "Quelle",
        ["Seen"] = "Stand",
        ["Input"] = "Eingabe",
        ["Base"] = "Basis",
        ["Unit"] = "Einheit",
        ["Note"] = "Anmerkung",
        ["Days"] = "Tage",
        ["yes"] = "ja",
        ["no"] = "nein",
        ["no vendor is ranked"] = "kein Anbieter in der Rangfolge",

        // Summary.
        ["What an approved asset costs"] = "Was ein freigegebenes Asset kostet",
        ["What an approved asset costs, and with whom"] = "Was ein freigegebenes Asset kostet, und bei wem",
        ["As of {0}, amounts in {1} before tax; TcoBench {2}. Every figure is a formula on the sheet Inputs, but where it says static."] =
            "Stichtag {0}, Beträge in {1} vor Steuern; TcoBench {2}. Alle Zahlen sind Formeln auf das Blatt Eingaben, außer wo statisch steht.",
        ["All checks pass"] = "Alle Prüfungen bestanden",
        ["Checks fail: see the sheet Checks"] = "Prüfungen nicht bestanden: siehe Blatt Prüfungen",
        ["Inputs and decisions are those of TcoBench's run"] = "Eingaben und Entscheidungen wie im TcoBench-Lauf",
        ["Edited: see the sheet Checks; run TcoBench again to choose plans, terms and months anew"] = "Geändert: siehe Blatt Prüfungen; Tarife, Laufzeiten und Monate wählt ein neuer TcoBench-Lauf",
        ["State"] = "Zustand",
        ["Its {0} per asset"] = "Dessen {0} je Asset",
        ["It costs more, {0} per asset"] = "Mehrkosten, {0} je Asset",
        ["Too near to call"] = "Zu knapp für ein Urteil",
        ["tie"] = "Gleichstand",
        ["What volume does to the cost of an asset"] = "Einfluss der Menge auf die Kosten eines Assets",
        ["Vendors ranked"] = "Gewertete Anbieter",
        ["Rests on assumptions (static)"] = "Beruht auf Annahmen (statisch)",
        ["{0}: {1} per approved asset"] = "{0}: {1} je freigegebenem Asset",

        // Ranking and charts.
        ["From the cheapest on"] = "Ab dem günstigsten",
        ["Ranked vendors of every job and volume with their best plan, in {0} per approved asset, sorted by formula. Vendors that are not ranked are missing here; Compare and Log tell why."] =
            "Anbieter in der Rangfolge je Auftrag und Menge mit ihrem besten Tarif, in {0} je freigegebenem Asset, per Formel sortiert. Wer nicht in der Rangfolge ist, fehlt hier; Vergleich und Protokoll nennen den Grund.",
        ["Place"] = "Rang",
        ["More than the cheapest"] = "Mehr als der günstigste",
        ["{0} per approved asset at"] = "{0} je freigegebenem Asset bei",
        ["{0}: what volume does"] = "{0}: Einfluss der Menge",
        ["Cost per approved asset of {0}, {1} assets, by vendor from the cheapest on, in charges, people, platform and risk"] =
            "Kosten je freigegebenem Asset für {0}, {1} Assets, nach Anbieter ab dem günstigsten, in Entgelten, Personal, Plattform und Risiko",
        ["Cost per approved asset of {0} over the number of approved assets, a line per vendor"] = "Kosten je freigegebenem Asset für {0} über der Zahl freigegebener Assets, eine Linie je Anbieter",

        // Compare and plans.
        ["Every vendor, job and volume"] = "Alle Anbieter, Aufträge und Mengen",
        ["The best candidate plan of each vendor at the inputs in use, chosen by formula; candidates are on the sheet Plans. Amounts in {0} before tax. What is not ranked is grey."] =
            "Der beste Tarif jedes Anbieters bei den verwendeten Eingaben, per Formel gewählt; die Auswahl steht auf dem Blatt Tarife. Beträge in {0} vor Steuern. Was nicht in der Rangfolge ist, ist grau.",
        ["Rank"] = "Rang",
        ["Per approved asset"] = "Je freigegebenem Asset",
        ["Charges per asset"] = "Entgelte je Asset",
        ["People per asset"] = "Personal je Asset",
        ["Platform per asset"] = "Plattform je Asset",
        ["Risk per asset"] = "Risiko je Asset",
        ["Charges per image"] = "Entgelte je Bild",
        ["One more variation (static)"] = "Eine weitere Variation (statisch)",
        ["Campaign"] = "Kampagne",
        ["Charges the work used"] = "Von der Arbeit genutzte Entgelte",
        ["Tax (not in total)"] = "Steuer (nicht in der Summe)",
        ["Spent on rejects and waste"] = "Für Ausschuss und Verlust ausgegeben",
        ["People at work"] = "Eingesetzte Personen",
        ["Total, if ranked"] = "Summe, falls in der Rangfolge",
        ["Total, runner-up on"] = "Summe, ab dem Zweitgünstigsten",
        ["Candidate chosen"] = "Gewählter Tarif (Nummer)",
        ["Chosen by TcoBench (static)"] = "Wahl von TcoBench (statisch)",
        ["Winner by TcoBench (static)"] = "Sieger laut TcoBench (statisch)",
        ["Total by TcoBench (static)"] = "Summe laut TcoBench (statisch)",
        ["Relative difference"] = "Relative Abweichung",
        ["Candidate plans"] = "Tarife zur Auswahl",
        ["Each plan with the term and months that were best for it at one of the volumes. Eligibility is a matter of fact; whether it delivers, and its cost, are computed. Amounts in {0} before tax."] =
            "Jeder Tarif mit der Laufzeit und den Monaten, die bei einer der Mengen am günstigsten waren. Ob er wählbar ist, steht fest; ob er liefert und was er kostet, wird berechnet. Beträge in {0} vor Steuern.",
        ["May win"] = "Wählbar",
        ["In time (1 = yes)"] = "Termingerecht (1 = ja)",
        ["Beyond what is sold"] = "Über dem Erhältlichen",
        ["Delivers (1 = yes)"] = "Liefert (1 = ja)",
        ["Shown if none is ranked"] = "Gezeigt, falls keiner in der Rangfolge",
        ["Check: blocks against total"] = "Prüfung: Blöcke gegen Summe",
        ["Check: lines against total"] = "Prüfung: Zeilen gegen Summe",
        ["Check: lowest block"] = "Prüfung: kleinster Block",
        ["above the allowance"] = "über dem Kontingent",
        ["cannot be computed"] = "nicht berechenbar",

        // Requirements, scores and answers.
        ["Requirements"] = "Anforderungen",
        ["Scores"] = "Wertung",
        ["Answers"] = "Antworten",
        ["Static: what vendors say, as of the day of the run; what it rests on, and what to ask, is on the sheet Answers. Not known is never yes. An add-on is bought where it is a must-have, its price is then in the cost."] =
            "Statisch: Angaben der Anbieter am Tag des Laufs; worauf sie beruhen und was zu fragen ist, steht auf dem Blatt Antworten. Unbekannt gilt nie als ja. Ein Zusatz wird bei einem Muss-Kriterium hinzugekauft, sein Preis ist dann in den Kosten.",
        ["Must-haves"] = "Muss-Kriterien",
        ["met"] = "erfüllt",
        ["not met"] = "nicht erfüllt",
        ["not known"] = "nicht bekannt",
        ["excluded: {0}"] = "ausgeschlossen: {0}",
        ["What vendors answer, and what to ask them"] = "Was die Anbieter antworten, und was noch zu fragen ist",
        ["Static, as of the day of the run: answers as the vendors' files state them. A question stands where nothing is known, where a contract decides, where a price is missing, and where nothing in writing was seen."] =
            "Statisch, am Tag des Laufs: Antworten, wie sie in den Dateien der Anbieter stehen. Eine Frage steht, wo nichts bekannt ist, wo ein Vertrag entscheidet, wo ein Preis fehlt und wo nichts Schriftliches vorlag.",
        ["Criterion"] = "Kriterium",
        ["Wanted"] = "Gefordert als",
        ["Answer"] = "Antwort",
        ["What it rests on"] = "Worauf sie beruht",
        ["Add-on, price a month"] = "Zusatz, Preis im Monat",
        ["Question to the vendor"] = "Frage an den Anbieter",
        ["all plans"] = "alle Tarife",
        ["Scores beside the cost"] = "Wertung neben den Kosten",
        ["Plans that meet the must-haves, deliver in time and have a known cost, in the order of the extended guide-value method. Costs are those of the run (static), points and scores are formulas. No score changes a cost or a rank on other sheets."] =
            "Tarife, die die Muss-Kriterien erfüllen, rechtzeitig liefern und bekannte Kosten haben, in der Reihenfolge der erweiterten Richtwertmethode. Die Kosten sind die des Laufs (statisch), Punkte und Wertungen sind Formeln. Keine Wertung ändert Kosten oder Rang auf anderen Blättern.",
        ["Points for meeting all must-haves"] = "Punkte für alle Muss-Kriterien",
        ["Band of the guide value"] = "Korridor der Richtwertmethode",
        ["within it the most points win"] = "darin gewinnt die höchste Punktzahl",
        ["within it the lowest cost wins"] = "darin gewinnen die niedrigsten Kosten",
        ["Weight of the price"] = "Gewicht des Preises",
        ["price points: 100 × lowest cost ÷ cost"] = "Preispunkte: 100 × niedrigste Kosten ÷ Kosten",
        ["price points: 100 at the lowest cost, 0 at the highest"] = "Preispunkte: 100 bei den niedrigsten Kosten, 0 bei den höchsten",
        ["Place (static)"] = "Platz (statisch)",
        ["Total cost, {0} (static)"] = "Gesamtkosten, {0} (statisch)",
        ["Points"] = "Punkte",
        ["Most points"] = "Höchste Punktzahl",
        ["Points per {0} 1,000"] = "Punkte je 1.000 {0}",
        ["Within the band"] = "Im Korridor",
        ["Price points"] = "Preispunkte",
        ["Weighted score"] = "Gewichtete Wertung",
        ["Who wins by which method, and how firmly (static)"] = "Wer nach welcher Methode gewinnt, und wie sicher (statisch)",

        // Risks.
        ["Risks"] = "Risiken",
        ["What may go wrong"] = "Was schiefgehen kann",
        ["Risks of each vendor's best plan. Expected losses are what stays with the buyer; they are inside the totals. A bad case is one event, or a month's outages, at a cost that nine in ten stay below; it is in no total."] =
            "Risiken des jeweils besten Tarifs. Erwartete Verluste sind, was beim Käufer bleibt; sie sind in den Summen enthalten. Ein schlimmer Fall ist ein Ereignis oder ein Monat mit Ausfällen zu Kosten, unter denen neun von zehn Fällen bleiben; er steht in keiner Summe.",
        ["Expected cases"] = "Erwartete Fälle",
        ["Chance of at least one"] = "Wahrscheinlichkeit für mindestens einen",
        ["Cost of one"] = "Kosten je Fall",
        ["Share indemnified"] = "Freigestellter Anteil",
        ["Expected loss"] = "Erwarteter Verlust",
        ["A bad case"] = "Schlimmer Fall",

        // Inputs.
        ["Yellow cells are to be typed into: a base value, a custom value that goes before it, a volume, the scenario. All else follows. The sheet is protected without a password."] =
            "Gelbe Zellen sind auszufüllen: ein Basiswert, ein eigener Wert, der ihm vorgeht, eine Menge, das Szenario. Alles andere folgt daraus. Das Blatt ist ohne Kennwort geschützt.",
        ["inputs changed"] = "Änderungen",
        ["inputs in use"] = "verwendet",
        ["Volumes"] = "Mengen",
        ["Approved assets, volume {0}"] = "Freigegebene Assets, Menge {0}",
        ["base, favourable or unfavourable: all inputs at once"] = "Basis, günstig oder ungünstig: alle Eingaben zugleich",
        ["base"] = "Basis",
        ["favourable"] = "günstig",
        ["unfavourable"] = "ungünstig",
        ["custom"] = "eigener Wert",
        ["in use"] = "verwendet",
        ["as run (static)"] = "im Lauf (statisch)",
        ["changed"] = "geändert",
        ["Name in formulas and for --set"] = "Name in Formeln und für --set",
        ["Evidence"] = "Beleg",
        ["Why, or how it was derived"] = "Begründung oder Herleitung",
        ["Shared by vendors and jobs"] = "Für alle Anbieter und Aufträge",
        ["Tolerances of the model, the same in every reading of its formulas"] = "Toleranzen des Modells, gleich in jeder Lesart der Formeln",
        ["Whole packs and thresholds: a quotient this much of itself still counts as whole"] = "Ganze Pakete und Schwellen: ab diesem Anteil gilt ein Quotient noch als ganz",
        ["What is less than this is nothing"] = "Was darunter liegt, gilt als null",
        ["Half, for rounding"] = "Ein halb, zum Runden",
        ["Choices that select the model: change them in the job's file or by an option, and run TcoBench again"] =
            "Festlegungen, die das Modell bestimmen: in der Auftragsdatei oder per Option ändern und TcoBench neu ausführen",
        ["at least {0}, model class {1}, quality {2}, {3} candidates, {4} kept"] = "mindestens {0}, Modellklasse {1}, Qualität {2}, {3} Kandidaten, {4} behalten",

        // Models.
        ["Every figure of the candidate plans, from inputs to total, as formulas. Amounts before tax. Nothing here is to be typed over: change inputs on the sheet Inputs."] =
            "Alle Zahlen der Tarife zur Auswahl, von den Eingaben bis zur Summe, als Formeln. Beträge vor Steuern. Hier ist nichts zu überschreiben: Eingaben auf dem Blatt Eingaben ändern.",
        ["Fixed quantities: months, sizes and conversions that are part of the model"] = "Feste Größen: Monate, Bildgrößen und Umrechnungen des Modells",
        ["Shared by several plans"] = "Mehreren Tarifen gemeinsam",
        ["Plan: {0}, paid {1}, billing months: {2}"] = "Tarif: {0}, Zahlung {1}, Abrechnungsmonate: {2}",
        ["Line"] = "Kennung",
        ["What it is"] = "Bezeichnung",
        ["fixed"] = "fest",
        ["opening"] = "Anfang",
        ["month {0}"] = "Monat {0}",
        ["total"] = "gesamt",
        ["Number in: {0}"] = "Zahl in: {0}",
        ["Part of: {0}"] = "Teil von: {0}",

        // Simulation.
        ["How sure the totals are"] = "Wie sicher die Summen sind",
        ["Static: simulated by TcoBench at base inputs with plan and term fixed, every assumption within its spread. It does not move with this workbook. Amounts in {0}."] =
            "Statisch: von TcoBench mit Basiswerten bei festem Tarif und fester Laufzeit simuliert, jede Annahme innerhalb ihrer Bandbreite. Ändert sich nicht mit dieser Mappe. Beträge in {0}.",
        ["Total at base"] = "Summe, Basis",
        ["Low (P10)"] = "Niedrig (P10)",
        ["Median (P50)"] = "Median (P50)",
        ["High (P90)"] = "Hoch (P90)",
        ["Trials"] = "Durchläufe",
        ["Seed"] = "Startwert",
        ["Where the decision flips (static): the value of one input at which the runner-up costs as much as the winner"] =
            "Wo die Entscheidung kippt (statisch): Wert einer Eingabe, bei dem der Zweitgünstigste so viel kostet wie der Günstigste",
        ["Flips at"] = "Kippt bei",
        ["nowhere in range"] = "nirgends in der Bandbreite",

        // Pictures.
        ["Pictures of the run"] = "Abbildungen des Laufs",
        ["Static: drawn by TcoBench from its run, at more volumes and values than this workbook computes. They do not move with it."] =
            "Statisch: von TcoBench aus seinem Lauf gezeichnet, für mehr Mengen und Werte als diese Mappe berechnet. Sie ändern sich nicht mit ihr.",

        // Sources.
        ["Where published figures were read"] = "Fundstellen veröffentlichter Zahlen",
        ["Primary: the vendor's own page, an audited benchmark, an official statistic. Near-primary: a word-for-word copy of one. Secondary: others that repeat it. A source older than the days it is fresh for may no longer hold."] =
            "Primärquelle: Seite des Anbieters, geprüfter Benchmark, amtliche Statistik. Quellennah: deren wörtliche Kopie. Sekundärquelle: andere, die sie wiedergeben. Eine Quelle, die älter ist als ihre Haltbarkeit in Tagen, gilt womöglich nicht mehr.",
        ["Address or citation"] = "Adresse oder Fundstelle",
        ["Days old"] = "Alter in Tagen",
        ["Fresh for, days"] = "Haltbar, Tage",
        ["Kind"] = "Art",

        // Plans whose work another vendor does.
        ["done by {0}"] = "erbracht von {0}",

        // Checks.
        ["The first part must always hold. The second tells when inputs were edited so far that a decision changes: TcoBench then has to run again to choose plan, term and months anew."] =
            "Der erste Teil muss immer gelten. Der zweite zeigt, wann Eingaben so weit geändert sind, dass eine Entscheidung kippt: Dann muss TcoBench Tarif, Laufzeit und Monate neu wählen.",
        ["Check"] = "Prüfung",
        ["Where"] = "Wo",
        ["Found"] = "Gefunden",
        ["Allowed"] = "Erlaubt",
        ["Result"] = "Ergebnis",
        ["Sound"] = "Stimmigkeit",
        ["Blocks add up to the total"] = "Blöcke ergeben die Summe",
        ["Cost lines add up to the total"] = "Kostenzeilen ergeben die Summe",
        ["No block of a total is negative"] = "Kein Block einer Summe ist negativ",
        ["Every input has a number in use"] = "Jede Eingabe hat einen verwendeten Wert",
        ["With nothing changed, totals are those of TcoBench"] = "Ohne Änderungen sind die Summen die von TcoBench",
        ["As TcoBench decided"] = "Wie von TcoBench entschieden",
        ["Scenario is base"] = "Szenario ist Basis",
        ["Inputs and volumes are those of the run"] = "Eingaben und Mengen sind die des Laufs",
        ["Plans, terms and months are as chosen at base values"] = "Tarife, Laufzeiten und Monate wie bei Basiswerten gewählt",
        ["The winner is TcoBench's"] = "Der Sieger ist der von TcoBench",
        ["Checks that fail"] = "Nicht bestandene Prüfungen",
        ["Decisions and inputs that differ from TcoBench's run"] = "Vom TcoBench-Lauf abweichende Entscheidungen und Eingaben",

        // Log.
        ["Log of the run"] = "Protokoll des Laufs",
        ["As of"] = "Stichtag",
        ["Engine"] = "Programmversion",
        ["Currency"] = "Währung",
        ["Language"] = "Sprache",
        ["Texts from files"] = "Texte aus Dateien",
        ["names, notes and reasons from vendor, job and assumption files stand as they are written there"] =
            "Namen, Anmerkungen und Begründungen aus den Dateien zu Anbietern, Aufträgen und Annahmen stehen in der Sprache der Dateien",
        ["Prices seen"] = "Preisstand",
        ["Plans left out, as they are not the best of their vendor at any volume here; --all-plans takes them in"] =
            "Ausgelassene Tarife, da bei keiner Menge die besten ihres Anbieters; --all-plans nimmt sie auf",
        ["Plans that are not ranked, and why"] = "Tarife außerhalb der Rangfolge, und warum",
        ["What readers should know"] = "Was zu beachten ist",
    };
}
