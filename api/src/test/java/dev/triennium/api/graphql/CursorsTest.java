package dev.triennium.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.paging.Cursor;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorsTest {

    private static final String LIST = "sites{tenantId=1}";
    private static final String ID = "01930000-0000-7000-8000-00000000000a";

    private static String encoded(String... keys) {
        return Cursors.encode(new Cursor(List.of(keys)), LIST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "7",
                "2026-09-01T08:00:00.123456Z",
                "Ünïcödé 🏃",
                ID,
                "01930000-0000-7000-8000-00000000000A",
                "123456789012345678901234567890123456"
            })
    void whatWasWrittenIsRead(String key) {
        var cursor = new Cursor(List.of(key, ID));
        assertThat(Cursors.decode(Cursors.encode(cursor, LIST), LIST)).contains(cursor);
    }

    @ParameterizedTest
    @ValueSource(ints = {253, 254, 255, 800})
    void aLongTextIsReadToo(int length) {
        var cursor = new Cursor(List.of("x".repeat(length)));
        assertThat(Cursors.decode(Cursors.encode(cursor, LIST), LIST)).contains(cursor);
    }

    @Test
    void aCursorIsShort() {
        assertThat(encoded("2026-09-01", ID)).hasSize(43);
        assertThat(encoded("7", ID)).hasSize(31);
    }

    @Test
    void aCursorOfAnotherListIsNone() {
        assertThat(Cursors.decode(encoded("7", ID), LIST + "x")).isEmpty();
    }

    @Test
    void noCharacterOfACursorMayChange() {
        var text = encoded("Alder", ID);
        for (var i = 0; i < text.length(); i++) {
            var other = text.charAt(i) == 'A' ? 'B' : 'A';
            var changed = text.substring(0, i) + other + text.substring(i + 1);
            assertThat(Cursors.decode(changed, LIST))
                    .as(changed)
                    .isNotEqualTo(Cursors.decode(text, LIST));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "AAAA", "AAAAAA", "no cursor", "🏃", "AAAAAAAAAAAA"})
    void anyOtherTextIsNone(String text) {
        assertThat(Cursors.decode(text, LIST)).isEmpty();
    }

    @Test
    void noiseIsNoCursorAndNeverFails() {
        var random = new Random(7);
        for (var i = 0; i < 10_000; i++) {
            var noise = new byte[random.nextInt(60)];
            random.nextBytes(noise);
            assertThat(Cursors.decode(Base64.getUrlEncoder().encodeToString(noise), LIST))
                    .isEmpty();
        }
    }

    @Test
    void keysThatEndTooEarlyAreRefused() {
        var whole = Base64.getUrlDecoder().decode(encoded("Alder", UUID.randomUUID().toString()));
        for (var length = 0; length < whole.length; length++) {
            var cut = Base64.getUrlEncoder().encodeToString(Arrays.copyOf(whole, length));
            assertThat(Cursors.decode(cut, LIST)).isEmpty();
        }
    }
}
