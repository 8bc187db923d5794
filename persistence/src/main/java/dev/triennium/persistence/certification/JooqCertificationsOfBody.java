package dev.triennium.persistence.certification;

import static dev.triennium.persistence.jooq.generated.Tables.CERTIFICATION;
import static dev.triennium.persistence.jooq.generated.Tables.CERTIFICATION_BODY;

import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.certification.CertificationsOfBody;
import dev.triennium.domain.certificationbody.DirectoryBodyId;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.jooq.Column;
import dev.triennium.persistence.jooq.Columns;
import dev.triennium.persistence.jooq.Keyset;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.time.LocalDate;
import org.springframework.stereotype.Repository;

@Repository
class JooqCertificationsOfBody implements CertificationsOfBody {

    private static final Keyset BY_EXPIRY =
            Keyset.by(
                    Keyset.ascending(
                            CERTIFICATION.EXPIRY_ORDER_ON, LocalDate::toString, LocalDate::parse),
                    Keyset.id(CERTIFICATION.ID, CertificationId::value, CertificationId::new));

    private static final Columns COLUMNS = new Columns(HeadRows.HEAD);
    private static final Column<TenantId> TENANT_ID = COLUMNS.add(CERTIFICATION.TENANT_ID);

    static {
        COLUMNS.add(CERTIFICATION.EXPIRY_ORDER_ON);
    }

    private final TenantDsl tenants;

    JooqCertificationsOfBody(TenantDsl tenants) {
        this.tenants = tenants;
    }

    @Override
    public Page<OfTenant> page(TenantScopes scopes, DirectoryBodyId body, PageRequest page) {
        return BY_EXPIRY.page(
                tenants.across(scopes)
                        .select(COLUMNS.fields())
                        .from(CERTIFICATION)
                        .join(CERTIFICATION_BODY)
                        .on(
                                CERTIFICATION_BODY.TENANT_ID.eq(CERTIFICATION.TENANT_ID),
                                CERTIFICATION_BODY.ID.eq(CERTIFICATION.CERTIFICATION_BODY_ID))
                        .where(
                                CERTIFICATION.TENANT_ID.in(scopes.tenants()),
                                CERTIFICATION_BODY.DIRECTORY_BODY_ID.eq(body),
                                CERTIFICATION.STATE.in(JooqRunningCertifications.RUNNING)),
                page,
                row -> new OfTenant(TENANT_ID.of(row), HeadRows.HEAD.of(row)));
    }
}
