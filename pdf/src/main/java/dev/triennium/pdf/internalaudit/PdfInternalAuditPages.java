package dev.triennium.pdf.internalaudit;

import dev.triennium.domain.Language;
import dev.triennium.domain.internalaudit.AuditDuty;
import dev.triennium.domain.internalaudit.AuditMethod;
import dev.triennium.domain.internalaudit.InternalAuditPages;
import dev.triennium.domain.internalaudit.InternalAuditPrint;
import dev.triennium.domain.internalaudit.InternalAuditReport;
import dev.triennium.domain.internalaudit.InternalAuditReport.FrozenFinding;
import dev.triennium.domain.internalaudit.InternalAuditReport.Signature;
import dev.triennium.domain.internalaudit.InternalAuditResult;
import dev.triennium.pdf.page.Pages;
import dev.triennium.pdf.page.Pages.Cell;
import dev.triennium.pdf.page.Pages.Column;
import dev.triennium.pdf.page.Pages.Fact;
import dev.triennium.pdf.page.Pages.Tone;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reports of internal audits as PDF: what a lead auditor signs and hands to a certification body.
@Component
class PdfInternalAuditPages implements InternalAuditPages {

    /// What is told one by one. What conforms or was not looked at is a line in a table.
    private static final Set<InternalAuditResult> TOLD =
            Set.of(
                    InternalAuditResult.NONCONFORMITY,
                    InternalAuditResult.OBSERVATION,
                    InternalAuditResult.OPPORTUNITY);

    @Override
    public String title(InternalAuditPrint report) {
        return title(new Language(report.locale()));
    }

    private static String title(Language words) {
        return words.of("Internal audit report", "Bericht über ein internes Audit");
    }

    @Override
    public void write(InternalAuditPrint report, OutputStream out) throws IOException {
        new Writer(report, new Language(report.locale())).pages().write(out);
    }

    private record Writer(InternalAuditPrint report, Language words) {

        Pages pages() {
            var audit = report.audit();
            var version = report.report();
            var pages =
                    new Pages(
                            words,
                            title(words),
                            List.of(
                                    report.organisation(),
                                    words.of("Internal audit ", "Internes Audit ")
                                            + audit.number()
                                            + ": "
                                            + audit.content().title(),
                                    words.of("Version ", "Version ") + version.number()),
                            report.organisation()
                                    + " · "
                                    + words.of("Internal audit ", "Internes Audit ")
                                    + audit.number()
                                    + " · "
                                    + words.of("Version ", "Version ")
                                    + version.number());
            notices(pages);
            about(pages);
            team(pages);
            conclusions(pages);
            findings(pages);
            signatures(pages);
            return pages;
        }

        private void notices(Pages pages) {
            switch (report.report().state()) {
                case InternalAuditReport.State.Draft _ ->
                        pages.notice(
                                words.of(
                                                "Draft of %s. It is not signed, and can still change.",
                                                "Entwurf vom %s. Er ist nicht unterschrieben und kann sich"
                                                        + " noch ändern.")
                                        .formatted(pages.day(report.printedOn())));
                case InternalAuditReport.State.LeadSigned _ ->
                        pages.notice(
                                words.of(
                                        "The signature of the management representative is missing.",
                                        "Die Unterschrift der oder des Beauftragten fehlt."));
                case InternalAuditReport.State.Signed _ -> {
                    // Nothing is missing.
                }
            }
            if (report.report().correctedWhy() != null) {
                pages.notice(
                        words.of(
                                        "This version replaces version %d: %s",
                                        "Diese Version ersetzt Version %d: %s")
                                .formatted(
                                        report.report().number() - 1,
                                        report.report().correctedWhy()));
            }
        }

