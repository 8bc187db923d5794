package dev.triennium.domain.statementofapplicability;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// What a row of a workbook remembers of its control: which one, and what its cells said. A row
/// that still says so was not touched, and a control that no longer does was changed since.
record ControlReference(StatementControlId control, String fingerprint) {

    private static final Pattern FORM =
            Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/([0-9a-f]{12})");

    static ControlReference of(StatementReport.Row row) {
        return new ControlReference(row.control().id(), ControlCells.of(row).fingerprint());
    }

    static Optional<ControlReference> parse(String cell) {
        var matcher = FORM.matcher(cell.strip());
        return matcher.matches()
                ? Optional.of(
                        new ControlReference(
                                new StatementControlId(UUID.fromString(matcher.group(1))),
                                matcher.group(2)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return control.value() + "/" + fingerprint;
    }
}
