package dev.triennium.domain.audittime;

import static dev.triennium.domain.audittime.CalculationStep.by;
import static dev.triennium.domain.audittime.CalculationStep.days;
import static dev.triennium.domain.audittime.CalculationStep.given;
import static dev.triennium.domain.audittime.CalculationStep.percent;

import dev.triennium.domain.Message;
import dev.triennium.domain.audittime.AuditTimeEstimate.Range;
import dev.triennium.domain.audittime.AuditTimeRequest.Adjustment;
import dev.triennium.domain.audittime.AuditTimeRequest.Energy;
import dev.triennium.domain.audittime.AuditTimeRequest.Food;
import dev.triennium.domain.audittime.AuditTimeRequest.OfSystem;
import dev.triennium.domain.audittime.AuditTimeTables.FoodRate;
import dev.triennium.domain.audittime.AuditTimeTables.Scheme;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.managementsystem.EffectivePersonnel;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Computes an estimate and writes down how. Each figure is rounded once, at its end.
final class AuditTimeCalculation {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal THREE = BigDecimal.valueOf(3);

    /// IAF MD 5:2023, 3.9.
    private static final int MAX_REDUCTION_PERCENT = 30;

    private final AuditTimeTables tables;
    private final AuditTimeRequest request;
    private final List<CalculationStep> steps = new ArrayList<>();

    private AuditTimeCalculation(AuditTimeTables tables, AuditTimeRequest request) {
        this.tables = tables;
        this.request = request;
    }

    static AuditTimeEstimate of(AuditTimeTables tables, AuditTimeRequest request) {
        return new AuditTimeCalculation(tables, request).estimate();
    }

    /// What one standard comes to, before anything is rounded.
    ///
    /// @param least what reductions leave of the initial days
    private record Part(
            AuditTimeEstimate.OfSystem system,
            BigDecimal initial,
            BigDecimal surveillance,
            BigDecimal recertification,
            BigDecimal least,
            BigDecimal onSite) {}

    /// What a table says.
    ///
    /// @param surveillance null: a share of the initial days
    /// @param recertification null: a share of them
    private record Base(
            BigDecimal initial,
            @Nullable BigDecimal surveillance,
            @Nullable BigDecimal recertification,
            @Nullable AuditComplexity complexity,
            @Nullable Range range,
            boolean isEstimate,
            boolean isUnverified) {}

    private AuditTimeEstimate estimate() {
        requireDistinct();
        var parts = new ArrayList<Part>();
        for (var place = 0; place < request.systems().size(); place++) {
            parts.add(part(request.systems().get(place), "systems." + place));
        }
        var reduction = integrationReduction();
        var left = HUNDRED.subtract(BigDecimal.valueOf(reduction)).divide(HUNDRED);
        var exact = sum(parts, Part::initial).multiply(left);
        var least = sum(parts, Part::least).multiply(left);
        var initial = rounded(exact, least);
        steps.add(
                by(
                        AuditTimeRule.HALF_DAYS.reference(),
                        Message.part("Initial audit, stage 1 and stage 2: {0} days", exact),
                        days(initial)));
        var surveillance =
                atLeast(
                        sum(parts, Part::surveillance).multiply(left),
                        AuditTimeRule.SURVEILLANCE,
                        Message.part("Surveillance in each year"));
        var recertification =
                atLeast(
                        sum(parts, Part::recertification).multiply(left),
                        AuditTimeRule.RECERTIFICATION,
                        Message.part("Recertification"));
        return new AuditTimeEstimate(
                initial,
                surveillance,
                recertification,
                onSite(parts, initial),
                half(least),
                parts.stream().map(Part::system).toList(),
                reduction,
                steps);
    }

    private void requireDistinct() {
        var seen = new HashSet<String>();
        for (var place = 0; place < request.systems().size(); place++) {
            if (!seen.add(request.systems().get(place).standard())) {
                throw new ValidationException(
                        "systems." + place + ".standard", "The standard is named twice.");
            }
        }
    }

