package dev.triennium.domain.documenttemplate;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A place in templates that something is filled into.
///
/// @param name what it stands for
/// @param empty what is shown while nobody knows the value: a gap that everybody sees
/// @param columns of a table, the same number in each language; none for what is no table
/// @param none what a table says that somebody declared to be rightly empty; null: it cannot be
/// @param fallback roles of which the first that somebody has stands in
public record Placeholder(
        String key,
        Type type,
        TemplateText name,
        TemplateText empty,
        List<TemplateText> columns,
        @Nullable TemplateText none,
        List<String> fallback) {

    public enum Type {
        TEXT,
        LONGTEXT,
        NUMBER,
        DATE,
        LIST,
        ROLE,
        TABLE
    }

    /// Whoever leads the organisation is named to everybody; others are known by their function.
    private static final String TOP_MANAGEMENT = "role.topManagement";

    public Placeholder {
        Objects.requireNonNull(key);
        Objects.requireNonNull(type);
        Objects.requireNonNull(name);
        Objects.requireNonNull(empty);
        columns = List.copyOf(columns);
        fallback = List.copyOf(fallback);
        if ((type == Type.TABLE) == columns.isEmpty()) {
            throw new IllegalArgumentException("A table has columns, and nothing else has: " + key);
        }
    }

    /// Whether readers outside the organisation see who it is.
    boolean isNamedInPublic() {
        return key.equals(TOP_MANAGEMENT);
    }
}
