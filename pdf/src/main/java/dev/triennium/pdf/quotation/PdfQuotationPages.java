package dev.triennium.pdf.quotation;

import dev.triennium.domain.Language;
import dev.triennium.domain.quotation.IntegrationCriterion;
import dev.triennium.domain.quotation.QuotationAnnex;
import dev.triennium.domain.quotation.QuotationDays;
import dev.triennium.domain.quotation.QuotationPack;
import dev.triennium.domain.quotation.QuotationPages;
import dev.triennium.pdf.page.Pages;
import dev.triennium.pdf.page.Pages.Cell;
import dev.triennium.pdf.page.Pages.Column;
import dev.triennium.pdf.page.Pages.Fact;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The pack that certification bodies get.
@Component
class PdfQuotationPages implements QuotationPages {

    @Override
    public void write(QuotationPack pack, Language language, OutputStream out) throws IOException {
        new Printed(pack, language).print().write(out);
    }

    private static final class Printed {

        private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

        private final QuotationPack pack;
        private final Language words;
        private final Pages pages;

        Printed(QuotationPack pack, Language words) {
            this.pack = pack;
            this.words = words;
            var title = words.of("Request for quotation", "Angebotsanfrage");
            this.pages =
                    new Pages(
                            words,
                            title,
                            List.of(
                                    pack.legalName(),
                                    pack.standards().stream()
                                            .map(QuotationPack.SoughtStandard::designation)
                                            .collect(Collectors.joining(", "))),
                            pack.legalName() + ", " + title);
        }

        Pages print() {
            request();
            scope();
            people();
            processes();
            annexes();
            integration();
            days();
            answer();
            return pages;
        }

        private void request() {
            var contact = pack.contact();
            var facts = new ArrayList<Fact>();
            facts.add(Fact.of(words.of("Organisation", "Organisation"), pack.legalName()));
            facts.add(
                    Fact.of(
                            words.of("Contact", "Kontakt"),
                            contact.name()
                                    + "\n"
                                    + contact.address()
                                    + (contact.phone() == null ? "" : "\n" + contact.phone())));
            facts.add(Fact.of(words.of("Sent on", "Verschickt am"), pages.day(pack.sentOn())));
            facts.add(
                    Fact.of(
                            words.of("Answer wanted by", "Antwort erbeten bis"),
                            pages.day(pack.answerBy())));
            if (pack.auditWantedFrom() != null) {
                facts.add(
                        Fact.of(
                                words.of("Audit wanted from", "Audit gewünscht ab"),
                                pages.day(pack.auditWantedFrom())));
            }
            facts.add(
                    Fact.of(
                            words.of("Languages of work", "Arbeitssprachen"),
                            pack.languages().stream()
                                    .map(this::languageName)
                                    .collect(Collectors.joining(", "))));
            facts.add(
                    Fact.of(
                            words.of(
                                    "Consultancy on the management system",
                                    "Beratung zum Managementsystem"),
                            pack.consultancy() == null
                                    ? words.of("none", "keine")
                                    : pack.consultancy()));
            pages.facts(facts);
            if (pack.remark() != null) {
                pages.text(pack.remark());
            }
            pages.heading(words.of("Standards", "Normen"))
                    .table(
                            List.of(
                                    new Column(words.of("Standard", "Norm"), 1),
                                    new Column(words.of("Title", "Titel"), 2)),
                            pack.standards().stream()
                                    .map(
                                            one ->
                                                    List.of(
                                                            Cell.of(one.designation()),
                                                            Cell.of(one.title())))
                                    .toList());
        }

        private String languageName(String tag) {
            return Locale.forLanguageTag(tag).getDisplayLanguage(words.locale());
        }

        private void scope() {
            pages.heading(words.of("Scope", "Geltungsbereich"))
                    .text(
                            words.of(
                                            "%s, version %d, approved on %s.",
                                            "%s, Version %d, freigegeben am %s.")
                                    .formatted(
                                            pack.managementSystem(),
                                            pack.scopeVersion(),
                                            pages.day(pack.scopeApprovedOn())));
            pages.facts(
                    pack.scope().stream()
                            .map(one -> Fact.of(languageName(one.language()), one.text()))
                            .toList());
            if (!pack.sectorCodes().isEmpty()) {
                pages.facts(
                        List.of(
                                Fact.of(
                                        words.of("IAF codes", "IAF-Codes"),
                                        pack.sectorCodes().stream()
                                                .map(String::valueOf)
                                                .collect(Collectors.joining(", ")))));
            }
            pages.subheading(words.of("Not applicable", "Nicht anwendbar"));
            if (pack.exclusions().isEmpty()) {
                pages.text(words.of("Nothing.", "Nichts."));
            } else {
                pages.table(
                        List.of(
                                new Column(words.of("Standard", "Norm"), 2),
                                new Column(words.of("Clause", "Abschnitt"), 1),
                                new Column(words.of("Justification", "Begründung"), 4)),
                        pack.exclusions().stream()
                                .map(
                                        one ->
                                                List.of(
                                                        Cell.of(one.standard()),
                                                        Cell.of(one.clause()),
                                                        Cell.of(one.justification())))
                                .toList());
            }
        }

