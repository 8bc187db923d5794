package dev.triennium.persistence.handover;

import static dev.triennium.persistence.jooq.generated.Tables.HANDOVER;
import static dev.triennium.persistence.jooq.generated.Tables.TENANT;

import dev.triennium.domain.handover.Handover;
import dev.triennium.domain.handover.HandoverId;
import dev.triennium.domain.handover.OfferedHandovers;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.FirmId;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.persistence.jooq.Keyset;
import dev.triennium.persistence.jooq.generated.tables.records.HandoverRecord;
import dev.triennium.persistence.tenancy.CrossTenantSweep;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Condition;
import org.springframework.stereotype.Repository;

@Repository
class JooqOfferedHandovers implements OfferedHandovers {

    private static final Keyset OLDEST_FIRST =
            Keyset.by(Keyset.id(HANDOVER.ID, HandoverId::value, HandoverId::new));

    private final TenantDsl tenants;

    JooqOfferedHandovers(TenantDsl tenants) {
        this.tenants = tenants;
    }

    @Override
    public Map<HandoverId, Offer> list(Collection<HandoverId> ids) {
        return tenants.sweep(CrossTenantSweep.HANDOVERS)
                .select(HANDOVER, TENANT.NAME, TENANT.ZONE)
                .from(HANDOVER)
                .join(TENANT)
                .on(TENANT.ID.eq(HANDOVER.TENANT_ID))
                .where(HANDOVER.ID.in(ids), isOffered())
                .fetchMap(
                        row -> row.value1().getId(),
                        row -> offer(row.value1(), new Place(row.value2(), row.value3())));
    }

    private static Condition isOffered() {
        return HANDOVER.STATE.in(
                Handover.State.CONSENTED.name(),
                Handover.State.ACCEPTED.name(),
                Handover.State.DECLINED.name());
    }

    @Override
    public Map<FirmId, Page<Offer>> pages(Collection<FirmId> firms, PageRequest request) {
        var dsl = tenants.sweep(CrossTenantSweep.HANDOVERS);
        var pages =
                OLDEST_FIRST.pages(
                        dsl,
                        HANDOVER,
                        HANDOVER.TO_FIRM_ID.in(firms).and(isOffered()),
                        Keyset.Parents.of(HANDOVER.TO_FIRM_ID, firms),
                        request,
                        row -> row);
        var places = places(pages.values());
        var found = new HashMap<FirmId, Page<Offer>>();
        pages.forEach(
                (firm, page) ->
                        found.put(
                                firm,
                                page.map(
                                        row ->
                                                offer(
                                                        row,
                                                        Objects.requireNonNull(
                                                                places.get(row.getTenantId()))))));
        return found;
    }

    private record Place(String name, String zone) {}

    private Map<TenantId, Place> places(Collection<Page<HandoverRecord>> pages) {
        List<TenantId> asked =
                pages.stream()
                        .flatMap(page -> page.values().stream())
                        .map(HandoverRecord::getTenantId)
                        .distinct()
                        .toList();
        return asked.isEmpty()
                ? Map.of()
                : tenants.sweep(CrossTenantSweep.HANDOVERS)
                        .select(TENANT.ID, TENANT.NAME, TENANT.ZONE)
                        .from(TENANT)
                        .where(TENANT.ID.in(asked))
                        .fetchMap(TENANT.ID, row -> new Place(row.value2(), row.value3()));
    }

    private static Offer offer(HandoverRecord row, Place place) {
        return new Offer(
                row.getTenantId(),
                place.name(),
                ZoneId.of(place.zone()),
                HandoverRows.toDomain(row));
    }
}
