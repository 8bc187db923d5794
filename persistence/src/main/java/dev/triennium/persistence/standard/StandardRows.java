package dev.triennium.persistence.standard;

import dev.triennium.domain.standard.Amendment;
import dev.triennium.domain.standard.Clause;
import dev.triennium.domain.standard.ClauseNumber;
import dev.triennium.domain.standard.Control;
import dev.triennium.domain.standard.DatePrecision;
import dev.triennium.domain.standard.Discipline;
import dev.triennium.domain.standard.Documentation;
import dev.triennium.domain.standard.EditionChange;
import dev.triennium.domain.standard.Standard;
import dev.triennium.domain.standard.StandardStatus;
import dev.triennium.domain.standard.Topic;
import dev.triennium.domain.standard.Transition;
import dev.triennium.persistence.jooq.generated.tables.records.ClauseRecord;
import dev.triennium.persistence.jooq.generated.tables.records.ControlRecord;
import dev.triennium.persistence.jooq.generated.tables.records.StandardAmendmentRecord;
import dev.triennium.persistence.jooq.generated.tables.records.StandardChangePartRecord;
import dev.triennium.persistence.jooq.generated.tables.records.StandardChangeRecord;
import dev.triennium.persistence.jooq.generated.tables.records.StandardRecord;
import dev.triennium.persistence.jooq.generated.tables.records.StandardTopicRecord;
import dev.triennium.persistence.jooq.generated.tables.records.StandardTransitionMilestoneRecord;
import dev.triennium.persistence.jooq.generated.tables.records.StandardTransitionRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// From rows to what they mean.
final class StandardRows {

    private StandardRows() {}

    static Standard standard(StandardRecord row) {
        return new Standard(
                row.getId(),
                row.getStandardKey(),
                new Standard.Edition(
                        row.getCode(),
                        row.getEdition(),
                        row.getEditionNumber(),
                        row.getDesignation(),
                        row.getTitle(),
                        Discipline.valueOf(row.getDiscipline()),
                        row.getAbbreviation()),
                new Standard.Publication(
                        StandardStatus.valueOf(row.getStatus()),
                        row.getPublishedOn(),
                        DatePrecision.valueOf(row.getPublishedPrecision()),
                        row.getWithdrawnOn(),
                        row.getSupersedesId(),
                        row.getSupersedes(),
                        row.getSupersededBy(),
                        row.getTransitionDeadlineOn()),
                new Standard.Scheme(
                        row.getCertifiable(),
                        row.getHarmonized(),
                        row.getHarmonizedGeneration(),
                        row.getCommittee(),
                        row.getAccreditationBase(),
                        row.getAccreditationDocuments(),
                        row.getAccreditationAuditTime(),
                        row.getAccreditationNotes()),
                new Standard.Confidence(
                        row.getFactsConfidence(),
                        row.getClausesConfidence(),
                        row.getQuestionsConfidence(),
                        row.getControlsConfidence(),
                        row.getConfidenceNote()),
                row.getSources(),
                transitionDates(row),
                new Standard.Counts(
                        row.getClauseCount(),
                        row.getAssessableCount(),
                        row.getUncertainCount(),
                        row.getControlCount()));
    }

    private static Standard.@Nullable TransitionDates transitionDates(StandardRecord row) {
        return row.getTransitionNote() == null
                ? null
                : new Standard.TransitionDates(
                        row.getTransitionEndsOn(),
                        row.getTransitionEndsElsewhereOn(),
                        row.getTransitionBodiesReadyOn(),
                        row.getTransitionOnlyThisFromOn(),
                        row.getTransitionLastCertificateOn(),
                        row.getTransitionNote(),
                        row.getTransitionConfidence());
    }

    static Amendment amendment(StandardAmendmentRecord row) {
        return new Amendment(
                row.getDesignation(),
                row.getTitle(),
                row.getPublishedOn(),
                DatePrecision.valueOf(row.getPublishedPrecision()),
                row.getSummary());
    }

    static Clause clause(ClauseRecord row) {
        return new Clause(
                row.getId(),
                row.getStandardId(),
                row.getParentId(),
                new ClauseNumber(row.getNumber()),
                row.getTitle(),
                row.getDepth(),
                row.getOfficialTitle(),
                row.getUncertain(),
                row.getChangeKind() == null ? null : Clause.Change.valueOf(row.getChangeKind()),
                requirement(row),
                row.getNote());
    }

    private static Clause.@Nullable Requirement requirement(ClauseRecord row) {
        return row.getAssessable()
                ? new Clause.Requirement(
                        row.getTopic(),
                        row.getQuestion(),
                        row.getEvidence(),
                        Documentation.valueOf(row.getDocumentation()),
                        row.getDocumentationWhat(),
                        row.getDocumentationItem())
                : null;
    }

    static Control control(ControlRecord row) {
        return new Control(
                row.getId(),
                row.getStandardId(),
                new ClauseNumber(row.getNumber()),
                row.getTitle(),
                row.getTheme(),
                row.getObjectiveArea(),
                row.getQuestion(),
                row.getEvidence(),
                row.getNewInEdition(),
                row.getPredecessors(),
                row.getRelatedTo());
    }

    static Transition transition(StandardTransitionRecord row) {
        return new Transition(
                row.getId(),
                row.getTransitionKey(),
                new Transition.End(row.getFromStandardId(), row.getFromDesignation()),
                new Transition.End(row.getToStandardId(), row.getToDesignation()),
                row.getPublishedOn(),
                row.getPublishedPrecision() == null
                        ? null
                        : DatePrecision.valueOf(row.getPublishedPrecision()),
                row.getHeadline(),
                row.getEffortHint(),
                row.getNotes(),
                new Transition.Confidence(
                        row.getPublicationConfidence(),
                        row.getMilestonesConfidence(),
                        row.getClausesConfidence(),
                        row.getControlsConfidence(),
                        row.getChangesConfidence()));
    }

    static Topic topic(StandardTopicRecord row) {
        return new Topic(
                row.getId(),
                row.getTopicKey(),
                Topic.Kind.valueOf(row.getKind()),
                row.getHsClause(),
                row.getTitle());
    }

    static Transition.Milestone milestone(StandardTransitionMilestoneRecord row) {
        return new Transition.Milestone(row.getReachedOn(), row.getEvent());
    }

    /// @param parts of this change
    static EditionChange change(StandardChangeRecord row, List<StandardChangePartRecord> parts) {
        return new EditionChange(
                row.getId(),
                EditionChange.Subject.valueOf(row.getSubject()),
                EditionChange.Kind.valueOf(row.getChangeKind()),
                row.getImpact() == null ? null : EditionChange.Impact.valueOf(row.getImpact()),
                side(parts, "FROM"),
                side(parts, "TO"),
                row.getTitle(),
                row.getSummary(),
                row.getAction(),
                row.getTypicalEvidence());
    }

    private static List<EditionChange.Part> side(
            List<StandardChangePartRecord> parts, String side) {
        return parts.stream()
                .filter(part -> part.getSide().equals(side))
                .map(
                        part ->
                                new EditionChange.Part(
                                        part.getNumber(), part.getClauseId(), part.getControlId()))
                .toList();
    }
}
