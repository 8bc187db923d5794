package dev.triennium.domain.selection;

import java.util.Objects;

/// How large an organisation is.
///
/// @param people how many, in words such as `11-50`
public record SizeClass(String key, String people) {

    public SizeClass {
        Objects.requireNonNull(key);
        Objects.requireNonNull(people);
    }
}
