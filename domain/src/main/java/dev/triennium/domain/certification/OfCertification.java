package dev.triennium.domain.certification;

import java.util.Objects;

/// A paper, and the certification whose it is.
public record OfCertification<P>(CertificationId certification, P paper) {

    public OfCertification {
        Objects.requireNonNull(certification);
        Objects.requireNonNull(paper);
    }
}
