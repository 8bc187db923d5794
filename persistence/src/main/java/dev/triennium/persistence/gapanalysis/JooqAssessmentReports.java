package dev.triennium.persistence.gapanalysis;

import static dev.triennium.persistence.jooq.generated.Tables.ASSESSMENT_ITEM;
import static dev.triennium.persistence.jooq.generated.Tables.ASSESSMENT_ITEM_PART;
import static dev.triennium.persistence.jooq.generated.Tables.ASSESSMENT_STANDARD;
import static dev.triennium.persistence.jooq.generated.Tables.CLAUSE;
import static dev.triennium.persistence.jooq.generated.Tables.CONTROL;
import static dev.triennium.persistence.jooq.generated.Tables.SITE;
import static org.jooq.impl.DSL.avg;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.round;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import dev.triennium.domain.gapanalysis.AssessmentId;
import dev.triennium.domain.gapanalysis.AssessmentItemId;
import dev.triennium.domain.gapanalysis.AssessmentItemState;
import dev.triennium.domain.gapanalysis.AssessmentReports;
import dev.triennium.domain.gapanalysis.AssessmentRepository;
import dev.triennium.domain.gapanalysis.AssessmentResult;
import dev.triennium.domain.gapanalysis.ComparedItem;
import dev.triennium.domain.gapanalysis.Effort;
import dev.triennium.domain.gapanalysis.ProposalPart;
import dev.triennium.domain.gapanalysis.Score;
import dev.triennium.domain.gapanalysis.Succession;
import dev.triennium.domain.gapanalysis.Successions;
import dev.triennium.domain.gapanalysis.Trend;
import dev.triennium.domain.money.Currencies;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.jooq.Keyset;
import dev.triennium.persistence.jooq.generated.tables.AssessmentItem;
import dev.triennium.persistence.jooq.generated.tables.Clause;
import dev.triennium.persistence.tenancy.Snapshots;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class JooqAssessmentReports implements AssessmentReports {

    private static final Field<Integer> NOT_ASSESSED =
            counting(AssessmentResult.NOT_ASSESSED).as("not_assessed");
    private static final Field<Integer> NOT_APPLICABLE =
            counting(AssessmentResult.NOT_APPLICABLE).as("not_applicable");
    private static final Field<Integer> CONFORMING =
            counting(AssessmentResult.CONFORMING).as("conforming");
    private static final Field<Integer> MINOR_GAPS =
            counting(AssessmentResult.MINOR_GAP).as("minor_gaps");
    private static final Field<Integer> MAJOR_GAPS =
            counting(AssessmentResult.MAJOR_GAP).as("major_gaps");
    private static final Field<Integer> OPEN =
            count(when(ASSESSMENT_ITEM.STATE.ne(AssessmentItemState.ACCEPTED.name()), inline(1)))
                    .as("open_items");
    private static final Field<BigDecimal> MATURITY =
            avg(when(
                            ASSESSMENT_ITEM.RESULT.ne(AssessmentResult.NOT_APPLICABLE.name()),
                            ASSESSMENT_ITEM.MATURITY))
                    .as("maturity");

    private static final Clause CHAPTER = CLAUSE.as("chapter");
    private static final Field<String> CHAPTER_TITLE =
            coalesce(max(CHAPTER.TITLE), max(CONTROL.THEME)).as("chapter_title");
    private static final Field<ClauseId> CHAPTER_CLAUSE = max(CHAPTER.ID).as("chapter_clause");

    private static final AssessmentItem EARLIER = ASSESSMENT_ITEM.as("earlier");
    private static final AssessmentItem LATER = ASSESSMENT_ITEM.as("later");

    private static final String COMPARED = "compared";
    /// 1 for what only the earlier assessment asks, so that it comes last.
    private static final Field<Integer> HALF =
            DSL.field(name(COMPARED, "half"), SQLDataType.INTEGER);
    private static final Field<Integer> PLACE =
            DSL.field(name(COMPARED, "place"), SQLDataType.INTEGER);
    private static final Field<String> TREND =
            DSL.field(name(COMPARED, "trend"), SQLDataType.VARCHAR(16));
    private static final Field<AssessmentItemId> ITEM =
            DSL.field(name(COMPARED, "item_id"), ASSESSMENT_ITEM.ID.getDataType());
    private static final Field<AssessmentItemId> BEFORE =
            DSL.field(name(COMPARED, "before_id"), ASSESSMENT_ITEM.ID.getDataType());
    private static final Field<AssessmentItemId> AFTER =
            DSL.field(name(COMPARED, "after_id"), ASSESSMENT_ITEM.ID.getDataType());

    private static final Keyset BY_PLACE =
            Keyset.by(
                    Keyset.ascending(HALF, Object::toString, Integer::valueOf),
                    Keyset.ascending(PLACE, Object::toString, Integer::valueOf),
                    Keyset.id(ITEM, AssessmentItemId::value, AssessmentItemId::new));

    private final TenantDsl tenants;
    private final Snapshots snapshots;

    private final AssessmentRepository assessments;
    private final Successions successions;

    JooqAssessmentReports(
            TenantDsl tenants,
            Snapshots snapshots,
            AssessmentRepository assessments,
            Successions successions) {
        this.tenants = tenants;
        this.snapshots = snapshots;
        this.assessments = assessments;
        this.successions = successions;
    }

    private static Field<Integer> counting(AssessmentResult result) {
        return count(when(ASSESSMENT_ITEM.RESULT.eq(result.name()), inline(1)));
    }

    @Override
    public Map<Ref<AssessmentId>, Map<Score.Level, List<Score>>> listScores(
            TenantScopes scopes,
            Collection<Ref<AssessmentId>> assessments,
            Set<Score.Level> levels) {
        return onEach(levels, level -> scores(scopes, assessments, level));
    }

    private <T> Map<Ref<AssessmentId>, Map<Score.Level, List<T>>> onEach(
            Set<Score.Level> levels,
            Function<Score.Level, Map<Ref<AssessmentId>, List<T>>> reading) {
        Supplier<Map<Ref<AssessmentId>, Map<Score.Level, List<T>>>> work =
                () -> {
                    var found = new HashMap<Ref<AssessmentId>, Map<Score.Level, List<T>>>();
                    for (var level : levels) {
                        reading.apply(level)
                                .forEach(
                                        (assessment, all) -> of(assessment, found).put(level, all));
                    }
                    return found;
                };
        // One statement is of one moment by itself.
        return levels.size() == 1 ? work.get() : snapshots.read(work);
    }

    private static <T> Map<Score.Level, T> of(
            Ref<AssessmentId> assessment, Map<Ref<AssessmentId>, Map<Score.Level, T>> found) {
        return found.computeIfAbsent(assessment, _ -> new EnumMap<>(Score.Level.class));
    }

    private Map<Ref<AssessmentId>, List<Score>> scores(
            TenantScopes scopes, Collection<Ref<AssessmentId>> assessments, Score.Level level) {
        var groups = groups(level);
        var fields = new ArrayList<Field<?>>(groups);
        fields.addAll(
                List.of(
                        NOT_ASSESSED,
                        NOT_APPLICABLE,
                        CONFORMING,
                        MINOR_GAPS,
                        MAJOR_GAPS,
                        OPEN,
                        MATURITY));
        if (groups.contains(ASSESSMENT_ITEM_PART.CHAPTER)) {
            fields.add(CHAPTER_TITLE);
            fields.add(CHAPTER_CLAUSE);
        }
        var isByPart = groups.contains(ASSESSMENT_ITEM_PART.STANDARD_ID);
        var from = tenants.across(scopes).select(fields).from(ASSESSMENT_ITEM);
        return (isByPart ? withParts(from) : from)
                .where(areOf(scopes, assessments))
                .groupBy(groups)
                .orderBy(isByPart ? orderOfParts() : List.of(min(ASSESSMENT_ITEM.ORDINAL)))
                .fetchGroups(JooqAssessmentReports::assessment, JooqAssessmentReports::score);
    }

    private static Condition areOf(TenantScopes scopes, Collection<Ref<AssessmentId>> assessments) {
        return ASSESSMENT_ITEM
                .TENANT_ID
                .in(scopes.tenants())
                .and(ASSESSMENT_ITEM.ASSESSMENT_ID.in(assessments.stream().map(Ref::id).toList()));
    }

    private static Ref<AssessmentId> assessment(Record row) {
        return new Ref<>(
                row.get(ASSESSMENT_ITEM.TENANT_ID), row.get(ASSESSMENT_ITEM.ASSESSMENT_ID));
    }

    private static List<Field<?>> groups(Score.Level level) {
        var part = ASSESSMENT_ITEM_PART;
        var groups =
                new ArrayList<Field<?>>(
                        List.of(ASSESSMENT_ITEM.TENANT_ID, ASSESSMENT_ITEM.ASSESSMENT_ID));
        groups.addAll(
                switch (level) {
                    case ASSESSMENT -> List.of();
                    case STANDARD -> List.of(part.STANDARD_ID);
                    case CHAPTER -> List.of(part.STANDARD_ID, part.CHAPTER);
                    case CLAUSE ->
                            List.of(
                                    part.STANDARD_ID,
                                    part.CHAPTER,
                                    part.CLAUSE_ID,
                                    part.CONTROL_ID);
                    case SITE -> List.of(ASSESSMENT_ITEM.SITE_ID);
                    case CHAPTER_AND_SITE ->
                            List.of(part.STANDARD_ID, part.CHAPTER, ASSESSMENT_ITEM.SITE_ID);
                });
        return groups;
    }

    private static <R extends Record> SelectJoinStep<R> withParts(SelectJoinStep<R> items) {
        return items.join(ASSESSMENT_ITEM_PART)
                .on(
                        ASSESSMENT_ITEM_PART.TENANT_ID.eq(ASSESSMENT_ITEM.TENANT_ID),
                        ASSESSMENT_ITEM_PART.ITEM_ID.eq(ASSESSMENT_ITEM.ID))
                .join(ASSESSMENT_STANDARD)
                .on(
                        ASSESSMENT_STANDARD.TENANT_ID.eq(ASSESSMENT_ITEM.TENANT_ID),
                        ASSESSMENT_STANDARD.ASSESSMENT_ID.eq(ASSESSMENT_ITEM.ASSESSMENT_ID),
                        ASSESSMENT_STANDARD.STANDARD_ID.eq(ASSESSMENT_ITEM_PART.STANDARD_ID))
                .leftJoin(CLAUSE)
                .on(CLAUSE.ID.eq(ASSESSMENT_ITEM_PART.CLAUSE_ID))
                .leftJoin(CONTROL)
                .on(CONTROL.ID.eq(ASSESSMENT_ITEM_PART.CONTROL_ID))
                .leftJoin(CHAPTER)
                .on(
                        CHAPTER.STANDARD_ID.eq(ASSESSMENT_ITEM_PART.STANDARD_ID),
                        CHAPTER.NUMBER.eq(ASSESSMENT_ITEM_PART.CHAPTER));
    }

    /// Edition by edition, the clauses before the controls, the sites of a place in their order.
    private static List<Field<?>> orderOfParts() {
        return List.of(
                min(ASSESSMENT_STANDARD.ORDINAL),
                min(when(CONTROL.ID.isNull(), inline(0)).otherwise(inline(1))),
                min(coalesce(CLAUSE.ORDINAL, CONTROL.ORDINAL)),
                min(ASSESSMENT_ITEM.ORDINAL));
    }

    private static Score score(Record row) {
        var maturity = row.get(MATURITY);
        return new Score(
                new Score.Subject(
                        ifThere(row, ASSESSMENT_ITEM_PART.STANDARD_ID),
                        ifThere(row, ASSESSMENT_ITEM_PART.CHAPTER),
                        ifThere(row, CHAPTER_TITLE),
                        ifThere(row, CHAPTER_CLAUSE),
                        ifThere(row, ASSESSMENT_ITEM_PART.CLAUSE_ID),
                        ifThere(row, ASSESSMENT_ITEM_PART.CONTROL_ID),
                        ifThere(row, ASSESSMENT_ITEM.SITE_ID)),
                new Score.Counts(
                        row.get(NOT_ASSESSED),
                        row.get(NOT_APPLICABLE),
                        row.get(CONFORMING),
                        row.get(MINOR_GAPS),
                        row.get(MAJOR_GAPS),
                        row.get(OPEN)),
                maturity == null ? null : maturity.doubleValue());
    }

    private static <T> @Nullable T ifThere(Record row, Field<T> field) {
        return row.field(field) == null ? null : row.get(field);
    }

    @Override
    public Map<Ref<AssessmentId>, Map<Score.Level, List<ProposalPart>>> listProposals(
            TenantScopes scopes,
            Collection<Ref<AssessmentId>> assessments,
            Set<Score.Level> levels) {
        return onEach(levels, level -> parts(scopes, assessments, level));
    }

    private Map<Ref<AssessmentId>, List<ProposalPart>> parts(
            TenantScopes scopes, Collection<Ref<AssessmentId>> assessments, Score.Level level) {
        var gaps = count(ASSESSMENT_ITEM.ID).as("gaps");
        var unknown = count(when(ASSESSMENT_ITEM.EFFORT_DAYS.isNull(), inline(1))).as("unknown");
        var days = sum(ASSESSMENT_ITEM.EFFORT_DAYS).as("days");
        // A day's price times the days, or a fixed price as it is; rounded item by item, as the
        // items themselves say it.
        var cost =
                sum(inDecimalsOfTheCurrency(
                                when(
                                                ASSESSMENT_ITEM.PRICE_BASIS.eq(
                                                        Effort.Basis.PER_DAY.name()),
                                                ASSESSMENT_ITEM.PRICE_AMOUNT.mul(
                                                        ASSESSMENT_ITEM.EFFORT_DAYS))
                                        .otherwise(ASSESSMENT_ITEM.PRICE_AMOUNT)))
                        .as("cost");
        var groups = groups(level);
        var isByPart = groups.contains(ASSESSMENT_ITEM_PART.STANDARD_ID);
        var fields = new ArrayList<Field<?>>(groups);
        fields.addAll(List.of(ASSESSMENT_ITEM.PRICE_CURRENCY, gaps, unknown, days, cost));
        var grouping = new ArrayList<Field<?>>(groups);
        grouping.add(ASSESSMENT_ITEM.PRICE_CURRENCY);
        var from = tenants.across(scopes).select(fields).from(ASSESSMENT_ITEM);
        var rows =
                (isByPart ? withParts(from) : from)
                        .where(
                                areOf(scopes, assessments),
                                ASSESSMENT_ITEM.RESULT.in(
                                        AssessmentResult.MINOR_GAP.name(),
                                        AssessmentResult.MAJOR_GAP.name()))
                        .groupBy(grouping)
                        .orderBy(isByPart ? orderOfParts() : List.of(min(ASSESSMENT_ITEM.ORDINAL)))
                        .fetch();
        var sums = new LinkedHashMap<Place, Sum>();
        for (var row : rows) {
            sums.computeIfAbsent(
                            new Place(
                                    assessment(row),
                                    ifThere(row, ASSESSMENT_ITEM_PART.STANDARD_ID),
                                    ifThere(row, ASSESSMENT_ITEM_PART.CHAPTER)),
                            _ -> new Sum())
                    .add(
                            row.get(gaps),
                            row.get(unknown),
                            row.get(days),
                            row.get(ASSESSMENT_ITEM.PRICE_CURRENCY),
                            row.get(cost));
        }
        var parts = new LinkedHashMap<Ref<AssessmentId>, List<ProposalPart>>();
        sums.forEach(
                (place, sum) ->
                        parts.computeIfAbsent(place.assessment(), _ -> new ArrayList<>())
                                .add(sum.toPart(place)));
        return parts;
    }

    private static Field<BigDecimal> inDecimalsOfTheCurrency(Field<BigDecimal> amount) {
        var currency = ASSESSMENT_ITEM.PRICE_CURRENCY;
        return when(currency.in(Currencies.WITHOUT_DECIMALS), round(amount, 0))
                .when(
                        currency.in(Currencies.WITH_THREE_DECIMALS),
                        round(amount, Currencies.MOST_DECIMALS))
                .otherwise(round(amount, Currencies.USUAL_DECIMALS));
    }

    private record Place(
            Ref<AssessmentId> assessment,
            @Nullable StandardId standard,
            @Nullable String chapter) {}

    /// Adds up what the database has summed for each currency.
    private static final class Sum {

        private final List<ProposalPart.Cost> costs = new ArrayList<>();
        private int gaps;
        private int unknown;
        private BigDecimal days = BigDecimal.ZERO;

        void add(
                int moreGaps,
                int moreUnknown,
                @Nullable BigDecimal moreDays,
                @Nullable String currency,
                @Nullable BigDecimal cost) {
            gaps += moreGaps;
            unknown += moreUnknown;
            if (moreDays != null) {
                days = days.add(moreDays);
            }
            if (currency != null && cost != null) {
                // MySQL's sum of rounded amounts has more decimals than they have.
                costs.add(
                        new ProposalPart.Cost(
                                cost.setScale(
                                        Currencies.decimals(currency), RoundingMode.UNNECESSARY),
                                currency));
            }
        }

        ProposalPart toPart(Place place) {
            costs.sort(Comparator.comparing(ProposalPart.Cost::currency));
            return new ProposalPart(place.standard(), place.chapter(), gaps, unknown, days, costs);
        }
    }

    @Override
    public Map<Trend, Integer> countTrends(
            TenantScope scope, AssessmentId before, AssessmentId after) {
        var counts = new EnumMap<Trend, Integer>(Trend.class);
        tenants.in(scope)
                .select(TREND, count(ITEM))
                .from(compared(scope, before, after))
                .groupBy(TREND)
                .forEach(row -> counts.put(Trend.valueOf(row.value1()), row.value2()));
        return counts;
    }

    @Override
    public Page<ComparedItem> pageCompared(
            TenantScope scope,
            AssessmentId before,
            AssessmentId after,
            Set<Trend> trends,
            PageRequest page) {
        return BY_PLACE.page(
                tenants.in(scope)
                        .select(HALF, PLACE, ITEM, TREND, BEFORE, AFTER)
                        .from(compared(scope, before, after))
                        .where(
                                trends.isEmpty()
                                        ? noCondition()
                                        : TREND.in(trends.stream().map(Trend::name).toList())),
                page,
                row -> new ComparedItem(Trend.valueOf(row.value4()), row.value5(), row.value6()));
    }

    /// How the questions of two assessments are matched.
    ///
    /// @param ignoresSites one is of the whole organisation, the other of the only site that it has
    private record Matching(Succession succession, boolean ignoresSites) {

        Condition ofLater() {
            return EARLIER.QUESTION_KEY
                    .eq(mapped(LATER.QUESTION_KEY, succession.earlier()))
                    .and(site());
        }

        Condition ofEarlier() {
            return LATER.QUESTION_KEY
                    .eq(mapped(EARLIER.QUESTION_KEY, succession.later()))
                    .and(site());
        }

        private static Field<String> mapped(Field<String> key, Map<String, String> keys) {
            if (keys.isEmpty()) {
                return key;
            }
            var inlined = new LinkedHashMap<Field<String>, Field<String>>();
            keys.forEach((from, to) -> inlined.put(inline(from), inline(to)));
            return DSL.choose(key).mapFields(inlined).otherwise(key);
        }

        private Condition site() {
            return ignoresSites
                    ? noCondition()
                    : EARLIER.SITE_ID
                            .eq(LATER.SITE_ID)
                            .or(EARLIER.SITE_ID.isNull().and(LATER.SITE_ID.isNull()));
        }
    }

    private Matching matching(TenantScope scope, AssessmentId before, AssessmentId after) {
        var earlier = assessments.getCoverage(scope, before);
        var later = assessments.getCoverage(scope, after);
        return new Matching(
                successions.find(earlier.standards(), later.standards()).orElse(Succession.NONE),
                earlier.sites().size() + later.sites().size() == 1 && hasOneSite(scope));
    }

    private boolean hasOneSite(TenantScope scope) {
        return tenants.in(scope)
                        .select(count())
                        .from(SITE)
                        .where(SITE.TENANT_ID.eq(scope.tenant()))
                        .fetchSingle()
                        .value1()
                == 1;
    }

    /// What nobody has assessed on either side is no result.
    private Table<?> compared(TenantScope scope, AssessmentId before, AssessmentId after) {
        var tenant = scope.tenant();
        var matching = matching(scope, before, after);
        var isAssessedLater = LATER.RESULT.ne(inline(AssessmentResult.NOT_ASSESSED.name()));
        var wasAssessed = EARLIER.RESULT.ne(inline(AssessmentResult.NOT_ASSESSED.name()));
        var inLater =
                DSL.select(
                                inline(0).as("half"),
                                LATER.ORDINAL.as("place"),
                                trend().as("trend"),
                                LATER.ID.as("item_id"),
                                EARLIER.ID.as("before_id"),
                                LATER.ID.as("after_id"))
                        .from(LATER)
                        .leftJoin(EARLIER)
                        .on(
                                EARLIER.TENANT_ID.eq(tenant),
                                EARLIER.ASSESSMENT_ID.eq(before),
                                matching.ofLater())
                        .where(
                                LATER.TENANT_ID.eq(tenant),
                                LATER.ASSESSMENT_ID.eq(after),
                                isAssessedLater.or(wasAssessed));
        var inEarlierOnly =
                DSL.select(inline(1), EARLIER.ORDINAL, trend(), EARLIER.ID, EARLIER.ID, LATER.ID)
                        .from(EARLIER)
                        .leftJoin(LATER)
                        .on(
                                LATER.TENANT_ID.eq(tenant),
                                LATER.ASSESSMENT_ID.eq(after),
                                matching.ofEarlier())
                        .where(
                                EARLIER.TENANT_ID.eq(tenant),
                                EARLIER.ASSESSMENT_ID.eq(before),
                                LATER.ID.isNull(),
                                wasAssessed);
        return inLater.unionAll(inEarlierOnly).asTable(COMPARED);
    }

    private static Field<String> trend() {
        var earlier = rank(EARLIER.RESULT);
        var later = rank(LATER.RESULT);
        return when(later.isNull().and(earlier.isNull()), inline(Trend.UNCHANGED.name()))
                .when(earlier.isNull(), inline(Trend.NEW.name()))
                .when(later.isNull(), inline(Trend.GONE.name()))
                .when(
                        later.gt(earlier)
                                .or(later.eq(earlier).and(LATER.MATURITY.gt(EARLIER.MATURITY))),
                        inline(Trend.IMPROVED.name()))
                .when(
                        later.lt(earlier)
                                .or(later.eq(earlier).and(LATER.MATURITY.lt(EARLIER.MATURITY))),
                        inline(Trend.WORSE.name()))
                .otherwise(inline(Trend.UNCHANGED.name()));
    }

    /// Null for what does not apply or is not assessed.
    private static Field<Integer> rank(Field<String> result) {
        return when(result.eq(inline(AssessmentResult.CONFORMING.name())), inline(3))
                .when(result.eq(inline(AssessmentResult.MINOR_GAP.name())), inline(2))
                .when(result.eq(inline(AssessmentResult.MAJOR_GAP.name())), inline(1));
    }
}
