package dev.triennium.api.markuse;

import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.markuse.MarkUseFilter;
import dev.triennium.domain.markuse.MarkUseKind;
import dev.triennium.domain.tenancy.ColleagueId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The GraphQL input `MarkUseFilter`.
record MarkUseFilterInput(
        @Nullable Set<MarkUseKind> kinds,
        @Nullable Boolean isOpen,
        @Nullable CertificationId certificationId,
        @Nullable ColleagueId ownerId) {

    MarkUseFilter toFilter() {
        return new MarkUseFilter(
                kinds == null ? Set.of() : kinds, isOpen, certificationId, ownerId);
    }
}
