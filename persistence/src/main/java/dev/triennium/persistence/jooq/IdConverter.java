package dev.triennium.persistence.jooq;

import java.util.UUID;
import java.util.function.Function;
import org.jooq.impl.AbstractConverter;
import org.jspecify.annotations.NullUnmarked;

/// Between a `BINARY(16)` column and a domain id.
@NullUnmarked
public class IdConverter<I> extends AbstractConverter<byte[], I> {

    private static final long serialVersionUID = 1L;

    private final transient Function<UUID, I> wrap;
    private final transient Function<I, UUID> unwrap;

    protected IdConverter(Class<I> type, Function<UUID, I> wrap, Function<I, UUID> unwrap) {
        super(byte[].class, type);
        this.wrap = wrap;
        this.unwrap = unwrap;
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
