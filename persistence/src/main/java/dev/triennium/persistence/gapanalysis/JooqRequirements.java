package dev.triennium.persistence.gapanalysis;

import static dev.triennium.persistence.jooq.generated.Tables.CLAUSE;
import static dev.triennium.persistence.jooq.generated.Tables.CONTROL;
import static dev.triennium.persistence.jooq.generated.Tables.STANDARD;
import static dev.triennium.persistence.jooq.generated.Tables.STANDARD_TOPIC;
import static dev.triennium.persistence.jooq.generated.Tables.STANDARD_TOPIC_PART;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import dev.triennium.domain.gapanalysis.Requirement;
import dev.triennium.domain.gapanalysis.Requirements;
import dev.triennium.domain.standard.ClauseNumber;
import dev.triennium.domain.standard.StandardId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class JooqRequirements implements Requirements {

    private final DSLContext dsl;

    JooqRequirements(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public Map<StandardId, List<Requirement>> list(Collection<StandardId> standards) {
        var found = new LinkedHashMap<StandardId, List<Requirement>>();
        // A standard that does not follow the harmonized structure is only related to it.
        var shared =
                STANDARD.HARMONIZED
                        .eq(true)
                        .and(
                                CLAUSE.ID.in(
                                        select(STANDARD_TOPIC_PART.CLAUSE_ID)
                                                .from(STANDARD_TOPIC_PART)
                                                .join(STANDARD_TOPIC)
                                                .on(
                                                        STANDARD_TOPIC.ID.eq(
                                                                STANDARD_TOPIC_PART.TOPIC_ID))
                                                .where(
                                                        STANDARD_TOPIC.KIND.eq("HARMONIZED"),
                                                        STANDARD_TOPIC_PART.CLAUSE_ID
                                                                .isNotNull())));
        dsl.select(
                        STANDARD.ID,
                        STANDARD.STANDARD_KEY,
                        CLAUSE.NUMBER,
                        CLAUSE.ID,
                        when(shared, CLAUSE.TOPIC))
                .from(STANDARD)
                .join(CLAUSE)
                .on(CLAUSE.STANDARD_ID.eq(STANDARD.ID))
                .where(STANDARD.ID.in(standards), CLAUSE.ASSESSABLE.eq(true))
                .orderBy(CLAUSE.ORDINAL)
                .forEach(
                        row ->
                                of(row.value1(), found)
                                        .add(
                                                new Requirement(
                                                        row.value1(),
                                                        row.value2(),
                                                        new ClauseNumber(row.value3()),
                                                        row.value4(),
                                                        null,
                                                        row.value5())));
        dsl.select(STANDARD.ID, STANDARD.STANDARD_KEY, CONTROL.NUMBER, CONTROL.ID)
                .from(STANDARD)
                .join(CONTROL)
                .on(CONTROL.STANDARD_ID.eq(STANDARD.ID))
                .where(STANDARD.ID.in(standards))
                .orderBy(CONTROL.ORDINAL)
                .forEach(
                        row ->
                                of(row.value1(), found)
                                        .add(
                                                new Requirement(
                                                        row.value1(),
                                                        row.value2(),
                                                        new ClauseNumber(row.value3()),
                                                        null,
                                                        row.value4(),
                                                        null)));
        return found;
    }

    private static List<Requirement> of(
            StandardId standard, Map<StandardId, List<Requirement>> found) {
        return found.computeIfAbsent(standard, _ -> new ArrayList<>());
    }
}
