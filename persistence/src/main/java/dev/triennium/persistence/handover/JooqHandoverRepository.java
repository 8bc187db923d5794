package dev.triennium.persistence.handover;

import static dev.triennium.persistence.jooq.generated.Tables.HANDOVER;
import static org.jooq.impl.DSL.noCondition;

import dev.triennium.domain.handover.Handover;
import dev.triennium.domain.handover.HandoverId;
import dev.triennium.domain.handover.HandoverRepository;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.EngagementId;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.jooq.Keyset;
import dev.triennium.persistence.jooq.generated.tables.records.HandoverRecord;
import dev.triennium.persistence.tenancy.TableRepository;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.util.Map;
import org.springframework.stereotype.Repository;

@Repository
class JooqHandoverRepository extends TableRepository<HandoverRecord, HandoverId, Handover>
        implements HandoverRepository {

    private static final Keyset OLDEST_FIRST =
            Keyset.by(Keyset.id(HANDOVER.ID, HandoverId::value, HandoverId::new));

    JooqHandoverRepository(TenantDsl tenants) {
        super(tenants, HANDOVER.ID);
    }

    @Override
    public Map<TenantId, Page<Handover>> pages(TenantScopes scopes, PageRequest page) {
        return table.pages(scopes, OLDEST_FIRST, noCondition(), page, this::toDomain);
    }

    @Override
    public boolean hasOpen(TenantScope scope, EngagementId engagement) {
        return table.exists(
                scope,
                HANDOVER.ENGAGEMENT_ID
                        .eq(engagement)
                        .and(
                                HANDOVER.STATE.in(
                                        Handover.State.ASKED.name(),
                                        Handover.State.CONSENTED.name())));
    }

    @Override
    protected HandoverRecord toRow(Handover handover) {
        return HandoverRows.toRow(handover);
    }

    @Override
    protected Handover toDomain(HandoverRecord row) {
        return HandoverRows.toDomain(row);
    }
}
