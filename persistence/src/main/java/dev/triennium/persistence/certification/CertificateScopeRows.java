package dev.triennium.persistence.certification;

import static dev.triennium.persistence.jooq.generated.Tables.CERTIFICATE;
import static dev.triennium.persistence.jooq.generated.Tables.CERTIFICATION;
import static dev.triennium.persistence.jooq.generated.Tables.SCOPE_STATEMENT;

import dev.triennium.domain.managementsystem.ScopeStatementId;
import dev.triennium.persistence.jooq.Column;
import dev.triennium.persistence.jooq.Columns;
import dev.triennium.persistence.jooq.Projection;
import org.jooq.Table;

/// The versions of scopes that certificates were issued for. The day of an approval never changes,
/// and that of an issue by a correction alone.
final class CertificateScopeRows {

    /// What was in force at the end of the day of the issue. A draft was never approved.
    static final Table<?> ISSUED_FOR =
            CERTIFICATE
                    .join(CERTIFICATION)
                    .on(
                            CERTIFICATION.TENANT_ID.eq(CERTIFICATE.TENANT_ID),
                            CERTIFICATION.ID.eq(CERTIFICATE.CERTIFICATION_ID))
                    .join(SCOPE_STATEMENT)
                    .on(
                            SCOPE_STATEMENT.TENANT_ID.eq(CERTIFICATION.TENANT_ID),
                            SCOPE_STATEMENT.MANAGEMENT_SYSTEM_ID.eq(
                                    CERTIFICATION.MANAGEMENT_SYSTEM_ID),
                            SCOPE_STATEMENT.APPROVED_ON.le(CERTIFICATE.ISSUED_ON),
                            SCOPE_STATEMENT
                                    .SUPERSEDED_ON
                                    .isNull()
                                    .or(SCOPE_STATEMENT.SUPERSEDED_ON.gt(CERTIFICATE.ISSUED_ON)));

    private static final Columns COLUMNS = new Columns();
    private static final Column<ScopeStatementId> STATEMENT = COLUMNS.add(SCOPE_STATEMENT.ID);

    static final Projection<ScopeStatementId> ID = COLUMNS.to(STATEMENT::of);

    private CertificateScopeRows() {}
}
