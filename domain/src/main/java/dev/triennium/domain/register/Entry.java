package dev.triennium.domain.register;

import dev.triennium.domain.EntityId;
import dev.triennium.domain.change.Aggregate;
import java.util.Objects;

/// An entry of a register with all that belongs to it.
public record Entry<I extends EntityId, R extends Registered<I, R>>(R facts, EntryLinks links)
        implements Aggregate<I> {

    public Entry {
        Objects.requireNonNull(facts);
        Objects.requireNonNull(links);
    }

    @Override
    public I id() {
        return facts.id();
    }

    @Override
    public int version() {
        return facts.version();
    }

    public Entry<I, R> with(R changed) {
        return new Entry<>(changed, links);
    }
}
