package dev.triennium.persistence.certification;

import static dev.triennium.persistence.jooq.generated.Tables.CERTIFICATION_EVENT_DATE;

import dev.triennium.domain.certification.CertificationDate;
import dev.triennium.domain.certification.CertificationEvent;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.persistence.jooq.Column;
import dev.triennium.persistence.jooq.Columns;
import dev.triennium.persistence.jooq.Projection;
import dev.triennium.persistence.jooq.generated.tables.records.CertificationEventDateRecord;
import org.jooq.Record;

/// Between a date that an event set or moved and its row.
final class EventDateRows {

    private static final Columns COLUMNS = new Columns();
    private static final Column<String> KIND = COLUMNS.add(CERTIFICATION_EVENT_DATE.KIND);
    private static final RuledDateColumns FALLS =
            RuledDateColumns.in(
                    COLUMNS,
                    CERTIFICATION_EVENT_DATE.FALLS_ON,
                    CERTIFICATION_EVENT_DATE.SOURCE,
                    CERTIFICATION_EVENT_DATE.RULE);

    static final Projection<CertificationDate> ALL = COLUMNS.to(EventDateRows::toDomain);

    private EventDateRows() {}

    private static CertificationDate toDomain(Record row) {
        return new CertificationDate(CertificationDate.Kind.valueOf(KIND.of(row)), FALLS.of(row));
    }

    static CertificationEventDateRecord toRow(
            TenantId tenant, CertificationEvent event, int ordinal, CertificationDate date) {
        return new CertificationEventDateRecord()
                .setTenantId(tenant)
                .setCertificationEventId(event.id())
                .setOrdinal(ordinal)
                .setKind(date.kind().name())
                .setFallsOn(date.date().on())
                .setSource(date.date().source().name())
                .setRule(date.date().rule().id());
    }
}
