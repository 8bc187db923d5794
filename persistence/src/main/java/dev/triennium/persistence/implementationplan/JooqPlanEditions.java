package dev.triennium.persistence.implementationplan;

import static dev.triennium.persistence.jooq.generated.Tables.CLAUSE;
import static dev.triennium.persistence.jooq.generated.Tables.CONTROL;
import static dev.triennium.persistence.jooq.generated.Tables.STANDARD;
import static dev.triennium.persistence.jooq.generated.Tables.STANDARD_TOPIC;
import static dev.triennium.persistence.jooq.generated.Tables.STANDARD_TOPIC_PART;

import dev.triennium.domain.implementationplan.PlanEdition;
import dev.triennium.domain.implementationplan.PlanEdition.Part;
import dev.triennium.domain.implementationplan.PlanEditions;
import dev.triennium.domain.standard.StandardId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class JooqPlanEditions implements PlanEditions {

    private final DSLContext dsl;

    JooqPlanEditions(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public Map<StandardId, PlanEdition> list(Collection<StandardId> standards) {
        var parts = parts(standards);
        var related = related(standards);
        var editions = new HashMap<StandardId, PlanEdition>();
        dsl.select(STANDARD.ID, STANDARD.STANDARD_KEY, STANDARD.DESIGNATION)
                .from(STANDARD)
                .where(STANDARD.ID.in(standards))
                .forEach(
                        row ->
                                editions.put(
                                        row.value1(),
                                        new PlanEdition(
                                                row.value1(),
                                                row.value2(),
                                                row.value3(),
                                                parts.getOrDefault(row.value1(), Map.of()),
                                                related.getOrDefault(row.value1(), Map.of()))));
        return editions;
    }

    private Map<StandardId, Map<String, Part>> parts(Collection<StandardId> standards) {
        var parts = new HashMap<StandardId, Map<String, Part>>();
        dsl.select(CLAUSE.STANDARD_ID, CLAUSE.NUMBER, CLAUSE.TOPIC, CLAUSE.ID)
                .from(CLAUSE)
                .where(CLAUSE.STANDARD_ID.in(standards), CLAUSE.ASSESSABLE.eq(true))
                .orderBy(CLAUSE.STANDARD_ID, CLAUSE.ORDINAL)
                .forEach(
                        row ->
                                parts.computeIfAbsent(row.value1(), _ -> new LinkedHashMap<>())
                                        .put(
                                                row.value2(),
                                                new Part(
                                                        row.value2(),
                                                        row.value3(),
                                                        row.value4(),
                                                        null)));
        dsl.select(CONTROL.STANDARD_ID, CONTROL.NUMBER, CONTROL.ID)
                .from(CONTROL)
                .where(CONTROL.STANDARD_ID.in(standards))
                .orderBy(CONTROL.STANDARD_ID, CONTROL.ORDINAL)
                .forEach(
                        row ->
                                parts.computeIfAbsent(row.value1(), _ -> new LinkedHashMap<>())
                                        .put(
                                                row.value2(),
                                                new Part(row.value2(), null, null, row.value3())));
        return parts;
    }

    private Map<StandardId, Map<String, Set<String>>> related(Collection<StandardId> standards) {
        var related = new HashMap<StandardId, Map<String, Set<String>>>();
        dsl.select(
                        STANDARD_TOPIC_PART.STANDARD_ID,
                        STANDARD_TOPIC.TOPIC_KEY,
                        STANDARD_TOPIC_PART.NUMBER)
                .from(STANDARD_TOPIC_PART)
                .join(STANDARD_TOPIC)
                .on(STANDARD_TOPIC.ID.eq(STANDARD_TOPIC_PART.TOPIC_ID))
                .where(
                        STANDARD_TOPIC.KIND.eq("HARMONIZED"),
                        STANDARD_TOPIC_PART.STANDARD_ID.in(standards))
                .forEach(
                        row ->
                                related.computeIfAbsent(row.value1(), _ -> new HashMap<>())
                                        .computeIfAbsent(row.value2(), _ -> new HashSet<>())
                                        .add(row.value3()));
        return related;
    }
}
