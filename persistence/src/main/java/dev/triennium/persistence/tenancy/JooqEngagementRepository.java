package dev.triennium.persistence.tenancy;

import static dev.triennium.persistence.jooq.generated.Tables.ENGAGEMENT;
import static dev.triennium.persistence.jooq.generated.Tables.FIRM_MEMBERSHIP;
import static dev.triennium.persistence.jooq.generated.Tables.TENANT;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.Engagement;
import dev.triennium.domain.tenancy.EngagementId;
import dev.triennium.domain.tenancy.EngagementRepository;
import dev.triennium.domain.tenancy.FirmId;
import dev.triennium.domain.tenancy.LeadConsultant;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.jooq.Keyset;
import dev.triennium.persistence.jooq.generated.tables.records.EngagementRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
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
        lock(scope);
        return table.exists(scope, ENGAGEMENT.FIRM_ID.eq(firm).and(isNotOver(now)));
    }

    @Override
    public boolean hasLasting(TenantScope scope, @Nullable EngagementId apartFrom) {
        lock(scope);
        var lasts = ENGAGEMENT.ENDS_AT.isNull().and(ENGAGEMENT.PAUSED_AT.isNull());
        return table.exists(
                scope, apartFrom == null ? lasts : lasts.and(ENGAGEMENT.ID.ne(apartFrom)));
    }

    private void lock(TenantScope scope) {
        tenants.in(scope)
                .select(TENANT.ID)
                .from(TENANT)
                .where(TENANT.ID.eq(scope.tenant()))
                .forUpdate()
                .fetch();
    }

    @Override
    public boolean hasAccess(TenantScope scope, FirmId firm, Instant now) {
        return table.exists(
                scope,
                ENGAGEMENT
                        .FIRM_ID
                        .eq(firm)
                        .and(isNotOver(now))
                        .and(ENGAGEMENT.PAUSED_AT.isNull())
                        .and(ENGAGEMENT.STARTS_AT.le(now)));
    }

    @Override
    public Map<TenantId, List<LeadConsultant>> listLeadConsultants(
            TenantScopes scopes, Instant at) {
        var works =
                select(FIRM_MEMBERSHIP.ID)
                        .from(FIRM_MEMBERSHIP)
                        .where(
                                FIRM_MEMBERSHIP.FIRM_ID.eq(ENGAGEMENT.FIRM_ID),
                                FIRM_MEMBERSHIP.PERSON_ID.eq(ENGAGEMENT.LEAD_CONSULTANT_ID),
                                FIRM_MEMBERSHIP.VALID_FROM_AT.le(at),
                                FIRM_MEMBERSHIP
                                        .VALID_UNTIL_AT
                                        .isNull()
                                        .or(FIRM_MEMBERSHIP.VALID_UNTIL_AT.gt(at)));
        var found = new LinkedHashMap<TenantId, List<LeadConsultant>>();
        tenants.across(scopes)
                .select(
                        ENGAGEMENT.TENANT_ID,
                        ENGAGEMENT.ID,
                        ENGAGEMENT.FIRM_ID,
                        ENGAGEMENT.LEAD_CONSULTANT_ID)
                .from(ENGAGEMENT)
                .where(ENGAGEMENT.TENANT_ID.in(scopes.tenants()), isNotOver(at), exists(works))
                .orderBy(ENGAGEMENT.STARTS_AT, ENGAGEMENT.ID)
                .forEach(
                        row ->
                                found.computeIfAbsent(row.value1(), _ -> new ArrayList<>())
                                        .add(
                                                new LeadConsultant(
                                                        row.value2(), row.value3(), row.value4())));
        return found;
    }

    private static Condition isNotOver(Instant at) {
        return ENGAGEMENT
                .ENDS_AT
                .isNull()
                .or(ENGAGEMENT.ENDS_AT.gt(at).and(ENGAGEMENT.ENDS_AT.gt(ENGAGEMENT.STARTS_AT)));
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
                .setPauseReason(pause == null ? null : pause.reason())
                .setLeadConsultantId(engagement.leadConsultant());
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
                        : new Engagement.Pause(pausedAt, row.getPausedById(), row.getPauseReason()),
                row.getLeadConsultantId());
    }
}
