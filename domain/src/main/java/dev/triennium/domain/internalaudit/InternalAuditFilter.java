package dev.triennium.domain.internalaudit;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which internal audits to list. What is left out restricts nothing.
public record InternalAuditFilter(
        Set<InternalAuditState> states,
        @Nullable InternalAuditProgrammeId programme,
        @Nullable Integer year) {

    public static final InternalAuditFilter ALL = new InternalAuditFilter(Set.of(), null, null);

    public InternalAuditFilter {
        states = Set.copyOf(states);
    }
}
