package dev.triennium.persistence.certification;

import static dev.triennium.persistence.jooq.generated.Tables.CLAUSE;
import static dev.triennium.persistence.jooq.generated.Tables.CONTROL;
import static dev.triennium.persistence.jooq.generated.Tables.STANDARD;
import static org.jooq.impl.DSL.select;

import dev.triennium.domain.certification.Editions;
import dev.triennium.domain.certification.cycle.EditionTransition;
import dev.triennium.domain.standard.Standard;
import dev.triennium.domain.standard.StandardId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/// Reads the catalogue; the newer edition's row says how certificates move to it.
@Repository
class JooqEditions implements Editions {

    private static final String ANNEX = "A.";

    private final DSLContext dsl;

    JooqEditions(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public Map<StandardId, Edition> list(Collection<StandardId> ids) {
        var next = STANDARD.as("next");
        var deadline = DSL.coalesce(next.TRANSITION_ENDS_ON, next.TRANSITION_DEADLINE_ON);
        var editions = new HashMap<StandardId, Edition>();
        dsl.select(
                        STANDARD.ID,
                        STANDARD.DESIGNATION,
                        next.ID,
                        next.TRANSITION_ONLY_THIS_FROM_ON,
                        deadline,
                        next.TRANSITION_CONFIDENCE)
                .from(STANDARD)
                .leftJoin(next)
                .on(next.SUPERSEDES_ID.eq(STANDARD.ID))
                .where(STANDARD.ID.in(ids))
                .orderBy(next.EDITION_NUMBER)
                .forEach(
                        row ->
                                editions.putIfAbsent(
                                        row.value1(),
                                        new Edition(
                                                row.value2(),
                                                Optional.ofNullable(row.value3()),
                                                transition(
                                                        row.value4(),
                                                        row.value5(),
                                                        row.value6()))));
        return editions;
    }

    private static Optional<EditionTransition> transition(
            @Nullable LocalDate initialOnlyNewFrom,
            @Nullable LocalDate deadline,
            @Nullable String confidence) {
        return Optional.ofNullable(deadline)
                .map(
                        last ->
                                new EditionTransition(
                                        initialOnlyNewFrom,
                                        last,
                                        Standard.isSecondHand(confidence)));
    }

    /// Controls are cited with and without the letter of their annex.
    @Override
    public boolean hasClauses(StandardId standard, Collection<String> numbers) {
        var wanted = Set.copyOf(numbers);
        var known =
                dsl.select(CLAUSE.NUMBER)
                        .from(CLAUSE)
                        .where(CLAUSE.STANDARD_ID.eq(standard), CLAUSE.NUMBER.in(wanted))
                        .union(
                                select(CONTROL.NUMBER)
                                        .from(CONTROL)
                                        .where(
                                                CONTROL.STANDARD_ID.eq(standard),
                                                CONTROL.NUMBER.in(inAnnex(wanted))))
                        .fetchSet(row -> row.value1().replace(ANNEX, ""));
        return known.containsAll(wanted);
    }

    @Override
    public Cited cite(StandardId standard, String number) {
        var clause =
                dsl.select(CLAUSE.ID)
                        .from(CLAUSE)
                        .where(CLAUSE.STANDARD_ID.eq(standard), CLAUSE.NUMBER.eq(number))
                        .fetchOne(CLAUSE.ID);
        return new Cited(
                clause,
                clause != null
                        ? null
                        : dsl.select(CONTROL.ID)
                                .from(CONTROL)
                                .where(
                                        CONTROL.STANDARD_ID.eq(standard),
                                        CONTROL.NUMBER.in(number, ANNEX + number))
                                .limit(1)
                                .fetchOne(CONTROL.ID));
    }

    private static List<String> inAnnex(Set<String> numbers) {
        return numbers.stream().map(ANNEX::concat).toList();
    }
}
