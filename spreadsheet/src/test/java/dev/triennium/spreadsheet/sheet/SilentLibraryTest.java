package dev.triennium.spreadsheet.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triennium.domain.file.FileType;
import dev.triennium.domain.sheet.UnreadableSheetException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;

@ExtendWith(OutputCaptureExtension.class)
class SilentLibraryTest {

    @Configuration(proxyBeanMethods = false)
    static class Nothing {}

    private static byte[] hostile() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(
                    "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///forged\">]><Types>&e;</Types>"
                            .getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("xl/workbook.xml\nforged"));
            zip.write('x');
        }
        return out.toByteArray();
    }

    @Test
    void theLogHoldsNothingOfAFile(CapturedOutput output) throws IOException {
        var file = hostile();
        try (var _ =
                new SpringApplicationBuilder(Nothing.class)
                        .web(WebApplicationType.NONE)
                        .properties("spring.config.import=classpath:spreadsheet.yaml")
                        .run()) {
            var before = output.getAll().length();
            assertThatExceptionOfType(UnreadableSheetException.class)
                    .isThrownBy(
                            () ->
                                    new StreamSheetReader()
                                            .read(new ByteArrayInputStream(file), FileType.XLSX));
            assertThat(output.getAll().substring(before)).isEmpty();
        }
    }
}
