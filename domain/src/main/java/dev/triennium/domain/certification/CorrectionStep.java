package dev.triennium.domain.certification;

import dev.triennium.domain.certification.Certification.Running;
import dev.triennium.domain.certification.Cycled.Correctable;
import dev.triennium.domain.certification.cycle.CertificationRule;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What was recorded wrongly is recorded as it should have been. Whoever may record it may correct
/// it, and says why; the event shows both values.
public sealed interface CorrectionStep<S extends Running> extends CertificationStep<S> {

    record CorrectFinding(FindingCorrection correction) implements CorrectionStep<Running> {

        static final Premise<Running> PREMISE =
                Premise.of(Running.class, CertificationRule.NC_1, "Correcting a finding")
                        .when(Running::hasFinding, "There is no finding to correct.");

        @Override
        public Premise<Running> premise() {
            return PREMISE;
        }

        @Override
        public Outcome<? extends Certification> from(Running certification, Circumstances now) {
            return correction.of(certification, now);
        }
    }

    record CorrectAudit(AuditCorrection correction) implements CorrectionStep<Running> {

        static final Premise<Running> PREMISE =
                Premise.of(Running.class, CertificationRule.AP_1, "Correcting an audit")
                        .when(Running::hasAuditHeld, "No audit has taken place yet.");

        @Override
        public Premise<Running> premise() {
            return PREMISE;
        }

        @Override
        public Outcome<? extends Certification> from(Running certification, Circumstances now) {
            return correction.of(certification, now);
        }
    }

    /// What is left out stays as it is.
    record CorrectCertificate(
            @Nullable String number,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate effectiveOn,
            @Nullable LocalDate expiresOn,
            String reason)
            implements CorrectionStep<Correctable> {

        static final Premise<Correctable> PREMISE =
                Premise.of(
                        Correctable.class, CertificationRule.CERT_2, "Correcting the certificate");

        @Override
        public Premise<Correctable> premise() {
            return PREMISE;
        }

        @Override
        public Outcome<? extends Certification> from(Correctable certification, Circumstances now) {
            return Corrections.certificate(
                    certification,
                    number,
                    issuedOn,
                    effectiveOn,
                    expiresOn,
                    reason,
                    now.today(),
                    now.ids());
        }
    }
}
