package dev.triennium.persistence.jooq;

import java.util.List;
import org.jooq.impl.AbstractConverter;
import org.jspecify.annotations.NullUnmarked;

/// Between a text column that holds one item a line and a list. For short lists that are only ever
/// read whole.
@NullUnmarked
public final class LinesConverter extends AbstractConverter<String, List<String>> {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("unchecked")
    public LinesConverter() {
        super(String.class, (Class<List<String>>) (Class<?>) List.class);
    }

    @Override
    public List<String> from(String lines) {
        if (lines == null) {
            return null;
        }
        return lines.isEmpty() ? List.of() : List.of(lines.split("\n", -1));
    }

    /// @throws IllegalArgumentException when an item is empty or has a line break
    @Override
    public String to(List<String> items) {
        if (items == null) {
            return null;
        }
        for (var item : items) {
            if (item.isEmpty() || item.contains("\n")) {
                throw new IllegalArgumentException("An item is one line with text");
            }
        }
        return String.join("\n", items);
    }
}
