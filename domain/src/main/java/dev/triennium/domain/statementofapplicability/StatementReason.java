package dev.triennium.domain.statementofapplicability;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Why a control is included.
///
/// @param text which risks, obligations or decisions, such as their numbers
public record StatementReason(InclusionReason kind, @Nullable String text) {

    public static final int MAX_TEXT = 500;

    public StatementReason {
        Objects.requireNonNull(kind);
    }

    /// Whether it names the risk, the obligation or the decision.
    boolean isLink() {
        return kind.isBinding() && text != null && !text.isBlank();
    }
}
