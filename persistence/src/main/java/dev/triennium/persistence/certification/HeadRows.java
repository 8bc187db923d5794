package dev.triennium.persistence.certification;

import static dev.triennium.persistence.jooq.generated.Tables.CERTIFICATION;

import dev.triennium.domain.certification.CertificationHead;
import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.certification.CertificationState;
import dev.triennium.domain.certificationbody.CertificationBodyId;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.persistence.jooq.Column;
import dev.triennium.persistence.jooq.Columns;
import dev.triennium.persistence.jooq.Projection;
import java.util.Optional;
import org.jooq.Record;

/// The heads of certifications, from their rows.
final class HeadRows {

    private static final Columns COLUMNS = new Columns();
    private static final Column<CertificationId> ID = COLUMNS.add(CERTIFICATION.ID);
    private static final Column<Integer> VERSION = COLUMNS.add(CERTIFICATION.VERSION);
    private static final Column<String> STATE = COLUMNS.add(CERTIFICATION.STATE);
    private static final Column<StandardId> STANDARD_ID = COLUMNS.add(CERTIFICATION.STANDARD_ID);
    private static final Column<CertificationBodyId> CERTIFICATION_BODY_ID =
            COLUMNS.add(CERTIFICATION.CERTIFICATION_BODY_ID);

    static final Projection<CertificationHead> HEAD = COLUMNS.to(HeadRows::toDomain);

    private static final Columns OF_SYSTEM = new Columns();
    private static final Column<ManagementSystemId> MANAGEMENT_SYSTEM_ID =
            OF_SYSTEM.add(CERTIFICATION.MANAGEMENT_SYSTEM_ID);

    static final Projection<Optional<ManagementSystemId>> SYSTEM =
            OF_SYSTEM.to(row -> Optional.ofNullable(MANAGEMENT_SYSTEM_ID.find(row)));

    private HeadRows() {}

    private static CertificationHead toDomain(Record row) {
        return new CertificationHead(
                ID.of(row),
                VERSION.of(row),
                CertificationState.valueOf(STATE.of(row)),
                STANDARD_ID.of(row),
                CERTIFICATION_BODY_ID.of(row));
    }
}
