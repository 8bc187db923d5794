package dev.triennium.domain.internalaudit;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.change.Kept;
import dev.triennium.domain.reminder.Deadlines;
import java.util.List;

/// How internal audits are kept, whoever changes them.
@DomainService
public final class InternalAuditKeeping {

    private final Kept<InternalAuditId, InternalAudit> kept;

    public InternalAuditKeeping(
            InternalAuditRepository audits,
            InternalAuditInvitations invitations,
            Deadlines deadlines) {
        this.kept =
                Kept.in(audits, InternalAuditDeadlines.TYPE)
                        .reminding(
                                (scope, id, after) -> {
                                    deadlines.replace(
                                            scope,
                                            InternalAuditDeadlines.TYPE,
                                            id.value(),
                                            after == null
                                                    ? List.of()
                                                    : InternalAuditDeadlines.of(after));
                                    if (after != null) {
                                        invitations.tell(scope, after);
                                    }
                                });
    }

    Kept<InternalAuditId, InternalAudit> kept() {
        return kept;
    }
}
