package dev.triennium.persistence.handover;

import dev.triennium.domain.handover.Handover;
import dev.triennium.persistence.jooq.generated.tables.records.HandoverRecord;

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
            case Handover.Asked _, Handover.Consented _ ->
                    row.setAnsweredById(null).setAnsweredAt(null).setBegunEngagementId(null);
            case Handover.Accepted(_, _, var by, var at, var begun) ->
                    row.setAnsweredById(by).setAnsweredAt(at).setBegunEngagementId(begun);
            case Handover.Withdrawn(_, _, var by, var at) ->
                    row.setAnsweredById(by).setAnsweredAt(at).setBegunEngagementId(null);
        };
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
