package dev.triennium.domain.quotation;

import dev.triennium.domain.audittime.AuditTimeRule;
import dev.triennium.domain.money.Money;
import dev.triennium.domain.rule.RuleReference;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// What a quotation costs over three years, and how its days stand against the calculated ones.
///
/// @param differenceDays of the initial audit, quoted less calculated; null while one is not known
/// @param undershoots audits with fewer days than rules allow
/// @param lines all that a cycle costs, what the body does not say too
/// @param known the sum of the lines that are said, in the body's currency
public record QuotationComparison(
        QuotationOffer offer,
        @Nullable BigDecimal differenceDays,
        List<Undershoot> undershoots,
        List<Line> lines,
        BigDecimal known) {

    /// What is paid for in the three years of a cycle.
    public enum Cost {
        INITIAL_AUDIT,
        SURVEILLANCE_1,
        SURVEILLANCE_2,
        RECERTIFICATION,
        APPLICATION_FEE,
        CERTIFICATE_FEE,
        ACCREDITATION_FEE,
        TRAVEL
    }

    /// @param amount null: the body does not say
    public record Line(Cost cost, @Nullable BigDecimal amount) {}

    /// The audits whose days rules give.
    public enum Audit {
        INITIAL,
        SURVEILLANCE_1,
        SURVEILLANCE_2,
        RECERTIFICATION
    }

    /// @param leastDays that the rule allows
    public record Undershoot(
            Audit audit, BigDecimal days, BigDecimal leastDays, RuleReference rule) {}

    public QuotationComparison {
        Objects.requireNonNull(offer);
        undershoots = List.copyOf(undershoots);
        lines = List.copyOf(lines);
        Objects.requireNonNull(known);
    }

    /// Whether the sum holds all that a cycle costs.
    public boolean isComplete() {
        return missing().isEmpty();
    }

    public List<Cost> missing() {
        return lines.stream().filter(line -> line.amount() == null).map(Line::cost).toList();
    }

    /// @param calculated null where no public table gives the days
    public static QuotationComparison of(QuotationOffer offer, @Nullable QuotationDays calculated) {
        var lines = lines(offer);
        var initial = offer.days().initial();
        return new QuotationComparison(
                offer,
                initial == null || calculated == null
                        ? null
                        : initial.subtract(calculated.initial()),
                calculated == null ? List.of() : undershoots(offer.days(), calculated),
                lines,
                Money.exact(
                        lines.stream()
                                .map(Line::amount)
                                .filter(Objects::nonNull)
                                .reduce(BigDecimal.ZERO, BigDecimal::add),
                        offer.currency()));
    }

    private static List<Line> lines(QuotationOffer offer) {
        var days = offer.days();
        var fees = offer.fees();
        BiFunction<Cost, @Nullable BigDecimal, Line> audit =
                (cost, some) ->
                        new Line(
                                cost,
                                some == null || offer.dayRate() == null
                                        ? null
                                        : Money.rounded(
                                                some.multiply(offer.dayRate()), offer.currency()));
        return List.of(
                audit.apply(Cost.INITIAL_AUDIT, days.initial()),
                audit.apply(Cost.SURVEILLANCE_1, days.surveillance1()),
                audit.apply(Cost.SURVEILLANCE_2, days.surveillance2()),
                audit.apply(Cost.RECERTIFICATION, days.recertification()),
                new Line(Cost.APPLICATION_FEE, fees.application()),
                new Line(Cost.CERTIFICATE_FEE, fees.certificate()),
                new Line(Cost.ACCREDITATION_FEE, fees.accreditation()),
                new Line(Cost.TRAVEL, fees.travel()));
    }

    /// Below the greatest reduction that IAF MD 5 allows, rounded as a body may; a third and two
    /// thirds of that for what follows.
    private static List<Undershoot> undershoots(
            QuotationOffer.Days days, QuotationDays calculated) {
        var least = calculated.leastInitial();
        var surveillance = calculated.leastSurveillance();
        var found = new ArrayList<Undershoot>();
        check(found, Audit.INITIAL, days.initial(), least, AuditTimeRule.MAXIMUM_REDUCTION);
        check(
                found,
                Audit.SURVEILLANCE_1,
                days.surveillance1(),
                surveillance,
                AuditTimeRule.SURVEILLANCE);
        check(
                found,
                Audit.SURVEILLANCE_2,
                days.surveillance2(),
                surveillance,
                AuditTimeRule.SURVEILLANCE);
        check(
                found,
                Audit.RECERTIFICATION,
                days.recertification(),
                calculated.leastRecertification(),
                AuditTimeRule.RECERTIFICATION);
        return found;
    }

    private static void check(
            List<Undershoot> found,
            Audit audit,
            @Nullable BigDecimal days,
            BigDecimal least,
            AuditTimeRule rule) {
        if (days != null && days.compareTo(least) < 0) {
            found.add(new Undershoot(audit, days, least, rule.reference()));
        }
    }
}
