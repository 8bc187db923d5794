package dev.triennium.persistence.jooq;

import dev.triennium.domain.EntityId;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.impl.AbstractConverter;
import org.jspecify.annotations.NullUnmarked;

/// Between a `BINARY(16)` column and an id. The code generator calls it, once for each kind of id.
@NullUnmarked
public final class IdConverter<I> extends AbstractConverter<byte[], I> {

    private static final long serialVersionUID = 1L;

    private final transient Function<UUID, I> wrap;
    private final transient Function<I, UUID> unwrap;

    private IdConverter(Class<I> type, Function<UUID, I> wrap, Function<I, UUID> unwrap) {
        super(byte[].class, type);
        this.wrap = wrap;
        this.unwrap = unwrap;
    }

    public static <I extends EntityId> IdConverter<I> of(Class<I> type, Function<UUID, I> wrap) {
        return new IdConverter<>(type, wrap, EntityId::value);
    }

    /// Of columns that have no id type of their own.
    public static IdConverter<UUID> ofUuid() {
        return new IdConverter<>(UUID.class, Function.identity(), Function.identity());
    }

    @Override
    public I from(byte[] bytes) {
        return bytes == null ? null : wrap.apply(UuidBytes.toUuid(bytes));
    }

    @Override
    public byte[] to(I id) {
        return id == null ? null : UuidBytes.toBytes(unwrap.apply(id));
    }
}
