package dev.triennium.persistence.standard;

import dev.triennium.domain.standard.EditionChange;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.persistence.jooq.generated.tables.records.StandardChangePartRecord;
import dev.triennium.persistence.jooq.generated.tables.records.StandardChangeRecord;
import dev.triennium.persistence.jooq.generated.tables.records.StandardTransitionMilestoneRecord;
import dev.triennium.persistence.jooq.generated.tables.records.StandardTransitionRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The rows of the file that says what became of each edition in the next.
final class TransitionFile {

    static final String FILE = "transition.yaml";

    final List<StandardTransitionRecord> transitions = new ArrayList<>();
    final List<StandardTransitionMilestoneRecord> milestones = new ArrayList<>();
    final List<StandardChangeRecord> changes = new ArrayList<>();
    final List<StandardChangePartRecord> parts = new ArrayList<>();

    private final Numbers numbers;
    private final Map<String, String> designations;

    private TransitionFile(Numbers numbers, Map<String, String> designations) {
        this.numbers = numbers;
        this.designations = designations;
    }

    /// @param designations of the catalogue's standards by key
    static TransitionFile parse(Numbers numbers, Map<String, String> designations, byte[] content) {
        var yaml = YamlMapping.parse(FILE, content);
        SchemaVersion.check(yaml);
        yaml.date("generatedOn");
        yaml.texts("changeTypes");
        var file = new TransitionFile(numbers, designations);
        yaml.mappings("transitions").forEach(file::read);
        yaml.end();
        return file;
    }

    private void read(YamlMapping yaml) {
        var key = yaml.text("key");
        var from = yaml.text("from");
        var to = yaml.text("to");
        var row =
                new StandardTransitionRecord()
                        .setId(CatalogueIds.transition(key))
                        .setTransitionKey(key)
                        .setOrdinal(transitions.size())
                        .setFromStandardId(standard(from))
                        .setFromDesignation(designations.getOrDefault(from, from))
                        .setToStandardId(standard(to))
                        .setToDesignation(designations.getOrDefault(to, to))
                        .setHeadline(yaml.texts("headline"))
                        .setEffortHint(yaml.textOrNull("effortHint"));
        if (yaml.textOrNull("publishedOn") != null) {
            row.setPublishedOn(yaml.dateOrMonth("publishedOn"))
                    .setPublishedPrecision(yaml.precision("publishedOn").name());
        }
        if (row.getFromStandardId() == null && row.getToStandardId() == null) {
            throw yaml.wrong("from", "one of the two editions must be in the catalogue");
        }
        var confidence = yaml.mapping("confidence");
        row.setPublicationConfidence(confidence.text("publication"))
                .setMilestonesConfidence(confidence.textOrNull("milestones"))
                .setClausesConfidence(confidence.textOrNull("clauses"))
                .setControlsConfidence(confidence.textOrNull("controls"))
                .setChangesConfidence(confidence.textOrNull("changes"));
        transitions.add(row);
        readMilestones(row, yaml);
        var ordinal = readClauses(row, yaml, from, to);
        readControls(row, yaml, from, to, ordinal);
    }

    private @Nullable StandardId standard(String key) {
        return numbers.hasStandard(key) ? CatalogueIds.standard(key) : null;
    }

    private void readMilestones(StandardTransitionRecord transition, YamlMapping yaml) {
        var ordinal = 0;
        for (var milestone : yaml.mappings("milestones")) {
            milestones.add(
                    new StandardTransitionMilestoneRecord()
                            .setTransitionId(transition.getId())
                            .setOrdinal(ordinal++)
                            .setReachedOn(milestone.date("date"))
                            .setEvent(milestone.text("event")));
        }
    }

