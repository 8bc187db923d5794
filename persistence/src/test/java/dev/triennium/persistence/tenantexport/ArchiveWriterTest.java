package dev.triennium.persistence.tenantexport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class ArchiveWriterTest {

    @FunctionalInterface
    private interface Work {
        void write(ArchiveWriter archive) throws IOException;
    }

    private static String entry(Work work) throws IOException {
        var out = new ByteArrayOutputStream();
        var archive = new ArchiveWriter(out, Instant.parse("2026-11-29T12:00:00Z"));
        work.write(archive);
        archive.finish("test", Map.of());
        try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            zip.getNextEntry();
            return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void moneyIsAStringForPrograms() throws IOException {
        var price = Map.of("price", new BigDecimal("900.10"));
        assertThat(entry(archive -> archive.rows("a.jsonl", rows -> rows.add(price))))
                .isEqualTo("{\"price\":\"900.10\"}\n");
    }

    @Test
    void decimalsAndSeparatorsAreThoseOfTheLanguage() throws IOException {
        var cells = Arrays.asList(new BigDecimal("900.10"), 1, true, null, List.of("a", "b"));
        var columns = List.of("a", "b", "c", "d", "e");
        assertThat(
                        entry(
                                archive ->
                                        archive.csv(
                                                "a.csv",
                                                Locale.GERMAN,
                                                columns,
                                                lines -> lines.add(cells))))
                .isEqualTo("\uFEFFa;b;c;d;e\r\n900,10;1;true;;\"a\nb\"\r\n");
        assertThat(
                        entry(
                                archive ->
                                        archive.csv(
                                                "a.csv",
                                                Locale.ENGLISH,
                                                columns,
                                                lines -> lines.add(cells))))
                .isEqualTo("\uFEFFa,b,c,d,e\r\n900.10,1,true,,\"a\nb\"\r\n");
    }
}
