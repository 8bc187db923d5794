package dev.triennium.api.certificationbody;

import dev.triennium.domain.certificationbody.DirectoryBodyId;
import dev.triennium.domain.tenancy.FirmId;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

record RecordBodyAccreditationInput(
        FirmId firmId,
        DirectoryBodyId id,
        int expectedVersion,
        @Nullable Integer accreditationNumber,
        @Valid BodyAccreditationInput accreditation) {}