    private static BigDecimal sum(List<Part> parts, Function<Part, BigDecimal> of) {
        return parts.stream().map(of).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Part part(OfSystem system, String where) {
        var scheme =
                tables.find(system.standard())
                        .orElseThrow(
                                () ->
                                        new ValidationException(
                                                where + ".standard",
                                                "The catalogue has no edition with this key."));
        steps.add(given(Message.part("Standard"), Message.given(system.standard())));
        var people = people(system, scheme, where);
        var base =
                switch (scheme) {
                    case Scheme.ByTable one -> byTable(one, system, people, where);
                    case Scheme.ByEnergy one -> byEnergy(one, system, people, where);
                    case Scheme.ByFood one -> byFood(one, system, people, where);
                };
        var adjustment = adjustment(system.adjustments());
        var factor = HUNDRED.add(BigDecimal.valueOf(adjustment)).divide(HUNDRED);
        var initial = base.initial().multiply(factor);
        var least = base.initial().multiply(share(HUNDRED.intValue() - MAX_REDUCTION_PERCENT));
        return new Part(
                new AuditTimeEstimate.OfSystem(
                        system.standard(),
                        people,
                        base.complexity(),
                        plain(base.initial()),
                        adjustment,
                        rounded(initial, least),
                        base.range(),
                        base.isEstimate(),
                        base.isUnverified()),
                initial,
                base.surveillance() == null
                        ? surveillance(initial)
                        : base.surveillance().multiply(factor),
                base.recertification() == null
                        ? recertification(initial)
                        : base.recertification().multiply(factor),
                least,
                scheme.onSiteShare());
    }

    private int people(OfSystem system, Scheme scheme, String where) {
        var reduces =
                switch (scheme) {
                    case Scheme.ByTable _, Scheme.ByEnergy _ -> true;
                    // ISO 22003-1 counts everybody.
                    case Scheme.ByFood _ -> false;
                };
        var personnel = system.personnel();
        var number = personnel.effective(reduces, where + ".personnel");
        if (reduces && !personnel.similarWork().isEmpty()) {
            steps.add(
                    by(
                                    AuditTimeRule.SIMILAR_WORK.reference(),
                                    Message.part("Fewer for similar work, at the most"),
                                    CalculationStep.people(personnel.reduction()))
                            .unverified(true));
        }
        steps.add(
                by(
                        EffectivePersonnel.RULE,
                        Message.part("Effective number of people"),
                        CalculationStep.people(number)));
        return number;
    }

    private Base byTable(Scheme.ByTable scheme, OfSystem system, int people, String where) {
        var table = scheme.table();
        var complexity = table.hasComplexities() ? complexity(table, system, where) : null;
        var base =
                read(
                        table,
                        people,
                        complexity,
                        scheme.isContinuum() ? request.mode() : AuditTimeTableMode.STEP,
                        where);
        steps.add(
                by(table.rule().reference(), Message.part("Days by the table"), days(base))
                        .unverified(table.isUnverified()));
        if (scheme.isEstimate()) {
            steps.add(
                    by(
                                    AuditTimeRule.ESTIMATE.reference(),
                                    Message.part("An estimate by the table of a related standard"),
                                    days(base))
                            .unverified(true));
        }
        var range =
                scheme.hasFactors() && system.isms() != null
                        ? IsmsRange.of(system.isms(), base, where + ".isms")
                        : null;
        if (range != null) {
            steps.add(
                    by(
                                    AuditTimeRule.ISMS_FACTORS.reference(),
                                    Message.part(
                                            "Days that the complexity of business and technology"
                                                    + " allows"),
                                    Message.part("{0} to {1}", range.fromDays(), range.toDays()))
                            .unverified(true));
        }
        return new Base(
                base, null, null, complexity, range, scheme.isEstimate(), table.isUnverified());
    }

    private static AuditComplexity complexity(AuditTimeTable table, OfSystem system, String where) {
        var complexity = system.complexity();
        if (complexity == null) {
            throw new ValidationException(
                    where + ".complexity",
                    "Say how complex it is; the table has a column for each.");
        }
        if (!table.has(complexity)) {
            throw new ValidationException(
                    where + ".complexity", "The table of this standard has no such complexity.");
        }
        return complexity;
    }

    private static BigDecimal read(
            AuditTimeTable table,
            int people,
            @Nullable AuditComplexity complexity,
            AuditTimeTableMode mode,
            String where) {
        return table.days(people, complexity, mode)
                .orElseThrow(
                        () ->
                                new ValidationException(
                                        where + ".personnel",
                                        "The table ends at {0} people. Agree the days with the"
                                                + " certification body.",
                                        table.last()));
    }

    private Base byEnergy(Scheme.ByEnergy scheme, OfSystem system, int people, String where) {
        var complexity =
                system.energy() == null
                        ? complexity(scheme.initial(), system, where)
                        : complexity(system.energy());
        var initial = read(scheme.initial(), people, complexity, AuditTimeTableMode.STEP, where);
        steps.add(
                by(
                                AuditTimeRule.ENERGY_TABLES.reference(),
                                Message.part("Days by the table"),
                                days(initial))
                        .unverified(scheme.initial().isUnverified()));
        return new Base(
                initial,
                read(scheme.surveillance(), people, complexity, AuditTimeTableMode.STEP, where),
                read(scheme.recertification(), people, complexity, AuditTimeTableMode.STEP, where),
                complexity,
                null,
                false,
                scheme.initial().isUnverified());
    }

    private AuditComplexity complexity(Energy energy) {
        var number = EnergyComplexity.number(energy);
        steps.add(
                by(
                        AuditTimeRule.ENERGY_COMPLEXITY.reference(),
                        Message.part("Complexity by energy, its types and significant uses"),
                        Message.part("{0}", number)));
        return EnergyComplexity.of(number);
    }

    private Base byFood(Scheme.ByFood scheme, OfSystem system, int people, String where) {
        var food = system.food();
        if (food == null || food.categories().isEmpty()) {
            throw new ValidationException(
                    where + ".food", "Say which categories of the food chain are audited.");
        }
        var rates =
                food.categories().stream()
                        .map(one -> Objects.requireNonNull(scheme.rates().categories().get(one)))
                        .toList();
        var highest = rates.stream().max(Comparator.comparing(FoodRate::days)).orElseThrow();
        var category = food.categoryDays() == null ? highest.days() : food.categoryDays();
        var isUnverified = food.categoryDays() == null && highest.isUnverified();
        steps.add(
                by(
                                AuditTimeRule.FOOD.reference(),
                                Message.part("Days of the category that takes the longest"),
                                days(category))
                        .unverified(isUnverified));
        var studies = ofStudies(food, rates);
        steps.add(
                by(
                        AuditTimeRule.FOOD.reference(),
                        Message.part("Days of the further HACCP studies; the first is included"),
                        days(studies)));
        var ofPeople = read(scheme.rates().people(), people, null, AuditTimeTableMode.STEP, where);
        steps.add(
                by(
                        AuditTimeRule.FOOD.reference(),
                        Message.part("Days for the number of people"),
                        days(ofPeople)));
        return new Base(
                category.add(studies).add(ofPeople), null, null, null, null, false, isUnverified);
    }

    private static BigDecimal ofStudies(Food food, List<FoodRate> rates) {
        return rates.stream()
                .map(FoodRate::perStudy)
                .max(Comparator.naturalOrder())
                .orElseThrow()
                .multiply(BigDecimal.valueOf(food.haccpStudies() - 1L));
    }

    private int adjustment(List<Adjustment> adjustments) {
        var sum = 0;
        for (var one : adjustments) {
            sum += one.percent();
            steps.add(given(Message.given(one.reason()), percent(one.percent())));
        }
        if (sum < -MAX_REDUCTION_PERCENT) {
            steps.add(
                    by(
                            AuditTimeRule.MAXIMUM_REDUCTION.reference(),
                            Message.part("Cut back from {0} %", sum),
                            percent(-MAX_REDUCTION_PERCENT)));
            return -MAX_REDUCTION_PERCENT;
        }
        if (!adjustments.isEmpty()) {
            steps.add(
                    by(
                            AuditTimeRule.MAXIMUM_REDUCTION.reference(),
                            Message.part("All adjustments together"),
                            percent(sum)));
        }
        return sum;
    }

    private int integrationReduction() {
        var standards = request.systems().size();
        if (standards == 1) {
            return 0;
        }
        var level =
                request.integrationLevelPercent() == null ? 0 : request.integrationLevelPercent();
        var reduction = tables.integrationReduction(level, ability(standards));
        steps.add(
                by(
                        AuditTimeRule.INTEGRATION.reference(),
                        Message.part("Less for the integrated audit"),
                        percent(reduction)));
        return reduction;
    }

    private int ability(int standards) {
        if (request.auditors().isEmpty()) {
            return request.teamAbilityPercent() == null ? 0 : request.teamAbilityPercent();
        }
        var further = 0L;
        for (var place = 0; place < request.auditors().size(); place++) {
            var qualified = request.auditors().get(place);
            if (qualified > standards) {
                throw new ValidationException(
                        "auditorQualifications." + place,
                        "Nobody is qualified for more standards than are audited.");
            }
            further += qualified - 1L;
        }
        var ability =
                BigDecimal.valueOf(100 * further)
                        .divide(
                                BigDecimal.valueOf(request.auditors().size() * (standards - 1L)),
                                1,
                                RoundingMode.HALF_UP);
        steps.add(
                by(
                        AuditTimeRule.TEAM_ABILITY.reference(),
                        Message.part("Ability of the team"),
                        percent(ability)));
        return ability.intValue();
    }

    private BigDecimal surveillance(BigDecimal initial) {
        var share = request.parameters().surveillanceShare();
        return share == null
                ? initial.divide(THREE, MathContext.DECIMAL64)
                : initial.multiply(share);
    }

    private BigDecimal recertification(BigDecimal initial) {
        var share = request.parameters().recertificationShare();
        return share == null
                ? initial.multiply(TWO).divide(THREE, MathContext.DECIMAL64)
                : initial.multiply(share);
    }

    private BigDecimal atLeast(BigDecimal exact, AuditTimeRule rule, Message label) {
        var rounded = half(exact);
        var least = request.parameters().leastDays();
        steps.add(by(rule.reference(), label, days(rounded)));
        if (rounded.compareTo(least) >= 0) {
            return rounded;
        }
        steps.add(
                by(
                        AuditTimeRule.LEAST_DAYS.reference(),
                        Message.part("At the least"),
                        days(least)));
        return plain(least);
    }

    private BigDecimal onSite(List<Part> parts, BigDecimal initial) {
        var all = sum(parts, Part::initial);
        var onSite =
                plain(
                        sum(parts, one -> one.initial().multiply(one.onSite()))
                                .multiply(initial)
                                .divide(all, 2, RoundingMode.HALF_UP));
        for (var rule :
                request.systems().stream()
                        .map(one -> tables.find(one.standard()).orElseThrow().onSiteRule())
                        .distinct()
                        .toList()) {
            steps.add(by(rule.reference(), Message.part("Of these on site"), days(onSite)));
        }
        return onSite;
    }

    private BigDecimal rounded(BigDecimal exact, BigDecimal least) {
        var rounded = half(exact);
        return request.parameters().isRoundedStrictly() && rounded.compareTo(least) < 0
                ? rounded.add(HALF)
                : rounded;
    }

    private static BigDecimal share(int percent) {
        return BigDecimal.valueOf(percent).divide(HUNDRED);
    }

    /// To the nearest half day, and up from the middle between two.
    static BigDecimal half(BigDecimal days) {
        return plain(days.multiply(TWO).add(HALF).setScale(0, RoundingMode.FLOOR).divide(TWO));
    }

    private static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
