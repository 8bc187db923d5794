package dev.triennium.persistence.tenancy;

import static dev.triennium.persistence.jooq.generated.Tables.ENGAGEMENT;
import static dev.triennium.persistence.jooq.generated.Tables.TENANT;
import static org.jooq.impl.DSL.noCondition;

import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.Engagement;
import dev.triennium.domain.tenancy.EngagementId;
import dev.triennium.domain.tenancy.EngagementRepository;
import dev.triennium.domain.tenancy.FirmId;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.jooq.Keyset;
import dev.triennium.persistence.jooq.generated.tables.records.EngagementRecord;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Repository;

@Repository
class JooqEngagementRepository extends TableRepository<EngagementRecord, EngagementId, Engagement>
        implements EngagementRepository {

    private static final Keyset OLDEST_FIRST =
            Keyset.by(Keyset.id(ENGAGEMENT.ID, EngagementId::value, EngagementId::new));

    private final TenantDsl tenants;

    JooqEngagementRepository(TenantDsl tenants) {
        super(tenants, ENGAGEMENT.ID);
        this.tenants = tenants;
    }

    @Override
    public Map<TenantId, Page<Engagement>> pages(TenantScopes scopes, PageRequest page) {
        return table.pages(scopes, OLDEST_FIRST, noCondition(), page, this::toDomain);
    }

    @Override
    public boolean hasRunning(TenantScope scope, FirmId firm, Instant now) {
        tenants.in(scope)
                .select(TENANT.ID)
                .from(TENANT)
                .where(TENANT.ID.eq(scope.tenant()))
                .forUpdate()
                .fetch();
        var isNotOver = ENGAGEMENT.ENDS_AT.gt(now).and(ENGAGEMENT.ENDS_AT.gt(ENGAGEMENT.STARTS_AT));
        return table.exists(
                scope, ENGAGEMENT.FIRM_ID.eq(firm).and(ENGAGEMENT.ENDS_AT.isNull().or(isNotOver)));
    }

    @Override
    protected EngagementRecord toRow(Engagement engagement) {
        var pause = engagement.pause();
        return new EngagementRecord()
                .setId(engagement.id())
                .setVersion(engagement.version())
                .setFirmId(engagement.firm())
                .setServices(engagement.services())
                .setConsent(engagement.consent())
                .setStartsAt(engagement.startsAt())
                .setEndsAt(engagement.endsAt())
                .setStartedById(engagement.startedBy())
                .setEndedById(engagement.endedBy())
                .setPausedAt(pause == null ? null : pause.since())
                .setPausedById(pause == null ? null : pause.by())
                .setPauseReason(pause == null ? null : pause.reason());
    }

    @Override
    protected Engagement toDomain(EngagementRecord row) {
        var pausedAt = row.getPausedAt();
        return new Engagement(
                row.getId(),
                row.getVersion(),
                row.getFirmId(),
                row.getServices(),
                row.getConsent(),
                row.getStartsAt(),
                row.getEndsAt(),
                row.getStartedById(),
                row.getEndedById(),
                pausedAt == null
                        ? null
                        : new Engagement.Pause(
                                pausedAt, row.getPausedById(), row.getPauseReason()));
    }
}
