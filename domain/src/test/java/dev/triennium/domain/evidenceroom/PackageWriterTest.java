package dev.triennium.domain.evidenceroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackageWriterTest {

    private static final Instant CUT_OFF = Instant.parse("2026-11-24T09:00:00Z");

    private static PackagedFile file(int number, String title, @Nullable String version) {
        return new PackagedFile(
                number,
                EvidenceSource.Kind.EVIDENCE,
                new UUID(1, number),
                new UUID(2, number),
                "1",
                PackagedFile.Form.WHOLE,
                title,
                version,
                null,
                null,
                null,
                null);
    }

    private static Map<String, byte[]> unzipped(byte[] zip) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void eachLineOfTheSumsMatchesTheBytesOfItsFile() throws IOException {
        var out = new ByteArrayOutputStream();
        var writer = new PackageWriter(out, CUT_OFF);
        writer.add(
                file(1, "Qualitätspolitik", "2.0"),
                "pdf",
                to -> to.write("policy".getBytes(StandardCharsets.UTF_8)));
        writer.add(
                file(2, "Calibration", null),
                "csv",
                to -> {
                    to.write('7');
                    to.write("xx;1\r\nyy".getBytes(StandardCharsets.UTF_8), 2, 4);
                    to.close();
                });
        var written = writer.finish(_ -> "{}".getBytes(StandardCharsets.UTF_8));

        var files = unzipped(out.toByteArray());
        assertThat(files.keySet())
                .containsExactly(
                        "files/001-Qualitaetspolitik-2-0.pdf",
                        "files/002-Calibration.csv",
                        "manifest.json",
                        "SHA256SUMS");
        var sums = new String(files.remove("SHA256SUMS"), StandardCharsets.UTF_8);
        assertThat(sums.lines())
                .containsExactlyElementsOf(
                        files.entrySet().stream()
                                .map(one -> sha256(one.getValue()) + "  " + one.getKey())
                                .toList());
        assertThat(written)
                .allSatisfy(
                        one -> {
                            var where = Objects.requireNonNull(one.written());
                            var bytes = Objects.requireNonNull(files.get(where.path()));
                            assertThat(where.size()).isEqualTo(bytes.length);
                            assertThat(where.sha256()).isEqualTo(sha256(bytes));
                        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/passwd",
                "..\\..\\windows\\system32",
                "/absolute",
                "C:\\autoexec",
                "two\nlines  files/002-other.pdf",
                "carriage\rreturn",
                "\u202Egpj.exe",
                "nul\u0000byte",
                ".",
                "..",
                "-rf *",
                "Ωμέγα",
                "   "
            })
    void noTitleLeavesTheFolderOrBreaksALine(String title) {
        assertThat(PackageNames.path(file(7, title, title), "pdf"))
                .matches(Pattern.compile("files/007-[A-Za-z0-9][A-Za-z0-9-]*\\.pdf"));
    }

    @Test
    void namesStayApartAndBounded() {
        var long1 = PackageNames.path(file(1, "x".repeat(5_000), "1"), "pdf");
        var long2 = PackageNames.path(file(2, "x".repeat(5_000), "1"), "pdf");
        assertThat(long1).isNotEqualTo(long2).hasSizeLessThan(150);
    }
}
