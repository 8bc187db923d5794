package dev.triennium.persistence.tenantclosing;

import static dev.triennium.persistence.jooq.generated.Tables.CLOSED_TENANT;
import static dev.triennium.persistence.jooq.generated.Tables.TENANT;
import static dev.triennium.persistence.jooq.generated.Tables.TENANT_CLOSING;

import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenantclosing.DueTenantClosings;
import dev.triennium.domain.tenantclosing.TenantClosing;
import dev.triennium.domain.tenantclosing.TenantClosing.Confirmation;
import dev.triennium.domain.tenantclosing.TenantClosing.Confirmed;
import dev.triennium.domain.tenantclosing.TenantClosing.Facts;
import dev.triennium.domain.tenantclosing.TenantClosing.Requested;
import dev.triennium.domain.tenantclosing.TenantClosing.State;
import dev.triennium.domain.tenantclosing.TenantClosingRepository;
import dev.triennium.persistence.jooq.generated.tables.records.TenantClosingRecord;
import dev.triennium.persistence.tenancy.CrossTenantSweep;
import dev.triennium.persistence.tenancy.TableRepository;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Repository;

@Repository
class JooqTenantClosingRepository
        extends TableRepository<TenantClosingRecord, TenantId, TenantClosing>
        implements TenantClosingRepository, DueTenantClosings {

    private final TenantDsl tenants;

    JooqTenantClosingRepository(TenantDsl tenants) {
        super(tenants, TENANT_CLOSING.TENANT_ID);
        this.tenants = tenants;
    }

    @Override
    protected TenantClosingRecord toRow(TenantClosing closing) {
        var facts = closing.facts();
        var row =
                new TenantClosingRecord()
                        .setVersion(facts.version())
                        .setState(closing.state().name())
                        .setRequestedById(facts.requestedBy())
                        .setRequestedAt(facts.requestedAt())
                        .setExportSha256(facts.exportSha256())
                        .setCertificationsRun(facts.certificationsRun())
                        .setAnnounced(false);
        return switch (closing) {
            case Requested _ -> row;
            case Confirmed(_, var confirmation, var isAnnounced) ->
                    row.setConfirmedById(confirmation.by())
                            .setConfirmedAt(confirmation.at())
                            .setEndsAt(confirmation.endsAt())
                            .setAnnounced(isAnnounced);
        };
    }

    @Override
    protected TenantClosing toDomain(TenantClosingRecord row) {
        var facts =
                new Facts(
                        row.getTenantId(),
                        row.getVersion(),
                        row.getRequestedById(),
                        row.getRequestedAt(),
                        row.getExportSha256(),
                        row.getCertificationsRun());
        return switch (State.valueOf(row.getState())) {
            case REQUESTED -> new Requested(facts);
            case CONFIRMED ->
                    new Confirmed(
                            facts,
                            new Confirmation(
                                    row.getConfirmedById(), row.getConfirmedAt(), row.getEndsAt()),
                            row.getAnnounced());
        };
    }

    @Override
    public List<Due> listEnding(Instant now, Instant until, int limit) {
        var isOver = TENANT_CLOSING.ENDS_AT.le(now);
        var isToAnnounce = TENANT_CLOSING.ENDS_AT.le(until).and(TENANT_CLOSING.ANNOUNCED.isFalse());
        return tenants.sweep(CrossTenantSweep.TENANT_CLOSINGS)
                .select(TENANT.ID, TENANT.ZONE)
                .from(TENANT_CLOSING)
                .join(TENANT)
                .on(TENANT.ID.eq(TENANT_CLOSING.TENANT_ID))
                .where(isOver.or(isToAnnounce))
                .orderBy(TENANT_CLOSING.ENDS_AT, TENANT_CLOSING.TENANT_ID)
                .limit(limit)
                .fetch(row -> new Due(row.value1(), ZoneId.of(row.value2())));
    }

    @Override
    public List<Due> listClosed(int limit) {
        return tenants.sweep(CrossTenantSweep.TENANT_CLOSINGS)
                .select(TENANT.ID, TENANT.ZONE)
                .from(CLOSED_TENANT)
                .join(TENANT)
                .on(TENANT.ID.eq(CLOSED_TENANT.ID))
                .where(CLOSED_TENANT.DELETED_AT.isNull())
                .orderBy(CLOSED_TENANT.ID)
                .limit(limit)
                .fetch(row -> new Due(row.value1(), ZoneId.of(row.value2())));
    }
}
