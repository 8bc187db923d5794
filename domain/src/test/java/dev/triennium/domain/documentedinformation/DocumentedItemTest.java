package dev.triennium.domain.documentedinformation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.archive.Standing;
import dev.triennium.domain.document.Classification;
import dev.triennium.domain.document.Document;
import dev.triennium.domain.document.DocumentId;
import dev.triennium.domain.document.DocumentKind;
import dev.triennium.domain.document.DocumentState;
import dev.triennium.domain.document.DocumentVersion;
import dev.triennium.domain.evidence.Evidence;
import dev.triennium.domain.evidence.EvidenceId;
import dev.triennium.domain.evidence.Validity;
import dev.triennium.domain.managementsystem.RequiredDocument;
import dev.triennium.domain.standard.Clause;
import dev.triennium.domain.standard.Clause.Requirement;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.ClauseNumber;
import dev.triennium.domain.standard.Documentation;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.ColleagueId;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DocumentedItemTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
    private static final RequiredDocument POLICY =
            new RequiredDocument(
                    Documentation.REQUIRED, List.of(clause("5.2.1", false), clause("5.2.2", true)));

    private static Clause clause(String number, boolean uncertain) {
        return new Clause(
                new ClauseId(new UUID(1, number.hashCode())),
                new StandardId(new UUID(50, 1)),
                null,
                new ClauseNumber(number),
                "Title",
                1,
                true,
                uncertain,
                null,
                new Requirement(
                        "leadership.policy",
                        "Is it so?",
                        List.of(),
                        Documentation.REQUIRED,
                        "Policy",
                        "policy"),
                null);
    }

    private static Document.Facts document(
            DocumentState state, DocumentVersion.@Nullable State next) {
        return new Document.Facts(
                new DocumentId(
                        UUID.nameUUIDFromBytes(state.name().getBytes(StandardCharsets.UTF_8))),
                1,
                new Document.Description(
                        DocumentKind.POLICY,
                        null,
                        "Policy",
                        null,
                        new ColleagueId(new UUID(3, 1)),
                        Classification.PUBLIC,
                        Locale.ENGLISH,
                        null),
                state,
                next,
                null);
    }

    private static Evidence.Facts evidence(LocalDate until) {
        return new Evidence.Facts(
                new EvidenceId(new UUID(4, 1)),
                1,
                new Evidence.Profile("Minutes", null, null, null),
                1,
                new Validity(TODAY.minusYears(1), until),
                Standing.inUse());
    }

    private static InformationState state(
            List<Document.Facts> documents, List<Evidence.Facts> evidence) {
        return DocumentedItem.of(POLICY, _ -> false, documents, evidence, TODAY).state();
    }

    private static final Document.Facts WRITTEN =
            document(DocumentState.DRAFTED, DocumentVersion.State.DRAFT);
    private static final Document.Facts PUBLISHED = document(DocumentState.IN_FORCE, null);

    @Test
    void whatIsPublishedCovers() {
        assertThat(state(List.of(WRITTEN, PUBLISHED), List.of()))
                .isEqualTo(InformationState.COVERED);
        assertThat(
                        state(
                                List.of(
                                        document(
                                                DocumentState.IN_REVISION,
                                                DocumentVersion.State.DRAFT)),
                                List.of()))
                .isEqualTo(InformationState.COVERED);
    }

    @Test
    void whatIsWrittenIsOnItsWay() {
        assertThat(state(List.of(WRITTEN), List.of())).isEqualTo(InformationState.IN_PROGRESS);
        assertThat(state(List.of(), List.of())).isEqualTo(InformationState.MISSING);
    }

    @Test
    void evidenceCoversAsLongAsItIsValid() {
        assertThat(state(List.of(), List.of(evidence(TODAY)))).isEqualTo(InformationState.COVERED);
        assertThat(state(List.of(), List.of(evidence(TODAY.minusDays(1)))))
                .isEqualTo(InformationState.MISSING);
        assertThat(state(List.of(WRITTEN), List.of(evidence(TODAY.minusDays(1)))))
                .isEqualTo(InformationState.IN_PROGRESS);
    }

    @Test
    void whatOneClauseStillAsksForApplies() {
        assertThat(
                        DocumentedItem.of(
                                        POLICY,
                                        clause -> clause.number().value().equals("5.2.1"),
                                        List.of(),
                                        List.of(),
                                        TODAY)
                                .state())
                .isEqualTo(InformationState.MISSING);
        assertThat(
                        DocumentedItem.of(POLICY, _ -> true, List.of(PUBLISHED), List.of(), TODAY)
                                .state())
                .isEqualTo(InformationState.NOT_APPLICABLE);
    }

    @Test
    void whatTheCatalogueIsUnsureOfIsShownAsUnverified() {
        assertThat(
                        DocumentedItem.of(POLICY, _ -> false, List.of(), List.of(), TODAY)
                                .isUnverified())
                .isTrue();
    }
}
