package dev.triennium.domain.certification;

import dev.triennium.domain.certification.cycle.CertificationCycle;
import dev.triennium.domain.certificationbody.CertificationBodyId;
import java.time.LocalDate;

/// Nothing follows any more.
public sealed interface Ended extends Certification {

    record Refused(Dossier dossier, LocalDate refusedOn, String reason) implements Ended {

        @Override
        public Refused with(Dossier other) {
            return new Refused(other, refusedOn, reason);
        }
    }

    record Cancelled(Dossier dossier, LocalDate cancelledOn, String reason) implements Ended {

        @Override
        public Cancelled with(Dossier other) {
            return new Cancelled(other, cancelledOn, reason);
        }
    }

    record Withdrawn(
            Dossier dossier, CertificationCycle cycle, LocalDate withdrawnOn, String reason)
            implements Ended, Cycled {

        @Override
        public Withdrawn with(Dossier other) {
            return new Withdrawn(other, cycle, withdrawnOn, reason);
        }

        @Override
        public Withdrawn with(Dossier other, CertificationCycle otherCycle) {
            return new Withdrawn(other, otherCycle, withdrawnOn, reason);
        }
    }

    record TransferredOut(
            Dossier dossier,
            CertificationCycle cycle,
            CertificationBodyId toBody,
            LocalDate transferredOn,
            CertificationId successor)
            implements Ended, Cycled {

        @Override
        public TransferredOut with(Dossier other) {
            return new TransferredOut(other, cycle, toBody, transferredOn, successor);
        }

        @Override
        public TransferredOut with(Dossier other, CertificationCycle otherCycle) {
            return new TransferredOut(other, otherCycle, toBody, transferredOn, successor);
        }
    }
}
