package dev.triennium.persistence.jooq;

import java.nio.ByteBuffer;
import java.util.UUID;

/// The big-endian bytes of a UUID, so that version 7 ids sort by time in the index.
public final class UuidBytes {

    private UuidBytes() {}

    public static UUID toUuid(byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    public static byte[] toBytes(UUID uuid) {
        return ByteBuffer.allocate(16)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .array();
    }
}