    private int readClauses(
            StandardTransitionRecord transition, YamlMapping yaml, String from, String to) {
        var ordinal = 0;
        for (var mapping : yaml.mappings("clauseMapping")) {
            changes.add(
                    change(
                                    transition,
                                    ordinal,
                                    EditionChange.Subject.CLAUSE,
                                    mapping,
                                    mapping.texts("to"))
                            .setImpact(mapping.word("impact", EditionChange.Impact.class).name())
                            .setSummary(mapping.text("summary"))
                            .setAction(mapping.textOrNull("action")));
            addParts(transition, ordinal, "FROM", mapping, "from", from, mapping.texts("from"));
            addParts(transition, ordinal, "TO", mapping, "to", to, mapping.texts("to"));
            ordinal++;
        }
        return ordinal;
    }

    private void readControls(
            StandardTransitionRecord transition,
            YamlMapping yaml,
            String from,
            String to,
            int firstOrdinal) {
        var added = newControls(yaml);
        var ordinal = firstOrdinal;
        for (var mapping : yaml.mappings("controlMapping")) {
            var number = mapping.text("to");
            var row =
                    change(
                                    transition,
                                    ordinal,
                                    EditionChange.Subject.CONTROL,
                                    mapping,
                                    List.of(number))
                            .setTitle(mapping.textOrNull("title"));
            var details = added.remove(number);
            if (details != null) {
                row.setSummary(details.text("summary"))
                        .setTypicalEvidence(details.text("typicalEvidence"));
            }
            changes.add(row);
            addParts(transition, ordinal, "FROM", mapping, "from", from, mapping.texts("from"));
            addParts(transition, ordinal, "TO", mapping, "to", to, List.of(number));
            ordinal++;
        }
        if (!added.isEmpty()) {
            throw yaml.wrong("newControls", added.keySet() + " is not in the mapping");
        }
        checkStatistics(yaml, ordinal - firstOrdinal);
    }

    private static Map<String, YamlMapping> newControls(YamlMapping yaml) {
        var byNumber = new HashMap<String, YamlMapping>();
        for (var control : yaml.mappings("newControls")) {
            control.text("title");
            control.text("theme");
            byNumber.put(control.text("control"), control);
        }
        return byNumber;
    }

    private void checkStatistics(YamlMapping yaml, int controls) {
        var statistics = yaml.mappingOrNull("controlStatistics");
        var notes = new ArrayList<>(yaml.texts("notes"));
        if (statistics != null) {
            if (statistics.integer("total") != controls) {
                throw statistics.wrong("total", "the mapping has " + controls);
            }
            statistics.integer("new");
            statistics.integer("mergedFromSeveral");
            statistics.integer("fromOne");
            statistics.integer("predecessors");
            notes.addAll(statistics.texts("split"));
        }
        transitions.getLast().setNotes(notes);
    }

    private static StandardChangeRecord change(
            StandardTransitionRecord transition,
            int ordinal,
            EditionChange.Subject subject,
            YamlMapping mapping,
            List<String> to) {
        var from = mapping.texts("from");
        var change = subject + " " + String.join(",", from) + " > " + String.join(",", to);
        return new StandardChangeRecord()
                .setId(CatalogueIds.change(transition.getTransitionKey(), change))
                .setTransitionId(transition.getId())
                .setOrdinal(ordinal)
                .setSubject(subject.name())
                .setChangeKind(mapping.word("change", EditionChange.Kind.class).name());
    }

    private void addParts(
            StandardTransitionRecord transition,
            int changeOrdinal,
            String side,
            YamlMapping mapping,
            String key,
            String standard,
            List<String> texts) {
        var ordinal = 0;
        for (var text : texts) {
            for (var number : numbers.expand(standard, text)) {
                var row =
                        new StandardChangePartRecord()
                                .setTransitionId(transition.getId())
                                .setChangeOrdinal(changeOrdinal)
                                .setSide(side)
                                .setOrdinal(ordinal++)
                                .setNumber(number);
                if (numbers.hasStandard(standard)) {
                    var target = numbers.get(mapping, key, standard, number);
                    row.setClauseId(target.clause()).setControlId(target.control());
                }
                parts.add(row);
            }
        }
    }
}
