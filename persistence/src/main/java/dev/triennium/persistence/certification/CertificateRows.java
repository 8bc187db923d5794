package dev.triennium.persistence.certification;

import static dev.triennium.persistence.jooq.generated.Tables.CERTIFICATE;

import dev.triennium.domain.certification.Certificate;
import dev.triennium.domain.certification.CertificateId;
import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.certification.OfCertification;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.persistence.jooq.Column;
import dev.triennium.persistence.jooq.Columns;
import dev.triennium.persistence.jooq.Projection;
import dev.triennium.persistence.jooq.generated.tables.records.CertificateRecord;
import org.jooq.Record;

/// Between a version of a certificate and its row.
final class CertificateRows {

    private static final Columns COLUMNS = new Columns();
    private static final Column<CertificateId> ID = COLUMNS.add(CERTIFICATE.ID);
    private static final Column<CertificationId> CERTIFICATION_ID =
            COLUMNS.add(CERTIFICATE.CERTIFICATION_ID);
    private static final Column<Integer> VERSION = COLUMNS.add(CERTIFICATE.VERSION);
    private static final Column<Integer> CYCLE_NUMBER = COLUMNS.add(CERTIFICATE.CYCLE_NUMBER);
    private static final Column<String> OCCASION = COLUMNS.add(CERTIFICATE.OCCASION);
    private static final Column<String> NUMBER = COLUMNS.add(CERTIFICATE.NUMBER);
    private static final RuledDateColumns ISSUED =
            RuledDateColumns.in(
                    COLUMNS,
                    CERTIFICATE.ISSUED_ON,
                    CERTIFICATE.ISSUED_SOURCE,
                    CERTIFICATE.ISSUED_RULE);
    private static final RuledDateColumns EFFECTIVE =
            RuledDateColumns.in(
                    COLUMNS,
                    CERTIFICATE.EFFECTIVE_ON,
                    CERTIFICATE.EFFECTIVE_SOURCE,
                    CERTIFICATE.EFFECTIVE_RULE);
    private static final RuledDateColumns EXPIRY =
            RuledDateColumns.in(
                    COLUMNS,
                    CERTIFICATE.EXPIRES_ON,
                    CERTIFICATE.EXPIRY_SOURCE,
                    CERTIFICATE.EXPIRY_RULE);
    private static final Column<String> SCOPE = COLUMNS.add(CERTIFICATE.SCOPE);

    static final Projection<Certificate> ALL = COLUMNS.to(CertificateRows::toDomain);

    static final Projection<OfCertification<Certificate>> WITH_CERTIFICATION =
            COLUMNS.to(row -> new OfCertification<>(CERTIFICATION_ID.of(row), toDomain(row)));

    private CertificateRows() {}

    private static Certificate toDomain(Record row) {
        return new Certificate(
                ID.of(row),
                VERSION.of(row),
                CYCLE_NUMBER.of(row),
                Certificate.Occasion.valueOf(OCCASION.of(row)),
                NUMBER.of(row),
                ISSUED.of(row),
                EFFECTIVE.of(row),
                EXPIRY.of(row),
                SCOPE.of(row));
    }

    static CertificateRecord toRow(
            TenantId tenant, CertificationId certification, Certificate certificate) {
        return new CertificateRecord()
                .setTenantId(tenant)
                .setId(certificate.id())
                .setCertificationId(certification)
                .setVersion(certificate.version())
                .setCycleNumber(certificate.cycleNumber())
                .setOccasion(certificate.occasion().name())
                .setNumber(certificate.number())
                .setIssuedOn(certificate.issued().on())
                .setIssuedSource(certificate.issued().source().name())
                .setIssuedRule(certificate.issued().rule().id())
                .setEffectiveOn(certificate.effective().on())
                .setEffectiveSource(certificate.effective().source().name())
                .setEffectiveRule(certificate.effective().rule().id())
                .setExpiresOn(certificate.expiry().on())
                .setExpirySource(certificate.expiry().source().name())
                .setExpiryRule(certificate.expiry().rule().id())
                .setScope(certificate.scope());
    }
}
