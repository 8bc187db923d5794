package dev.triennium.spreadsheet.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.context.ContextIssue;
import dev.triennium.domain.context.ContextIssueContent;
import dev.triennium.domain.context.ContextIssueId;
import dev.triennium.domain.context.ContextIssueOrigin;
import dev.triennium.domain.context.ContextIssueTopic;
import dev.triennium.domain.context.ContextReport;
import dev.triennium.domain.context.InterestedParty;
import dev.triennium.domain.context.InterestedPartyContent;
import dev.triennium.domain.context.InterestedPartyId;
import dev.triennium.domain.context.InterestedPartyKind;
import dev.triennium.domain.context.PartyRequirement;
import dev.triennium.domain.context.PartyRequirementContent;
import dev.triennium.domain.context.PartyRequirementId;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.register.Keeping;
import dev.triennium.domain.register.Review;
import dev.triennium.spreadsheet.register.ReadBook;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WorkbookContextSheetsTest {

    /// In Berlin it is the next day.
    private static final Review REVIEW =
            new Review(
                    Instant.parse("2026-11-19T23:30:00Z"), new PersonId(new UUID(8, 1)), "Holds");

    private static Keeping keeping() {
        return new Keeping(2, 1, null, ReadBook.TODAY.plusDays(30), REVIEW, null);
    }

    private static ContextIssue issue(ContextIssueTopic topic, boolean isRelevant) {
        return new ContextIssue(
                new ContextIssueId(new UUID(9, 1)),
                keeping(),
                new ContextIssueContent(
                        "Hotter summers",
                        null,
                        ContextIssueOrigin.EXTERNAL,
                        topic,
                        isRelevant,
                        "The hall gets too hot",
                        "Shade"));
    }

    private static ContextReport report(ContextIssueTopic topic, boolean isRelevant) {
        var party =
                new InterestedParty(
                        new InterestedPartyId(new UUID(9, 2)),
                        keeping(),
                        new InterestedPartyContent(
                                "The street", InterestedPartyKind.NEIGHBOUR, "Meetings"));
        return new ContextReport(
                ReadBook.report(Locale.ENGLISH, ReadBook.row(issue(topic, isRelevant))),
                ReadBook.report(Locale.ENGLISH, ReadBook.row(party)),
                ReadBook.report(
                        Locale.ENGLISH,
                        ReadBook.row(
                                new PartyRequirement(
                                        new PartyRequirementId(new UUID(9, 3)),
                                        keeping(),
                                        new PartyRequirementContent(
                                                party.id(),
                                                "Quiet nights",
                                                null,
                                                true,
                                                false,
                                                false,
                                                "No work at night anyway")))));
    }

    @Test
    void aContextSaysWhatMattersAndToWhom() throws IOException {
        var report = report(ContextIssueTopic.CLIMATE_CHANGE, true);
        var sheets = new WorkbookContextSheets();
        assertThat(sheets.title(report)).isEqualTo("Context and interested parties");
        var book = ReadBook.of(sheets, report);
        assertThat(book.names())
                .containsExactly("Summary", "Issues", "Interested parties", "Requirements");
        assertThat(book.rows("Summary"))
                .contains(
                        List.of("Open issues", "1"),
                        List.of("Interested parties", "1"),
                        List.of("Their requirements", "1"),
                        List.of("Not addressed", "1"),
                        List.of("Climate change", "Relevant"));
        assertThat(book.entry("Issues", 1))
                .containsEntry("Origin", "External")
                .containsEntry("Field", "Climate change")
                .containsEntry("Last review", "2026-11-20")
                .containsEntry("What was seen", "Holds")
                .containsEntry("Risks", "Heat")
                .containsEntry("State", "Open");
        assertThat(book.entry("Requirements", 1))
                .containsEntry("Interested party", "The street")
                .containsEntry("Obligation", "Yes")
                .containsEntry("Addressed", "No");
    }

    @Test
    void theCoverSaysWhetherClimateChangeWasDecidedOn() throws IOException {
        var sheets = new WorkbookContextSheets();
        assertThat(
                        ReadBook.of(sheets, report(ContextIssueTopic.CLIMATE_CHANGE, false))
                                .rows("Summary"))
                .contains(List.of("Climate change", "Not relevant"));
        assertThat(ReadBook.of(sheets, report(ContextIssueTopic.MARKET, false)).rows("Summary"))
                .contains(List.of("Climate change", "Not decided yet"));
    }
}
