package dev.triennium.domain.evidenceroom;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.register.OwnedDeadlineSource;
import dev.triennium.domain.register.RegisterDeadlineKind;
import dev.triennium.domain.register.RegisterReminders;
import dev.triennium.domain.reminder.Deadline;
import java.util.List;

/// By when auditors want what they ask for.
@DomainService
final class EvidenceRoomRequestDeadlineSource
        extends OwnedDeadlineSource<EvidenceRoomRequestId, EvidenceRoomRequest> {

    static final String TYPE = "EvidenceRoomRequest";

    EvidenceRoomRequestDeadlineSource(EvidenceRoomRequestRepository requests) {
        super(TYPE, requests, requests, EvidenceRoomRequestId::new);
    }

    @Override
    protected List<Deadline> deadlines(EvidenceRoomRequest one) {
        return RegisterReminders.of(
                TYPE,
                one,
                RegisterDeadlineKind.AUDITOR_REQUEST,
                one.dueOn(),
                EvidenceRoomRule.ANSWERED_IN_TIME.reference());
    }
}
