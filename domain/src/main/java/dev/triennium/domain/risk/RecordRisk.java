package dev.triennium.domain.risk;

import dev.triennium.domain.register.EntryLinks;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Enter a risk into the register.
public record RecordRisk(
        RiskContent content,
        @Nullable RiskLevels inherent,
        @Nullable RiskLevels residual,
        EntryLinks links) {

    public RecordRisk {
        Objects.requireNonNull(content);
        Objects.requireNonNull(links);
    }
}