        private void people() {
            pages.heading(words.of("Sites and people", "Standorte und Personal"))
                    .facts(
                            List.of(
                                    Fact.of(
                                            words.of("People in scope", "Personen im Bereich"),
                                            String.valueOf(pack.headcount())),
                                    Fact.of(
                                            words.of(
                                                    "Effective number for audit time",
                                                    "Effektive Zahl für die Auditzeit"),
                                            words.number(pack.effectivePersonnel()))));
            for (var site : pack.sites()) {
                pages.subheading(site.name()).text(site.address());
                pages.table(
                        List.of(
                                new Column(words.of("Shift", "Schicht"), 3),
                                new Column(words.of("People", "Personen"), 1),
                                new Column(words.of("Employment", "Beschäftigung"), 2),
                                new Column(words.of("Hours a week", "Stunden je Woche"), 2)),
                        site.people().stream().map(this::people).toList());
            }
        }

        private List<Cell> people(QuotationPack.People one) {
            return List.of(
                    Cell.of(one.shift()),
                    Cell.of(String.valueOf(one.persons())),
                    Cell.of(
                            one.isPermanent()
                                    ? words.of("permanent", "dauerhaft")
                                    : words.of(
                                            "seasonal, temporary or contractors",
                                            "saisonal, zeitweise oder Fremdpersonal")),
                    Cell.of(
                            one.weeklyMinutes() == null
                                    ? words.of("full time", "Vollzeit")
                                    : words.number(
                                            BigDecimal.valueOf(one.weeklyMinutes())
                                                    .divide(MINUTES, 2, RoundingMode.HALF_UP))));
        }

        private void processes() {
            pages.heading(words.of("Processes", "Prozesse"))
                    .table(
                            List.of(
                                    new Column(words.of("Process", "Prozess"), 1),
                                    new Column(words.of("What it does", "Was er leistet"), 2)),
                            pack.processes().stream()
                                    .map(
                                            one ->
                                                    List.of(
                                                            Cell.of(one.name()),
                                                            Cell.of(one.description())))
                                    .toList());
            pages.subheading(words.of("Outsourced", "Ausgelagert"));
            if (pack.outsourcedProcesses().isEmpty()) {
                pages.text(words.of("Nothing.", "Nichts."));
            } else {
                pages.table(
                        List.of(
                                new Column(words.of("Process", "Prozess"), 1),
                                new Column(words.of("Provider", "Anbieter"), 1),
                                new Column(words.of("Control", "Steuerung"), 2)),
                        pack.outsourcedProcesses().stream()
                                .map(
                                        one ->
                                                List.of(
                                                        Cell.of(one.name()),
                                                        Cell.of(one.provider()),
                                                        Cell.of(one.control())))
                                .toList());
            }
        }

        private void annexes() {
            pages.heading(words.of("Annexes by discipline", "Anlagen nach Fachgebiet"))
                    .table(
                            List.of(
                                    new Column(words.of("Asked", "Gefragt"), 2),
                                    new Column(words.of("Number", "Zahl"), 1),
                                    new Column(words.of("Answer", "Antwort"), 4)),
                            pack.annexes().stream().map(this::annex).toList());
        }

        private List<Cell> annex(QuotationPack.Annex one) {
            return List.of(
                    Cell.of(name(one.annex())),
                    Cell.of(one.number() == null ? null : words.number(one.number())),
                    Cell.of(
                            one.text() == null
                                    ? words.of("not given", "nicht angegeben")
                                    : one.text()));
        }

        private String name(QuotationAnnex annex) {
            return switch (annex) {
                case SHIFTS -> words.of("Shifts and what each does", "Schichten und ihre Arbeit");
                case LEGAL_REGISTER -> words.of("Register of legal obligations", "Rechtskataster");
                case SUBCONTRACTED_WORK ->
                        words.of("Share of subcontracted work", "Anteil der Unteraufträge");
                case TEMPORARY_SITES ->
                        words.of(
                                "Work at customers' and temporary sites",
                                "Arbeit bei Kunden und an zeitweiligen Standorten");
                case CONTRACTORS ->
                        words.of(
                                "Contractors under the organisation's control",
                                "Fremdfirmen unter Steuerung der Organisation");
                case ACCIDENTS ->
                        words.of("Accidents of three years", "Unfälle der letzten drei Jahre");
                case HACCP_STUDIES -> words.of("HACCP studies", "HACCP-Studien");
                case ENERGY_TYPES -> words.of("Types of energy", "Energiearten");
                case ENERGY_USES ->
                        words.of("Significant energy uses", "Wesentliche Energieeinsätze");
                case STATEMENT_OF_APPLICABILITY ->
                        words.of(
                                "Version of the statement of applicability",
                                "Version der Erklärung zur Anwendbarkeit");
            };
        }

