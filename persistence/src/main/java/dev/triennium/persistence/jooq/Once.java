package dev.triennium.persistence.jooq;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What is read when somebody first asks for it, and then remembered.
final class Once<T> implements Supplier<T> {

    private final Supplier<T> source;
    private @Nullable T value;

    Once(Supplier<T> source) {
        this.source = source;
    }

    @Override
    public synchronized T get() {
        var known = value;
        if (known == null) {
            known = source.get();
            value = known;
        }
        return known;
    }
}
