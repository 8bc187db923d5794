package dev.triennium.persistence.handover;

import dev.triennium.domain.handover.Handover;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.tenancy.EngagementId;
import dev.triennium.persistence.jooq.generated.tables.records.HandoverRecord;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A hand-over as a row.
final class HandoverRows {

    private HandoverRows() {}

    static HandoverRecord toRow(Handover handover) {
        var facts = handover.facts();
        var consent = handover.consent();
        var row =
                new HandoverRecord()
                        .setId(facts.id())
                        .setVersion(facts.version())
                        .setState(handover.state().name())
                        .setEngagementId(facts.engagement())
                        .setFromFirmId(facts.from())
                        .setToFirmId(facts.to())
                        .setServices(facts.services())
                        .setAskedById(facts.askedBy())
                        .setOnBehalfOfId(facts.onBehalfOf())
                        .setAskedAt(facts.askedAt())
                        .setConsentedById(consent == null ? null : consent.by())
                        .setConsentedAt(consent == null ? null : consent.at())
                        .setConsent(consent == null ? null : consent.text());
        return switch (handover) {
            case Handover.Asked _, Handover.Consented _ -> answered(row, null, null, null, null);
            case Handover.Accepted(_, _, var by, var at, var begun) ->
                    answered(row, by, at, begun, null);
            case Handover.Declined(_, _, var by, var at, var reason) ->
                    answered(row, by, at, null, reason);
            case Handover.Withdrawn(_, _, var by, var at) -> answered(row, by, at, null, null);
        };
    }

    private static HandoverRecord answered(
            HandoverRecord row,
            @Nullable PersonId by,
            @Nullable Instant at,
            @Nullable EngagementId begun,
            @Nullable String reason) {
        return row.setAnsweredById(by)
                .setAnsweredAt(at)
                .setBegunEngagementId(begun)
                .setDeclineReason(reason);
    }

    static Handover toDomain(HandoverRecord row) {
        var facts =
                new Handover.Facts(
                        row.getId(),
                        row.getVersion(),
                        row.getEngagementId(),
                        row.getFromFirmId(),
                        row.getToFirmId(),
                        row.getServices(),
                        row.getAskedById(),
                        row.getOnBehalfOfId(),
                        row.getAskedAt());
        return switch (Handover.State.valueOf(row.getState())) {
            case ASKED -> new Handover.Asked(facts);
            case CONSENTED -> new Handover.Consented(facts, consent(row));
            case ACCEPTED ->
                    new Handover.Accepted(
                            facts,
                            consent(row),
                            row.getAnsweredById(),
                            row.getAnsweredAt(),
                            row.getBegunEngagementId());
            case DECLINED ->
                    new Handover.Declined(
                            facts,
                            consent(row),
                            row.getAnsweredById(),
                            row.getAnsweredAt(),
                            row.getDeclineReason());
            case WITHDRAWN ->
                    new Handover.Withdrawn(
                            facts,
                            row.getConsent() == null ? null : consent(row),
                            row.getAnsweredById(),
                            row.getAnsweredAt());
        };
    }

    private static Handover.Consent consent(HandoverRecord row) {
        return new Handover.Consent(row.getConsentedById(), row.getConsentedAt(), row.getConsent());
    }
}
