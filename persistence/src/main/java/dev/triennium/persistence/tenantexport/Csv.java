package dev.triennium.persistence.tenantexport;

import dev.triennium.domain.sheet.CellText;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormatSymbols;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Rows as a spreadsheet program opens them by itself: with a byte order mark, and with semicolons
/// where the comma is for decimals.
final class Csv {

    private static final String BOM = "\uFEFF";

    private final OutputStream out;
    private final char separator;
    private final char point;

    Csv(OutputStream out, Locale language) throws IOException {
        this.out = out;
        this.point = DecimalFormatSymbols.getInstance(language).getDecimalSeparator();
        this.separator = point == ',' ? ';' : ',';
        write(BOM);
    }

    void add(Collection<? extends @Nullable Object> cells) throws IOException {
        write(
                cells.stream()
                        .map(this::cell)
                        .collect(Collectors.joining(String.valueOf(separator), "", "\r\n")));
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.toPlainString().replace('.', point);
            case Number number -> number.toString();
            case List<?> values ->
                    text(values.stream().map(String::valueOf).collect(Collectors.joining("\n")));
            default -> text(value.toString());
        };
    }

    private String text(String text) {
        var safe = CellText.defuse(text);
        return safe.chars().anyMatch(this::needsQuotes)
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }

    private boolean needsQuotes(int letter) {
        return letter == separator || letter == '"' || letter == '\r' || letter == '\n';
    }
}
