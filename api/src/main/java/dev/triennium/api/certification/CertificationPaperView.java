package dev.triennium.api.certification;

import dev.triennium.api.graphql.ScopedView;
import dev.triennium.domain.certification.CertificationId;

/// What hangs below a certification and says of which.
public interface CertificationPaperView extends ScopedView {

    CertificationId certificationId();
}