        private void integration() {
            if (pack.standards().size() < 2) {
                return;
            }
            pages.heading(words.of("Integration", "Integration"))
                    .table(
                            List.of(
                                    new Column(words.of("Criterion", "Kriterium"), 3),
                                    new Column(words.of("Met", "Erfüllt"), 1)),
                            Arrays.stream(IntegrationCriterion.values())
                                    .map(
                                            one ->
                                                    List.of(
                                                            Cell.of(name(one)),
                                                            Cell.of(
                                                                    pack.integration().contains(one)
                                                                            ? words.of("yes", "ja")
                                                                            : words.of(
                                                                                    "no", "nein"))))
                                    .toList())
                    .text(
                            words.of(
                                            "Level of integration by IAF MD 11, assessed by the"
                                                    + " organisation: %d %%.",
                                            "Grad der Integration nach IAF MD 11, von der"
                                                    + " Organisation selbst bewertet: %d %%.")
                                    .formatted(pack.integrationLevelPercent()));
        }

        private String name(IntegrationCriterion criterion) {
            return switch (criterion) {
                case DOCUMENTATION ->
                        words.of("Integrated documentation", "Integrierte Dokumentation");
                case MANAGEMENT_REVIEW ->
                        words.of(
                                "Management review of the whole strategy and plan",
                                "Managementbewertung der gesamten Strategie und Planung");
                case INTERNAL_AUDITS ->
                        words.of("Integrated internal audits", "Integrierte interne Audits");
                case POLICY_AND_OBJECTIVES ->
                        words.of(
                                "Integrated policy and objectives",
                                "Integrierte Politik und Ziele");
                case PROCESSES -> words.of("Integrated processes", "Integrierte Prozesse");
                case IMPROVEMENT ->
                        words.of(
                                "Integrated improvement, corrective action and measurement",
                                "Integrierte Verbesserung, Korrektur und Messung");
                case MANAGEMENT_SUPPORT ->
                        words.of(
                                "Integrated management support and responsibilities",
                                "Integrierte Unterstützung und Verantwortung der Leitung");
            };
        }

        private void days() {
            pages.heading(words.of("Calculated audit time", "Berechnete Auditzeit"));
            QuotationDays days = pack.days();
            if (days == null) {
                pages.text(
                        words.of(
                                "No public table gives the audit time of these standards.",
                                "Keine öffentliche Tabelle nennt die Auditzeit für diese Normen."));
                return;
            }
            pages.facts(
                    List.of(
                            days(
                                    words.of("Stage 1 and stage 2", "Stufe 1 und Stufe 2"),
                                    days.initial()),
                            days(
                                    words.of("Surveillance in each year", "Überwachung je Jahr"),
                                    days.surveillance()),
                            days(
                                    words.of("Recertification", "Rezertifizierung"),
                                    days.recertification())));
            pages.text(
                    words.of(
                            "By the public rules for accredited certification, of the people and"
                                    + " figures above. Please justify where you come to other days.",
                            "Nach den öffentlichen Regeln für akkreditierte Zertifizierung, aus dem"
                                    + " Personal und den Angaben oben. Bitte begründen Sie, wo Sie"
                                    + " zu anderen Tagen kommen."));
            if (days.isUnverified()) {
                pages.text(
                        words.of(
                                "Part of it rests on figures that no primary source confirms.",
                                "Ein Teil beruht auf Werten, die keine Primärquelle bestätigt."));
            }
        }

        private Fact days(String label, BigDecimal days) {
            return Fact.of(label, words.number(days) + " " + words.of("days", "Tage"));
        }

        private void answer() {
            pages.heading(words.of("What the quotation should say", "Was das Angebot nennen soll"))
                    .list(
                            List.of(
                                    words.of(
                                            "days of stage 1, stage 2, each surveillance and the"
                                                    + " recertification, with your reasons",
                                            "Tage für Stufe 1, Stufe 2, jede Überwachung und die"
                                                    + " Rezertifizierung, mit Begründung"),
                                    words.of(
                                            "your rate for a day, and the currency",
                                            "Ihr Tagessatz und die Währung"),
                                    words.of(
                                            "fees of three years: application, certificate,"
                                                    + " accreditation, travel",
                                            "Gebühren für drei Jahre: Antrag, Zertifikat,"
                                                    + " Akkreditierung, Reise"),
                                    words.of(
                                            "your accreditation for these standards, editions and"
                                                    + " codes",
                                            "Ihre Akkreditierung für diese Normen, Ausgaben und"
                                                    + " Codes"),
                                    words.of(
                                            "a declaration that neither you nor your auditors"
                                                    + " consulted us or audited us internally within"
                                                    + " two years",
                                            "eine Erklärung, dass weder Sie noch Ihre Auditorinnen"
                                                    + " und Auditoren uns innerhalb von zwei Jahren"
                                                    + " beraten oder intern auditiert haben"),
                                    words.of(
                                            "until when the quotation can be accepted",
                                            "bis wann das Angebot gilt")));
        }
    }
}
