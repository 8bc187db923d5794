package dev.triennium.api.graphql;

import dev.triennium.domain.paging.Cursor;
import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/// Cursors as clients see them: a checksum of the keys and of the list that they belong to, then
/// the keys. The checksum finds mistakes; what is forged is a place in a list that the caller may
/// read, or is refused by the list.
final class Cursors {

    private static final int CHECKSUM = Integer.BYTES;
    private static final int MAX_TEXT_LENGTH = 4000;
    private static final int MAX_KEYS = 8;

    /// Stand before a key: its length up to [#LONG_TEXT], or which form it has.
    private static final int LONG_TEXT = 254;

    private static final int IS_UUID = 255;
    private static final int UUID_LENGTH = 36;

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

    private Cursors() {}

    static String encode(Cursor cursor, String list) {
        var keys = new ByteArrayOutputStream();
        cursor.keys().forEach(key -> write(key, keys));
        var bytes = keys.toByteArray();
        return ENCODER.encodeToString(
                ByteBuffer.allocate(CHECKSUM + bytes.length)
                        .putInt(checksum(ByteBuffer.wrap(bytes), list))
                        .put(bytes)
                        .array());
    }

    private static void write(String key, ByteArrayOutputStream to) {
        var uuid = uuid(key);
        if (uuid != null) {
            to.write(IS_UUID);
            to.writeBytes(
                    ByteBuffer.allocate(2 * Long.BYTES)
                            .putLong(uuid.getMostSignificantBits())
                            .putLong(uuid.getLeastSignificantBits())
                            .array());
            return;
        }
        var text = key.getBytes(StandardCharsets.UTF_8);
        if (text.length < LONG_TEXT) {
            to.write(text.length);
        } else {
            to.write(LONG_TEXT);
            to.writeBytes(ByteBuffer.allocate(Short.BYTES).putShort((short) text.length).array());
        }
        to.writeBytes(text);
    }

    /// Null for any other text, another spelling of a UUID included.
    private static @Nullable UUID uuid(String key) {
        if (key.length() != UUID_LENGTH) {
            return null;
        }
        try {
            var uuid = UUID.fromString(key);
            return uuid.toString().equals(key) ? uuid : null;
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    /// Empty for anything that is no cursor of this very list.
    static Optional<Cursor> decode(String text, String list) {
        if (text.length() > MAX_TEXT_LENGTH) {
            return Optional.empty();
        }
        try {
            var bytes = ByteBuffer.wrap(DECODER.decode(text));
            var isOfList = bytes.getInt() == checksum(bytes.slice(), list);
            return isOfList ? Optional.of(new Cursor(keys(bytes))) : Optional.empty();
        } catch (IllegalArgumentException | BufferUnderflowException | CharacterCodingException _) {
            return Optional.empty();
        }
    }

    private static List<String> keys(ByteBuffer bytes) throws CharacterCodingException {
        var keys = new ArrayList<String>();
        while (bytes.hasRemaining()) {
            if (keys.size() == MAX_KEYS) {
                throw new IllegalArgumentException("Too many keys");
            }
            keys.add(read(bytes));
        }
        return keys;
    }

    private static String read(ByteBuffer bytes) throws CharacterCodingException {
        var form = Byte.toUnsignedInt(bytes.get());
        if (form == IS_UUID) {
            return new UUID(bytes.getLong(), bytes.getLong()).toString();
        }
        var length = form == LONG_TEXT ? Short.toUnsignedInt(bytes.getShort()) : form;
        if (length > bytes.remaining()) {
            throw new BufferUnderflowException();
        }
        var text = bytes.slice(bytes.position(), length);
        bytes.position(bytes.position() + length);
        return StandardCharsets.UTF_8.newDecoder().decode(text).toString();
    }

    private static int checksum(ByteBuffer keys, String list) {
        var checksum = new CRC32C();
        checksum.update(list.getBytes(StandardCharsets.UTF_8));
        checksum.update(keys);
        return (int) checksum.getValue();
    }
}
