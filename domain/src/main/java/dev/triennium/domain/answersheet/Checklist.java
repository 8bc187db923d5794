package dev.triennium.domain.answersheet;

import dev.triennium.domain.Message;
import dev.triennium.domain.sheet.CellText;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Finds the items of an assessment by what people write for a clause or a control: `4.1`, `A.5.7`,
/// `Clause 4.1 Understanding …` or `ISO 9001:2026 4.1`.
final class Checklist {

    private static final Pattern NUMBER =
            Pattern.compile(
                    "[^\\p{L}\\d]*(?:\\p{L}{2,}\\.?\\s*)?(a[. ]?)?(\\d{1,2}(?:\\.\\d{1,2})*)(?![\\d:]).*",
                    Pattern.DOTALL);
    private static final Pattern YEAR = Pattern.compile(":\\d{4}.*");

    private final Map<String, List<Place>> places = new HashMap<>();

    /// What an edition is called, the longest first, and the editions that it can be.
    private final Map<String, Set<String>> names =
            new TreeMap<>(
                    Comparator.comparingInt(String::length)
                            .reversed()
                            .thenComparing(Comparator.naturalOrder()));

    private record Place(AssessmentReport.Row row, String edition) {}

    Checklist(AssessmentReport report) {
        for (var row : report.rows()) {
            for (var requirement : row.requirements()) {
                var end = requirement.lastIndexOf(' ');
                var edition = plain(requirement.substring(0, end));
                places.computeIfAbsent(
                                plain(requirement.substring(end + 1)), _ -> new ArrayList<>())
                        .add(new Place(row, edition));
                name(edition, edition);
            }
        }
    }

    private void name(String name, String edition) {
        for (var brief : List.of(name, name.replace("iso/iec ", "iso "))) {
            for (var one : List.of(brief, YEAR.matcher(brief).replaceFirst(""))) {
                names.computeIfAbsent(one, _ -> new LinkedHashSet<>()).add(edition);
            }
        }
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }

    /// @param site empty: none is named
    Subject find(String requirement, String site) {
        if (requirement.isBlank()) {
            return new Subject.Unmatched(Message.of("The row names no clause and no control."));
        }
        var text = plain(requirement);
        var edition = names.keySet().stream().filter(text::startsWith).findFirst().orElse("");
        var found = places(text.substring(edition.length()));
        if (!edition.isEmpty()) {
            var named = names.getOrDefault(edition, Set.of());
            found = found.stream().filter(one -> named.contains(one.edition())).toList();
        }
        if (found.isEmpty()) {
            return new Subject.Unmatched(
                    Message.of("The row names no clause or control of this assessment."));
        }
        var hasSites = found.stream().anyMatch(one -> !one.row().site().isEmpty());
        if (hasSites && !site.isBlank()) {
            var wanted = CellText.key(site);
            found =
                    found.stream()
                            .filter(one -> CellText.key(one.row().site()).equals(wanted))
                            .toList();
            if (found.isEmpty()) {
                return new Subject.Wrong(
                        AnswerColumn.SITE,
                        Message.of("The assessment does not ask this at such a site."));
            }
        }
        var items = found.stream().map(one -> one.row().item()).distinct().toList();
        if (items.size() == 1) {
            var item = items.getFirst();
            return new Subject.Of(item, item.version(), _ -> false);
        }
        var areSites = found.stream().map(one -> one.row().site()).distinct().count() > 1;
        return areSites
                ? new Subject.Wrong(
                        AnswerColumn.SITE,
                        Message.of("The assessment asks this at several sites; name one."))
                : new Subject.Wrong(
                        AnswerColumn.REQUIREMENT,
                        Message.of(
                                "Several editions have this number; write the edition in front of it."));
    }

    /// A number of the annex may stand without its letter where no clause has it.
    private List<Place> places(String text) {
        var number = NUMBER.matcher(text);
        if (!number.matches()) {
            return List.of();
        }
        var annexed = places.getOrDefault("a." + number.group(2), List.of());
        return number.group(1) == null ? places.getOrDefault(number.group(2), annexed) : annexed;
    }
}