        private void about(Pages pages) {
            var content = report.audit().content();
            pages.heading(words.of("The audit", "Das Audit"));
            pages.facts(
                    stated(
                            Fact.of(words.of("Objectives", "Ziele"), content.objectives()),
                            Fact.of(words.of("Scope", "Umfang"), content.scope()),
                            Fact.of(
                                    words.of("Criteria", "Kriterien"),
                                    String.join("\n", report.standards())),
                            Fact.of(
                                    words.of("Clauses", "Abschnitte"),
                                    or(
                                            report.clauses(),
                                            words.of(
                                                    "All clauses of the criteria",
                                                    "Alle Abschnitte der Kriterien"))),
                            Fact.of(
                                    words.of("Sites", "Standorte"),
                                    or(report.sites(), words.of("All", "Alle"))),
                            Fact.of(
                                    words.of("Processes", "Prozesse"),
                                    or(report.processes(), words.of("All", "Alle"))),
                            Fact.of(
                                    words.of("Dates", "Zeitraum"),
                                    period(content.startsOn(), content.endsOn())),
                            Fact.of(words.of("Method", "Methode"), method(content.method())),
                            Fact.of(
                                    words.of("Management system", "Managementsystem"),
                                    report.managementSystem()),
                            Fact.of(words.of("Programme", "Programm"), report.programme()),
                            Fact.of(
                                    words.of("Distribution", "Verteiler"),
                                    report.report().content().distribution())));
        }

        private static List<Fact> stated(Fact... facts) {
            return Stream.of(facts).filter(one -> !one.value().text().isEmpty()).toList();
        }

        private static String or(List<String> some, String none) {
            return some.isEmpty() ? none : String.join("\n", some);
        }

        private String period(LocalDate first, LocalDate last) {
            return first.equals(last)
                    ? Pages.day(words, first)
                    : Pages.day(words, first) + words.of(" to ", " bis ") + Pages.day(words, last);
        }

        private String method(AuditMethod method) {
            return switch (method) {
                case ON_SITE -> words.of("On site", "Vor Ort");
                case REMOTE -> words.of("Remote", "Aus der Ferne");
                case BOTH -> words.of("On site and remote", "Vor Ort und aus der Ferne");
            };
        }

        private void team(Pages pages) {
            pages.heading(words.of("Audit team", "Auditteam"));
            pages.table(
                    List.of(
                            new Column(words.of("Name", "Name"), 3),
                            new Column(words.of("Function", "Funktion"), 3),
                            new Column(words.of("Role in the audit", "Rolle im Audit"), 3),
                            new Column(
                                    words.of(
                                            "Independence declared on",
                                            "Unabhängigkeit erklärt am"),
                                    3)),
                    report.team().stream()
                            .map(
                                    one ->
                                            List.of(
                                                    Cell.of(one.name()),
                                                    Cell.of(one.function()),
                                                    Cell.of(duty(one.duty())),
                                                    Cell.of(day(one.declaredAt()))))
                            .toList());
            var overridden =
                    report.team().stream().filter(one -> one.overriddenWhy() != null).toList();
            if (overridden.isEmpty()) {
                return;
            }
            pages.subheading(
                    words.of(
                            "Exceptions from independence or competence",
                            "Ausnahmen von Unabhängigkeit oder Kompetenz"));
            pages.facts(
                    overridden.stream()
                            .map(one -> Fact.of(one.name(), one.overriddenWhy()))
                            .toList());
        }

        private String duty(AuditDuty duty) {
            return switch (duty) {
                case LEAD_AUDITOR -> words.of("Lead auditor", "Auditleitung");
                case AUDITOR -> words.of("Auditor", "Auditor/in");
                case TECHNICAL_EXPERT -> words.of("Technical expert", "Fachexperte/-expertin");
                case OBSERVER -> words.of("Observer", "Beobachter/in");
            };
        }

        private @Nullable String day(@Nullable Instant at) {
            return at == null ? null : Pages.day(words, LocalDate.ofInstant(at, report.zone()));
        }

        private void conclusions(Pages pages) {
            var content = report.report().content();
            pages.heading(words.of("Summary", "Zusammenfassung")).text(content.summary());
            pages.heading(words.of("Conclusions", "Schlussfolgerungen"))
                    .text(content.conclusions());
            pages.heading(
                            words.of(
                                    "Degree to which the criteria are fulfilled",
                                    "Grad der Erfüllung der Kriterien"))
                    .text(content.fulfilment());
            pages.heading(words.of("Sampling", "Stichproben")).text(content.sampling());
            pages.heading(
                            words.of(
                                    "Unresolved diverging opinions",
                                    "Ungelöste abweichende Meinungen"))
                    .text(
                            content.opinions() == null
                                    ? words.of("None.", "Keine.")
                                    : content.opinions());
        }

