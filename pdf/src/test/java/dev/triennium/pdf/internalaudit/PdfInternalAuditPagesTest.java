package dev.triennium.pdf.internalaudit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.internalaudit.AuditDuty;
import dev.triennium.domain.internalaudit.AuditMethod;
import dev.triennium.domain.internalaudit.InternalAudit;
import dev.triennium.domain.internalaudit.InternalAuditId;
import dev.triennium.domain.internalaudit.InternalAuditPrint;
import dev.triennium.domain.internalaudit.InternalAuditProgrammeId;
import dev.triennium.domain.internalaudit.InternalAuditReport;
import dev.triennium.domain.internalaudit.InternalAuditReport.FrozenFinding;
import dev.triennium.domain.internalaudit.InternalAuditReport.FrozenPerson;
import dev.triennium.domain.internalaudit.InternalAuditReport.Signature;
import dev.triennium.domain.internalaudit.InternalAuditReportId;
import dev.triennium.domain.internalaudit.InternalAuditResult;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PdfInternalAuditPagesTest {

    private static final Instant AT = Instant.parse("2026-11-20T23:30:00Z");
    private static final PersonId BY = new PersonId(new UUID(0, 1));

    private static InternalAuditPrint print(Locale locale, InternalAuditReport.State state) {
        var day = LocalDate.parse("2026-11-16");
        var step = new InternalAudit.Step(AT, BY);
        return new InternalAuditPrint(
                "Maple GmbH",
                locale,
                ZoneId.of("Europe/Berlin"),
                LocalDate.parse("2026-11-24"),
                new InternalAudit.Facts(
                        new InternalAuditId(new UUID(0, 2)),
                        4,
                        7,
                        new InternalAuditProgrammeId(new UUID(0, 3)),
                        new ManagementSystemId(new UUID(0, 4)),
                        new InternalAudit.Content(
                                "Einkauf <img src=\"http://example.com/x\">",
                                "Does purchasing do what it says?",
                                "Purchasing and warehouse at the main site",
                                AuditMethod.BOTH,
                                day,
                                day.plusDays(1),
                                day.plusDays(14)),
                        40,
                        0,
                        null,
                        new InternalAudit.State.Reported(step, step)),
                "Programme 2026–2028",
                "Integrated management system",
                List.of("ISO 9001:2026", "ISO 14001:2026"),
                List.of(),
                List.of("Gdańsk"),
                List.of(),
                new InternalAuditReport(
                        new InternalAuditReportId(new UUID(0, 5)),
                        2,
                        new InternalAuditId(new UUID(0, 2)),
                        1,
                        null,
                        new InternalAuditReport.Content(
                                "Two days, three people, thirty orders.",
                                "Purchasing is under control but for the evaluation of suppliers.",
                                "All clauses are fulfilled but one.",
                                "An audit looks at samples. Thirty of 900 orders were looked at.",
                                null,
                                "Top management; certification body"),
                        step,
                        state),
                List.of(
                        new FrozenPerson(AuditDuty.LEAD_AUDITOR, "Ines Falk", "Auditor", AT, null),
                        new FrozenPerson(
                                AuditDuty.AUDITOR,
                                "Αλέξης Παππάς",
                                "Buyer",
                                AT,
                                "Nobody else reads Greek contracts")),
                findings());
    }

    private static List<FrozenFinding> findings() {
        var all = new ArrayList<FrozenFinding>();
        all.add(
                new FrozenFinding(
                        "ISO 9001:2026, 8.4.1",
                        InternalAuditResult.NONCONFORMITY,
                        "Ten suppliers",
                        "Two were not evaluated since 2024.",
                        "List of suppliers, lines 7 and 12",
                        "NC-2026-014"));
        all.add(
                new FrozenFinding(
                        "ISO 9001:2026, 7.5.3\nISO 14001:2026, 7.5.3",
                        InternalAuditResult.OBSERVATION,
                        null,
                        "Contracts lie in two places.",
                        null,
                        null));
        for (var n = 1; n < 38; n++) {
            all.add(
                    new FrozenFinding(
                            "ISO 9001:2026, 4." + n,
                            n % 9 == 0
                                    ? InternalAuditResult.NOT_SAMPLED
                                    : InternalAuditResult.CONFORM,
                            n % 9 == 0 ? null : "Three records of " + n + " November",
                            n % 9 == 0 ? "Next year" : null,
                            null,
                            null));
        }
        return all;
    }

    private static Signature signature(String name, @Nullable String function) {
        return new Signature(AT, BY, name, function);
    }

    private static final InternalAuditReport.State SIGNED =
            new InternalAuditReport.State.Signed(
                    signature("Ines Falk", "Auditor"), signature("Maeve O'Connor", null));

    private static String textOf(InternalAuditPrint report, String file) throws IOException {
        var out = new ByteArrayOutputStream();
        new PdfInternalAuditPages().write(report, out);
        var folder = System.getProperty("triennium.pictures");
        if (folder != null) {
            Files.write(Path.of(folder, file), out.toByteArray());
        }
        try (var pdf = Loader.loadPDF(out.toByteArray())) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    @Test
    void whatAnAuditReportHasToSayStandsInIt() throws IOException {
        var text = textOf(print(Locale.ENGLISH, SIGNED), "en.pdf");

        assertThat(text)
                .contains("Internal audit 7", "Does purchasing do what it says?")
                .contains("16 November 2026 to 17 November 2026", "On site and remote")
                .contains("ISO 14001:2026", "Gdańsk", "Top management; certification body")
                .contains("All clauses are fulfilled but one.", "Thirty of 900 orders")
                .contains("NC-2026-014", "List of suppliers, lines 7 and 12")
                .contains("Unresolved diverging opinions", "None.")
                .contains("Maeve O'Connor")
                .doesNotContain("Draft");
    }

    @Test
    void anOverrideShowsInTheReport() throws IOException {
        assertThat(textOf(print(Locale.ENGLISH, SIGNED), "en.pdf"))
                .contains("Exceptions from independence", "Αλέξης Παππάς")
                .contains("Nobody else reads Greek contracts");
    }

    @Test
    void isGermanWhereTheOrganisationIsAndADayIsThatOfItsZone() throws IOException {
        assertThat(textOf(print(Locale.GERMAN, SIGNED), "de.pdf"))
                .contains("Bericht über ein internes Audit", "Nichtkonformität NC-2026-014")
                .contains("21. November 2026", "Vor Ort und aus der Ferne");
    }

    @Test
    void aDraftSaysThatItIsOne() throws IOException {
        assertThat(
                        textOf(
                                print(Locale.ENGLISH, new InternalAuditReport.State.Draft()),
                                "draft.pdf"))
                .contains("Draft of 24 November 2026", "Not signed yet");
    }

    /// What people typed is text.
    @Test
    void markupIsText() throws IOException {
        assertThat(textOf(print(Locale.ENGLISH, SIGNED), "en.pdf").replaceAll("\\s+", " "))
                .contains("<img src=\"http://example.com/x\">");
    }
}
