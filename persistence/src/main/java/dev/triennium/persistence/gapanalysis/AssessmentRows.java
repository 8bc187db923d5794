package dev.triennium.persistence.gapanalysis;

import dev.triennium.domain.gapanalysis.Answer;
import dev.triennium.domain.gapanalysis.Assessment;
import dev.triennium.domain.gapanalysis.AssessmentItem;
import dev.triennium.domain.gapanalysis.AssessmentItemId;
import dev.triennium.domain.gapanalysis.AssessmentItemState;
import dev.triennium.domain.gapanalysis.AssessmentResult;
import dev.triennium.domain.gapanalysis.AssessmentTurn;
import dev.triennium.domain.gapanalysis.Effort;
import dev.triennium.domain.gapanalysis.ItemPart;
import dev.triennium.domain.gapanalysis.Money;
import dev.triennium.domain.gapanalysis.Question;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.Actor;
import dev.triennium.domain.tenancy.SiteId;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.persistence.jooq.generated.tables.records.AssessmentItemPartRecord;
import dev.triennium.persistence.jooq.generated.tables.records.AssessmentItemRecord;
import dev.triennium.persistence.jooq.generated.tables.records.AssessmentRecord;
import dev.triennium.persistence.jooq.generated.tables.records.AssessmentTurnRecord;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Between assessments and their rows.
final class AssessmentRows {

    static final String IN_PROGRESS = "IN_PROGRESS";
    static final String COMPLETED = "COMPLETED";

    /// The product's own jobs leave no person behind.
    private static final Actor JOB = new Actor.Job("triennium");

    private AssessmentRows() {}

    static Assessment toDomain(
            AssessmentRecord row, List<StandardId> standards, List<SiteId> sites) {
        var facts =
                new Assessment.Facts(
                        row.getId(),
                        row.getVersion(),
                        row.getName(),
                        row.getDueOn(),
                        standards,
                        sites,
                        row.getClonedFromId(),
                        row.getCreatedAt(),
                        row.getCreatedById());
        return switch (row.getState()) {
            case IN_PROGRESS -> new Assessment.InProgress(facts);
            case COMPLETED ->
                    new Assessment.Completed(facts, row.getCompletedAt(), row.getCompletedById());
            default -> throw new IllegalStateException("State of an assessment: " + row.getState());
        };
    }

    static AssessmentRecord toRow(TenantId tenant, Assessment assessment) {
        var facts = assessment.facts();
        var row =
                new AssessmentRecord()
                        .setTenantId(tenant)
                        .setId(facts.id())
                        .setVersion(facts.version())
                        .setName(facts.name())
                        .setDueOn(facts.dueOn())
                        .setClonedFromId(facts.clonedFrom())
                        .setCreatedAt(facts.createdAt())
                        .setCreatedById(facts.createdBy());
        return switch (assessment) {
            case Assessment.InProgress _ -> row.setState(IN_PROGRESS);
            case Assessment.Completed(_, var at, var by) ->
                    row.setState(COMPLETED).setCompletedAt(at).setCompletedById(by);
        };
    }

    static AssessmentItem toDomain(AssessmentItemRecord row) {
        return new AssessmentItem(
                row.getId(),
                row.getAssessmentId(),
                row.getVersion(),
                new Question(row.getQuestionKey(), row.getOrdinal(), row.getSiteId()),
                AssessmentItemState.valueOf(row.getState()),
                new Answer(
                        AssessmentResult.valueOf(row.getResult()),
                        row.getJustification(),
                        row.getMaturity(),
                        row.getNotes(),
                        row.getEvidence()),
                effort(row),
                row.getAssigneeId(),
                row.getDueOn(),
                row.getChangedAt(),
                row.getChangedById());
    }

    private static @Nullable Effort effort(AssessmentItemRecord row) {
        if (row.getEffortDays() == null) {
            return null;
        }
        var price =
                row.getPriceBasis() == null
                        ? null
                        : new Effort.Price(
                                Effort.Basis.valueOf(row.getPriceBasis()),
                                new Money(
                                        row.getPriceAmount(),
                                        Currency.getInstance(row.getPriceCurrency())));
        return new Effort(row.getEffortDays(), price);
    }

    /// All columns, those of the key too.
    static AssessmentItemRecord toRow(TenantId tenant, AssessmentItem item) {
        var answer = item.answer();
        var effort = item.effort();
        var price = effort == null ? null : effort.price();
        return new AssessmentItemRecord()
                .setTenantId(tenant)
                .setId(item.id())
                .setAssessmentId(item.assessment())
                .setVersion(item.version())
                .setOrdinal(item.question().ordinal())
                .setQuestionKey(item.question().key())
                .setSiteId(item.question().site())
                .setState(item.state().name())
                .setResult(answer.result().name())
                .setJustification(answer.justification())
                .setMaturity(answer.maturity())
                .setNotes(answer.notes())
                .setEvidence(answer.evidence())
                .setEffortDays(effort == null ? null : effort.days())
                .setPriceBasis(price == null ? null : price.basis().name())
                .setPriceAmount(price == null ? null : price.amount().amount())
                .setPriceCurrency(
                        price == null ? null : price.amount().currency().getCurrencyCode())
                .setAssigneeId(item.assignee())
                .setDueOn(item.dueOn())
                .setChangedAt(item.changedAt())
                .setChangedById(item.changedBy());
    }

    static ItemPart toDomain(AssessmentItemPartRecord row) {
        return new ItemPart(
                row.getStandardId(), row.getChapter(), row.getClauseId(), row.getControlId());
    }

    static AssessmentItemPartRecord toRow(
            TenantId tenant, AssessmentItemId item, int ordinal, ItemPart part) {
        return new AssessmentItemPartRecord()
                .setTenantId(tenant)
                .setItemId(item)
                .setOrdinal(ordinal)
                .setStandardId(part.standard())
                .setChapter(part.chapter())
                .setClauseId(part.clause())
                .setControlId(part.control());
    }

    static AssessmentTurn toDomain(AssessmentTurnRecord row) {
        return new AssessmentTurn(
                row.getId(),
                row.getItemId(),
                AssessmentTurn.Kind.valueOf(row.getKind()),
                row.getOccurredAt(),
                row.getPersonId() == null
                        ? JOB
                        : new Actor.Person(
                                Objects.requireNonNull(row.getPersonId()), row.getOnBehalfOfId()),
                row.getComment(),
                AssessmentItemState.valueOf(row.getState()),
                new Answer(
                        AssessmentResult.valueOf(row.getResult()),
                        row.getJustification(),
                        row.getMaturity(),
                        row.getNotes(),
                        row.getEvidence()),
                row.getAssigneeId(),
                row.getDueOn());
    }

    static AssessmentTurnRecord toRow(TenantId tenant, AssessmentTurn turn) {
        var row =
                new AssessmentTurnRecord()
                        .setTenantId(tenant)
                        .setId(turn.id())
                        .setItemId(turn.item())
                        .setKind(turn.kind().name())
                        .setOccurredAt(turn.occurredAt())
                        .setComment(turn.comment())
                        .setState(turn.state().name())
                        .setResult(turn.answer().result().name())
                        .setJustification(turn.answer().justification())
                        .setMaturity(turn.answer().maturity())
                        .setNotes(turn.answer().notes())
                        .setEvidence(turn.answer().evidence())
                        .setAssigneeId(turn.assignee())
                        .setDueOn(turn.dueOn());
        return switch (turn.actor()) {
            case Actor.Person(var person, var firm) ->
                    row.setPersonId(person).setOnBehalfOfId(firm);
            case Actor.Job _ -> row;
        };
    }
}
