package dev.triennium.domain.statementofapplicability;

import dev.triennium.domain.Sha256;
import dev.triennium.domain.statementofapplicability.StatementControl.Treatment;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the cells of a row say of a control: a cell without text is nothing, and a spreadsheet ends
/// its lines in ways of its own.
///
/// @param implementation null: the cell is empty, as it is for what is not included
/// @param owner the name; empty: nobody
/// @param number of an own control; empty: one of the annex
/// @param title of an own control; empty: one of the annex
record ControlCells(
        @Nullable Boolean applicable,
        List<StatementReason> reasons,
        @Nullable String justification,
        @Nullable ImplementationState implementation,
        String owner,
        List<StatementLink> links,
        String number,
        String title) {

    private static final int FINGERPRINT_LENGTH = 12;
    private static final Pattern LINK =
            Pattern.compile("(.*\\S)\\s*<(https:[^<>]+)>", Pattern.CASE_INSENSITIVE);

    ControlCells {
        reasons = List.copyOf(reasons);
        links = List.copyOf(links);
    }

    /// As the cells of a workbook of today would say it.
    static ControlCells of(StatementReport.Row row) {
        var control = row.control();
        var treatment = control.treatment();
        return new ControlCells(
                treatment.applicable(),
                reasons(treatment),
                text(treatment.justification()),
                treatment.isIncluded() ? treatment.implementation() : null,
                Objects.requireNonNullElse(row.owner(), "").strip(),
                links(treatment),
                control.isOwn() ? control.number().value() : "",
                control.isOwn() ? row.title().strip() : "");
    }

    static List<StatementReason> reasons(Treatment treatment) {
        return treatment.reasons().stream()
                .map(
                        one ->
                                new StatementReason(
                                        one.kind(), one.text() == null ? null : line(one.text())))
                .toList();
    }

    static List<StatementLink> links(Treatment treatment) {
        return treatment.links().stream().map(one -> link(text(one)).orElse(one)).toList();
    }

    private static @Nullable String line(String text) {
        var line = text.strip();
        return line.isEmpty() ? null : line;
    }

    static @Nullable String text(@Nullable String cell) {
        return cell == null || cell.isBlank() ? null : unixLines(cell);
    }

    static List<String> lines(String cell) {
        return unixLines(cell).lines().map(String::strip).filter(one -> !one.isEmpty()).toList();
    }

    private static String unixLines(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /// How a cell says where a control is described.
    static String text(StatementLink link) {
        return link.url() == null ? link.title() : link.title() + " <" + link.url() + ">";
    }

    /// Empty when what looks like an address is none of the secure web.
    static Optional<StatementLink> link(String line) {
        var matcher = LINK.matcher(line);
        if (!matcher.matches()) {
            return Optional.of(new StatementLink(line.strip(), null));
        }
        try {
            var url = new URI(matcher.group(2));
            return StatementLink.isSecure(url)
                    ? Optional.of(new StatementLink(matcher.group(1).strip(), url))
                    : Optional.empty();
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    /// Not a secret, only a short word for what the cells say. Workbooks that are out keep it for
    /// years: what a control comes to say beyond this stands at the end, and only where it says
    /// something.
    String fingerprint() {
        var said =
                "ControlCells[applicable="
                        + applicable
                        + ", reasons="
                        + inBrackets(
                                reasons.stream()
                                        .map(
                                                one ->
                                                        "StatementReason[kind=%s, text=%s]"
                                                                .formatted(one.kind(), one.text())))
                        + ", justification="
                        + justification
                        + ", implementation="
                        + implementation
                        + ", owner="
                        + owner
                        + ", links="
                        + inBrackets(
                                links.stream()
                                        .map(
                                                one ->
                                                        "StatementLink[title=%s, url=%s]"
                                                                .formatted(one.title(), one.url())))
                        + ", number="
                        + number
                        + ", title="
                        + title
                        + "]";
        return Sha256.hex(said).substring(0, FINGERPRINT_LENGTH);
    }

    private static String inBrackets(Stream<String> parts) {
        return parts.collect(Collectors.joining(", ", "[", "]"));
    }
}
