package dev.triennium.api.certificationbody;

import dev.triennium.domain.certificationbody.CertificationBodyId;
import dev.triennium.domain.certificationbody.DirectoryBodyId;

record LinkCertificationBodyInput(
        CertificationBodyId id, int expectedVersion, DirectoryBodyId directoryBodyId) {}
