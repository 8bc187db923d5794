package dev.triennium.domain.certification.cycle;

import static dev.triennium.domain.certification.cycle.CivilMonths.after;
import static dev.triennium.domain.certification.cycle.CivilMonths.before;
import static dev.triennium.domain.certification.cycle.CivilMonths.earlier;
import static dev.triennium.domain.certification.cycle.CivilMonths.lastDayOfYear;

import dev.triennium.domain.certificationbody.CycleParameters;
import dev.triennium.domain.certificationbody.ExpiryConvention;
import dev.triennium.domain.certificationbody.RecertExpiryPolicy;
import dev.triennium.domain.error.ErrorCode;
import dev.triennium.domain.error.RuleViolationException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Three years of validity and the dates that follow from them.
///
/// @param number counts the cycles of a certification from 1
/// @param decidedOn the day of the decision that began it
/// @param anchor the day that its surveillance audits are counted from
/// @param previousExpiry the last day of the cycle before; null for an initial certification
public record CertificationCycle(
        int number,
        Origin origin,
        LocalDate decidedOn,
        LocalDate anchor,
        RuledDate expiry,
        @Nullable LocalDate previousExpiry,
        CycleParameters parameters) {

    public static final int CYCLE_MONTHS = 36;

    private static final int RESTORATION_MONTHS = 6;
    private static final int YEAR_MONTHS = 12;

    private static final List<CycleMilestone.Kind> SURVEILLANCES =
            List.of(
                    CycleMilestone.Kind.SURVEILLANCE_1,
                    CycleMilestone.Kind.SURVEILLANCE_2,
                    CycleMilestone.Kind.SURVEILLANCE_3,
                    CycleMilestone.Kind.SURVEILLANCE_4,
                    CycleMilestone.Kind.SURVEILLANCE_5);

    /// How a cycle began.
    public enum Origin {
        /// With an initial certification, or one after a lapse of more than six months.
        INITIAL,
        /// With a recertification in time.
        RENEWED,
        /// With a recertification after the expiry; in between there was no certification.
        RESTORED
    }

    /// Days without certification, both inclusive.
    public record Gap(LocalDate from, LocalDate to) {}

    public CertificationCycle {
        Objects.requireNonNull(origin);
        Objects.requireNonNull(decidedOn);
        Objects.requireNonNull(anchor);
        Objects.requireNonNull(expiry);
        Objects.requireNonNull(parameters);
        if (number < 1) {
            throw new IllegalArgumentException("Cycles are counted from 1");
        }
        if ((origin == Origin.RESTORED || origin == Origin.RENEWED) && previousExpiry == null) {
            throw new IllegalArgumentException("A cycle after another one knows its expiry");
        }
    }

    /// The cycle that an initial decision begins.
    public static CertificationCycle initial(
            int number, LocalDate decidedOn, CycleParameters parameters) {
        return new CertificationCycle(
                number,
                Origin.INITIAL,
                decidedOn,
                decidedOn,
                RuledDate.computed(
                        expiryAfter(decidedOn, parameters.expiryConvention()),
                        CertificationRule.AP_3),
                null,
                parameters);
    }

    /// The cycle after this one, decided while this one is valid.
    ///
    /// @throws RuleViolationException when the decision comes after the expiry
    public CertificationCycle renewed(
            LocalDate decision, RecertExpiryPolicy policy, CycleParameters next) {
        if (decision.isAfter(expiresOn())) {
            throw new RuleViolationException(
                    ErrorCode.RULE_VIOLATED,
                    CertificationRule.RC_7.reference(),
                    List.of("decidedOn"),
                    "The certificate expired on {0}, before this decision.",
                    expiresOn());
        }
        return switch (policy) {
            case KEEP_ANNIVERSARY ->
                    following(Origin.RENEWED, decision, CertificationRule.RC_6, next);
            case DECISION ->
                    new CertificationCycle(
                            number + 1,
                            Origin.RENEWED,
                            decision,
                            decision,
                            RuledDate.computed(
                                    expiryAfter(decision, next.expiryConvention()),
                                    CertificationRule.AP_3),
                            expiresOn(),
                            next);
        };
    }

    /// The cycle after this one, decided after this one had expired.
    ///
    /// @throws RuleViolationException when the time for a restoration is over
    public CertificationCycle restored(LocalDate decision, CycleParameters next) {
        if (decision.isAfter(restorationLimit())) {
            throw new RuleViolationException(
                    ErrorCode.RULE_VIOLATED,
                    CertificationRule.RC_8.reference(),
                    List.of("decidedOn"),
                    "The certificate could be restored until {0}.",
                    restorationLimit());
        }
        return following(Origin.RESTORED, decision, CertificationRule.RC_8, next);
    }

    /// Three years from the expiry, whatever the convention. Counting from the day after it would
    /// lose a day each time that is 29 February.
    private CertificationCycle following(
            Origin how, LocalDate decision, CertificationRule rule, CycleParameters next) {
        return new CertificationCycle(
                number + 1,
                how,
                decision,
                expiresOn().plusDays(1),
                RuledDate.computed(after(expiresOn(), CYCLE_MONTHS), rule),
                expiresOn(),
                next);
    }

    private static LocalDate expiryAfter(LocalDate decision, ExpiryConvention convention) {
        var anniversary = after(decision, CYCLE_MONTHS);
        return switch (convention) {
            case SAME_DAY -> anniversary;
            case MINUS_ONE_DAY -> anniversary.minusDays(1);
        };
    }

    /// The cycle with an expiry that somebody states, or recomputed where nobody did.
    public CertificationCycle withExpiry(RuledDate stated) {
        return new CertificationCycle(
                number,
                origin,
                decidedOn,
                anchor,
                expiry.replacedBy(stated),
                previousExpiry,
                parameters);
    }

    public LocalDate expiresOn() {
        return expiry.on();
    }

    public boolean isInitial() {
        return origin == Origin.INITIAL;
    }

    public boolean isExpired(LocalDate today) {
        return today.isAfter(expiresOn());
    }

    public LocalDate restorationLimit() {
        return after(expiresOn(), RESTORATION_MONTHS);
    }

    public LocalDate recertificationPlanningFrom() {
        return before(expiresOn(), 6);
    }

    public LocalDate recertificationAuditSoftLatest() {
        return before(expiresOn(), 1);
    }

    public Optional<Gap> gap() {
        return origin == Origin.RESTORED && previousExpiry != null
                ? Optional.of(new Gap(previousExpiry.plusDays(1), decidedOn.minusDays(1)))
                : Optional.empty();
    }

    /// The last day of a suspension.
    public LocalDate suspensionLimit(LocalDate suspendedOn) {
        return earlier(after(suspendedOn, parameters.suspensionMaxMonths()), expiresOn());
    }

    /// The last day for moving to another body after this one lost its accreditation.
    public LocalDate transferLimit(LocalDate accreditationLostOn) {
        return earlier(after(accreditationLostOn, 6), expiresOn());
    }

    /// What is due in this cycle, in the order of its kinds.
    public List<CycleMilestone> milestones() {
        var rest =
                Stream.of(
                        new CycleMilestone(
                                CycleMilestone.Kind.RECERTIFICATION_PLANNING,
                                null,
                                recertificationPlanningFrom(),
                                null,
                                CertificationRule.RC_1),
                        recertificationAudit(),
                        new CycleMilestone(
                                CycleMilestone.Kind.RECERTIFICATION_DECISION,
                                null,
                                expiresOn(),
                                expiresOn(),
                                CertificationRule.RC_7),
                        new CycleMilestone(
                                CycleMilestone.Kind.EXPIRY, null, expiresOn(), null, expiry.rule()),
                        new CycleMilestone(
                                CycleMilestone.Kind.RESTORATION_LIMIT,
                                null,
                                restorationLimit(),
                                restorationLimit(),
                                CertificationRule.RC_8));
        return Stream.concat(surveillances().stream(), rest).toList();
    }

    /// The surveillance audits, each counted from the anchor.
    public List<CycleMilestone> surveillances() {
        var frequency = parameters.surveillanceFrequencyMonths();
        return IntStream.rangeClosed(1, (CYCLE_MONTHS - 1) / frequency)
                .mapToObj(number -> surveillance(number, frequency))
                .toList();
    }

    /// The hard limit of twelve months holds for the first one after an initial certification
    /// alone; others know the body's tolerance and the calendar year.
    private CycleMilestone surveillance(int number, int frequency) {
        var kind = SURVEILLANCES.get(number - 1);
        var due = number * frequency;
        var earliest = after(anchor, due - frequency / 4);
        if (isInitial() && due == YEAR_MONTHS && number == 1) {
            return new CycleMilestone(
                    kind,
                    earliest,
                    after(anchor, YEAR_MONTHS - 1),
                    after(anchor, YEAR_MONTHS),
                    CertificationRule.AP_5);
        }
        var dueOn = after(anchor, due);
        var tolerated = after(anchor, due + parameters.surveillanceToleranceMonths());
        var yearEnd = lastDayOfYear(dueOn.getYear());
        var isFrequent = frequency < YEAR_MONTHS;
        return new CycleMilestone(
                kind,
                earliest,
                dueOn,
                earlier(tolerated, yearEnd),
                tolerated.isAfter(yearEnd)
                        ? CertificationRule.AP_4
                        : isFrequent ? CertificationRule.AP_6 : CertificationRule.AP_2);
    }

    public CycleMilestone surveillance1() {
        return surveillances().getFirst();
    }

    public CycleMilestone surveillance2() {
        return surveillances().get(1);
    }

    public CycleMilestone recertificationAudit() {
        return new CycleMilestone(
                CycleMilestone.Kind.RECERTIFICATION_AUDIT,
                before(expiresOn(), 4),
                before(expiresOn(), 2),
                recertificationAuditSoftLatest(),
                CertificationRule.RC_1);
    }
}