        private void findings(Pages pages) {
            pages.heading(words.of("Results", "Ergebnisse"));
            var counts = new ArrayList<Fact>();
            for (var result : InternalAuditResult.values()) {
                var count =
                        report.findings().stream().filter(one -> one.result() == result).count();
                counts.add(
                        new Fact(
                                word(result),
                                new Cell(String.valueOf(count), tone(result, count))));
            }
            pages.facts(counts);
            var told =
                    report.findings().stream().filter(one -> TOLD.contains(one.result())).toList();
            if (!told.isEmpty()) {
                pages.heading(words.of("Findings", "Feststellungen"));
                told.forEach(one -> told(pages, one));
            }
            var rest =
                    report.findings().stream().filter(one -> !TOLD.contains(one.result())).toList();
            if (!rest.isEmpty()) {
                pages.heading(words.of("Conforming and not sampled", "Konform oder nicht geprüft"));
                pages.table(
                        List.of(
                                new Column(words.of("Clauses", "Abschnitte"), 3),
                                new Column(words.of("Result", "Ergebnis"), 2),
                                new Column(words.of("Sample", "Stichprobe"), 4),
                                new Column(
                                        words.of("Notes and evidence", "Notizen und Nachweise"),
                                        4)),
                        rest.stream()
                                .map(
                                        one ->
                                                List.of(
                                                        Cell.of(one.clauses()),
                                                        Cell.of(word(one.result())),
                                                        Cell.of(one.sample()),
                                                        Cell.of(joined(one))))
                                .toList());
            }
        }

        private static Tone tone(InternalAuditResult result, long count) {
            return result == InternalAuditResult.NONCONFORMITY && count > 0
                    ? Tone.MAJOR
                    : Tone.PLAIN;
        }

        private static String joined(FrozenFinding one) {
            return String.join(
                    "\n",
                    Stream.of(one.notes(), one.evidence()).flatMap(Stream::ofNullable).toList());
        }

        private void told(Pages pages, FrozenFinding one) {
            pages.subheading(
                    word(one.result())
                            + (one.nonconformity() == null ? "" : " " + one.nonconformity()));
            pages.facts(
                    stated(
                            Fact.of(words.of("Clauses", "Abschnitte"), one.clauses()),
                            Fact.of(words.of("Sample", "Stichprobe"), one.sample()),
                            Fact.of(words.of("Finding", "Feststellung"), one.notes()),
                            Fact.of(words.of("Evidence", "Nachweis"), one.evidence())));
        }

        private String word(InternalAuditResult result) {
            return switch (result) {
                case CONFORM -> words.of("Conform", "Konform");
                case NONCONFORMITY -> words.of("Nonconformity", "Nichtkonformität");
                case OBSERVATION -> words.of("Observation", "Beobachtung");
                case OPPORTUNITY ->
                        words.of("Opportunity for improvement", "Verbesserungsmöglichkeit");
                case NOT_SAMPLED -> words.of("Not sampled", "Nicht geprüft");
            };
        }

        private void signatures(Pages pages) {
            pages.heading(words.of("Signatures", "Unterschriften"));
            pages.signatures(
                    List.of(
                            signature(
                                    words.of("Lead auditor", "Auditleitung"),
                                    report.report().lead()),
                            signature(
                                    words.of(
                                            "Management representative",
                                            "Beauftragte/r für das Managementsystem"),
                                    report.report().representative())));
        }

        private Pages.Signature signature(String role, @Nullable Signature one) {
            if (one == null) {
                return new Pages.Signature(
                        role, words.of("Not signed yet", "Noch nicht unterschrieben"));
            }
            return new Pages.Signature(
                    role,
                    String.join(
                            "\n",
                            Stream.of(one.name(), one.function(), day(one.at()))
                                    .flatMap(Stream::ofNullable)
                                    .toList()));
        }
    }
}
