package dev.triennium.persistence.standard;

import dev.triennium.persistence.jooq.generated.tables.records.ControlRelationRecord;
import dev.triennium.persistence.jooq.generated.tables.records.StandardCombinationPartRecord;
import dev.triennium.persistence.jooq.generated.tables.records.StandardCombinationRecord;
import dev.triennium.persistence.jooq.generated.tables.records.StandardTopicPartRecord;
import dev.triennium.persistence.jooq.generated.tables.records.StandardTopicRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The rows of the file that relates the standards to each other.
final class CrossmapFile {

    static final String FILE = "crossmap.yaml";

    private static final String CONTROLS_OF = "iso-iec-27001-2022";

    final List<StandardTopicRecord> topics = new ArrayList<>();
    final List<StandardTopicPartRecord> topicParts = new ArrayList<>();
    final List<ControlRelationRecord> relations = new ArrayList<>();
    final List<StandardCombinationRecord> combinations = new ArrayList<>();
    final List<StandardCombinationPartRecord> combinationParts = new ArrayList<>();

    private final Numbers numbers;

    private CrossmapFile(Numbers numbers) {
        this.numbers = numbers;
    }

    static CrossmapFile parse(Numbers numbers, byte[] content) {
        var yaml = YamlMapping.parse(FILE, content);
        SchemaVersion.check(yaml);
        yaml.date("generatedOn");
        yaml.texts("notes");
        var confidence = yaml.mapping("confidence");
        confidence.text("harmonizedStructure");
        confidence.text("topicRelations");
        confidence.text("controlRelations");
        var file = new CrossmapFile(numbers);
        var harmonized = yaml.mapping("harmonizedStructure");
        harmonized.text("current");
        for (var topic : harmonized.mappings("topics")) {
            file.readTopic(topic, "HARMONIZED", topic.text("hsClause"));
        }
        for (var topic : yaml.mappings("topicRelations")) {
            file.readTopic(topic, "RELATED", null);
        }
        yaml.mappings("iso27001ControlRelations").forEach(file::readRelation);
        var integration = yaml.mapping("integration");
        integration.text("note");
        integration.mappings("combinations").forEach(file::readCombination);
        yaml.end();
        return file;
    }

    private void readTopic(YamlMapping yaml, String kind, @Nullable String hsClause) {
        var key = yaml.text("key");
        topics.add(
                new StandardTopicRecord()
                        .setId(CatalogueIds.topic(key))
                        .setTopicKey(key)
                        .setOrdinal(topics.size())
                        .setKind(kind)
                        .setHsClause(hsClause)
                        .setTitle(yaml.text("title")));
        yaml.textsByKey("mapping")
                .forEach(
                        (standard, members) -> {
                            var ordinal = 0;
                            for (var number : members) {
                                var target = numbers.get(yaml, "mapping", standard, number);
                                topicParts.add(
                                        new StandardTopicPartRecord()
                                                .setTopicId(CatalogueIds.topic(key))
                                                .setStandardId(CatalogueIds.standard(standard))
                                                .setOrdinal(ordinal++)
                                                .setNumber(number)
                                                .setClauseId(target.clause())
                                                .setControlId(target.control()));
                            }
                        });
    }

    private void readRelation(YamlMapping yaml) {
        yaml.text("title");
        var strength = yaml.text("strength").toUpperCase(Locale.ROOT);
        var control = numbers.get(yaml, "control", CONTROLS_OF, yaml.text("control")).control();
        if (control == null) {
            throw yaml.wrong("control", "this is a clause");
        }
        var ordinal = 0;
        for (var related : yaml.textsByKey("related").entrySet()) {
            for (var number : related.getValue()) {
                var target = numbers.get(yaml, "related", related.getKey(), number);
                relations.add(
                        new ControlRelationRecord()
                                .setControlId(control)
                                .setOrdinal(ordinal++)
                                .setStrength(strength)
                                .setStandardId(CatalogueIds.standard(related.getKey()))
                                .setNumber(number)
                                .setClauseId(target.clause())
                                .setRelatedControlId(target.control()));
            }
        }
    }

    private void readCombination(YamlMapping yaml) {
        var combination = combinations.size();
        combinations.add(
                new StandardCombinationRecord()
                        .setOrdinal(combination)
                        .setName(yaml.text("name"))
                        .setSharedShare(yaml.decimal("sharedShare"))
                        .setNote(yaml.text("note")));
        var ordinal = 0;
        for (var standard : yaml.texts("combination")) {
            if (!numbers.hasStandard(standard)) {
                throw yaml.wrong("combination", standard + " is not in the catalogue");
            }
            combinationParts.add(
                    new StandardCombinationPartRecord()
                            .setCombinationOrdinal(combination)
                            .setOrdinal(ordinal++)
                            .setStandardId(CatalogueIds.standard(standard)));
        }
    }
}
