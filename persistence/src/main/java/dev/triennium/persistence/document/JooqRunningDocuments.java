package dev.triennium.persistence.document;

import static dev.triennium.persistence.jooq.generated.Tables.DOCUMENT;

import dev.triennium.domain.document.DocumentId;
import dev.triennium.domain.document.DocumentState;
import dev.triennium.domain.document.DocumentVersion.State;
import dev.triennium.domain.document.RunningDocuments;
import dev.triennium.domain.reminder.RunningSubject;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.persistence.jooq.generated.tables.records.DocumentRecord;
import dev.triennium.persistence.reminder.RunningTable;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class JooqRunningDocuments implements RunningDocuments {

    private final RunningTable<DocumentRecord, DocumentId> documents;

    JooqRunningDocuments(TenantDsl tenants) {
        this.documents =
                new RunningTable<>(
                        tenants,
                        DOCUMENT.TENANT_ID,
                        DOCUMENT.ID,
                        DOCUMENT.STATE
                                .ne(DocumentState.WITHDRAWN.name())
                                .and(
                                        DOCUMENT.NEXT_STATE
                                                .eq(State.IN_REVIEW.name())
                                                .or(DOCUMENT.REVIEW_DUE_ON.isNotNull())
                                                .or(DOCUMENT.ACKNOWLEDGE_DAYS.isNotNull())),
                        DocumentId::new);
    }

    @Override
    public List<RunningSubject> list(@Nullable RunningSubject after, int size) {
        return documents.list(after, size);
    }

    @Override
    public boolean lock(TenantScope scope, DocumentId id) {
        return documents.lock(scope, id);
    }
}
