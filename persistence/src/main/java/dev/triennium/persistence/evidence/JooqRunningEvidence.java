package dev.triennium.persistence.evidence;

import static dev.triennium.persistence.jooq.generated.Tables.EVIDENCE;
import static dev.triennium.persistence.jooq.generated.Tables.EVIDENCE_REQUEST;

import dev.triennium.domain.evidence.EvidenceId;
import dev.triennium.domain.evidence.EvidenceRequestId;
import dev.triennium.domain.evidence.EvidenceRequestState;
import dev.triennium.domain.evidence.RunningEvidence;
import dev.triennium.domain.reminder.RunningSubject;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.persistence.jooq.generated.tables.records.EvidenceRecord;
import dev.triennium.persistence.jooq.generated.tables.records.EvidenceRequestRecord;
import dev.triennium.persistence.reminder.RunningTable;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class JooqRunningEvidence implements RunningEvidence {

    private static final List<String> UNSETTLED =
            List.of(
                    EvidenceRequestState.OPEN.name(),
                    EvidenceRequestState.RETURNED.name(),
                    EvidenceRequestState.GIVEN.name());

    private final RunningTable<EvidenceRecord, EvidenceId> evidence;
    private final RunningTable<EvidenceRequestRecord, EvidenceRequestId> requests;

    JooqRunningEvidence(TenantDsl tenants) {
        this.evidence =
                new RunningTable<>(
                        tenants,
                        EVIDENCE.TENANT_ID,
                        EVIDENCE.ID,
                        EVIDENCE.VALID_UNTIL_ON.isNotNull().and(EVIDENCE.ARCHIVED_AT.isNull()),
                        EvidenceId::new);
        this.requests =
                new RunningTable<>(
                        tenants,
                        EVIDENCE_REQUEST.TENANT_ID,
                        EVIDENCE_REQUEST.ID,
                        EVIDENCE_REQUEST.STATE.in(UNSETTLED),
                        EvidenceRequestId::new);
    }

    @Override
    public List<RunningSubject> list(@Nullable RunningSubject after, int size) {
        return evidence.list(after, size);
    }

    @Override
    public List<RunningSubject> listRequests(@Nullable RunningSubject after, int size) {
        return requests.list(after, size);
    }

    @Override
    public boolean lock(TenantScope scope, EvidenceId id) {
        return evidence.lock(scope, id);
    }
}
