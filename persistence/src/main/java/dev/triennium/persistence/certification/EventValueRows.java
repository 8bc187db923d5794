package dev.triennium.persistence.certification;

import static dev.triennium.persistence.jooq.generated.Tables.CERTIFICATION_EVENT_VALUE;

import dev.triennium.domain.certification.AmendedValue;
import dev.triennium.domain.certification.CertificationEvent;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.persistence.jooq.Column;
import dev.triennium.persistence.jooq.Columns;
import dev.triennium.persistence.jooq.Projection;
import dev.triennium.persistence.jooq.generated.tables.records.CertificationEventValueRecord;
import org.jooq.Record;

/// Between a value that an event corrected and its row.
final class EventValueRows {

    private static final Columns COLUMNS = new Columns();
    private static final Column<String> FIELD = COLUMNS.add(CERTIFICATION_EVENT_VALUE.FIELD);
    private static final Column<String> BEFORE =
            COLUMNS.add(CERTIFICATION_EVENT_VALUE.VALUE_BEFORE);
    private static final Column<String> AFTER = COLUMNS.add(CERTIFICATION_EVENT_VALUE.VALUE_AFTER);

    static final Projection<AmendedValue> ALL = COLUMNS.to(EventValueRows::toDomain);

    private EventValueRows() {}

    private static AmendedValue toDomain(Record row) {
        return new AmendedValue(
                AmendedValue.Field.valueOf(FIELD.of(row)), BEFORE.find(row), AFTER.find(row));
    }

    static CertificationEventValueRecord toRow(
            TenantId tenant, CertificationEvent event, int ordinal, AmendedValue value) {
        return new CertificationEventValueRecord()
                .setTenantId(tenant)
                .setCertificationEventId(event.id())
                .setOrdinal(ordinal)
                .setField(value.field().name())
                .setValueBefore(value.before())
                .setValueAfter(value.after());
    }
}
