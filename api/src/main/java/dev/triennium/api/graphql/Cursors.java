package dev.triennium.api.graphql;

import dev.triennium.domain.paging.Cursor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/// Cursors as clients see them: the sort key of an item and a hash of the list it belongs to.
final class Cursors {

    private static final int HASH_LENGTH = 8;
    private static final int MAX_TEXT_LENGTH = 4000;
    private static final int MAX_KEYS = 8;

    private Cursors() {}

    static String encode(Cursor cursor, String list) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.write(hash(cursor, list));
            out.writeByte(cursor.keys().size());
            for (var key : cursor.keys()) {
                out.writeUTF(key);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    /// Empty for anything that is no cursor of this very list.
    static Optional<Cursor> decode(String text, String list) {
        if (text.length() > MAX_TEXT_LENGTH) {
            return Optional.empty();
        }
        try (var in =
                new DataInputStream(
                        new ByteArrayInputStream(Base64.getUrlDecoder().decode(text)))) {
            var hash = in.readNBytes(HASH_LENGTH);
            var size = in.readUnsignedByte();
            if (size > MAX_KEYS) {
                return Optional.empty();
            }
            var keys = new ArrayList<String>(size);
            for (var i = 0; i < size; i++) {
                keys.add(in.readUTF());
            }
            var cursor = new Cursor(keys);
            return in.available() == 0 && MessageDigest.isEqual(hash, hash(cursor, list))
                    ? Optional.of(cursor)
                    : Optional.empty();
        } catch (IllegalArgumentException | IOException _) {
            return Optional.empty();
        }
    }

    private static byte[] hash(Cursor cursor, String list) {
        var digest = sha256();
        digest.update(list.getBytes(StandardCharsets.UTF_8));
        for (var key : cursor.keys()) {
            digest.update((byte) 0);
            digest.update(key.getBytes(StandardCharsets.UTF_8));
        }
        return Arrays.copyOf(digest.digest(), HASH_LENGTH);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
