package dev.triennium.domain.markuse;

import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.tenancy.ColleagueId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which uses of marks to list; what is null or empty restricts nothing.
public record MarkUseFilter(
        Set<MarkUseKind> kinds,
        @Nullable Boolean isOpen,
        @Nullable CertificationId certification,
        @Nullable ColleagueId owner) {

    public static final MarkUseFilter ALL = new MarkUseFilter(Set.of(), null, null, null);

    public MarkUseFilter {
        kinds = Set.copyOf(kinds);
    }
}
