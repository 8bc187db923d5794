package dev.triennium.spreadsheet.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.certificationbody.CertificationBodyId;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.incident.BodyNotice;
import dev.triennium.domain.incident.Incident;
import dev.triennium.domain.incident.IncidentContent;
import dev.triennium.domain.incident.IncidentId;
import dev.triennium.domain.incident.IncidentKind;
import dev.triennium.domain.incident.IncidentReport;
import dev.triennium.spreadsheet.register.ReadBook;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WorkbookIncidentSheetsTest {

    private static final CertificationBodyId BODY = new CertificationBodyId(new UUID(7, 1));

    private static Incident incident(int number, BodyNotice notice) {
        return new Incident(
                new IncidentId(new UUID(9, number)),
                1,
                number,
                new IncidentContent(
                        IncidentKind.POLLUTION,
                        "Oil in the drain",
                        null,
                        ReadBook.TODAY.minusDays(2),
                        "Yard",
                        "Drain closed",
                        null),
                notice,
                Instant.parse("2026-11-24T09:00:00Z"),
                new PersonId(new UUID(8, 1)),
                null);
    }

    @Test
    void aRegisterSaysOfWhichTheBodyMustBeTold() throws IOException {
        var due = new BodyNotice.Required(BODY, ReadBook.TODAY.plusDays(1), "Contract, 7.2");
        var report =
                new IncidentReport(
                        ReadBook.report(
                                Locale.ENGLISH,
                                ReadBook.row(incident(1, due)),
                                ReadBook.row(
                                        incident(
                                                2,
                                                new BodyNotice.Told(
                                                        due, ReadBook.TODAY, "By mail"))),
                                ReadBook.row(
                                        incident(
                                                3,
                                                new BodyNotice.Required(
                                                        null, ReadBook.TODAY, null)))),
                        Map.of(BODY, "TÜV North"));
        var sheets = new WorkbookIncidentSheets();
        assertThat(sheets.title(report)).isEqualTo("Incidents");
        var book = ReadBook.of(sheets, report);
        assertThat(book.rows("Summary"))
                .contains(
                        List.of("Entries", "3"),
                        List.of("Open", "3"),
                        List.of("Accident", "0"),
                        List.of("Pollution", "3"),
                        List.of("Must be told", "2"),
                        List.of("Was told", "1"));
        assertThat(book.rows("Register").getFirst().subList(0, book.repeatedColumns("Register")))
                .endsWith("What happened");
        assertThat(book.entry("Register", 1))
                .containsEntry("What happened", "Oil in the drain")
                .containsEntry("Happened on", "2026-11-22")
                .containsEntry("Must the certification body be told?", "Must be told")
                .containsEntry("Certification body", "TÜV North")
                .containsEntry("Due on", "2026-11-25")
                .containsEntry("Told on", "")
                .containsEntry("Why, and how", "Contract, 7.2");
        assertThat(book.entry("Register", 2))
                .containsEntry("Told on", "2026-11-24")
                .containsEntry("Due on", "")
                .containsEntry("Why, and how", "Contract, 7.2\nBy mail");
        assertThat(book.entry("Register", 3))
                .containsEntry("Certification body", "Each that certifies");
    }
}
