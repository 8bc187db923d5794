package dev.triennium.domain.gapanalysis;

import java.util.List;
import java.util.Objects;

/// An item together with what it answers for.
public record AskedItem(AssessmentItem item, List<ItemPart> parts) {

    public AskedItem {
        Objects.requireNonNull(item);
        parts = List.copyOf(parts);
    }
}
