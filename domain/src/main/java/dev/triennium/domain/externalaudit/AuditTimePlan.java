package dev.triennium.domain.externalaudit;

import dev.triennium.domain.audittime.AuditTimeRule;
import dev.triennium.domain.certification.AuditKind;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.quotation.QuotationDays;
import dev.triennium.domain.rule.RuleReference;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The time of an audit as the certification body plans it, beside the calculated days.
///
/// @param days of this audit
/// @param initialDays of stage 1 and stage 2 together; null: not known, or another audit
/// @param remote what is audited from afar
/// @param calculated as of when the plan was recorded
/// @param isSafety whether the standard is about safety and health at work
public record AuditTimePlan(
        BigDecimal days,
        @Nullable BigDecimal initialDays,
        Remote remote,
        QuotationDays calculated,
        boolean isSafety) {

    /// MD 4 sets no percentage; beyond this, some accreditation bodies want to be asked.
    public static final int REMOTE_PERCENT = 30;

    /// @param percent of the days
    /// @param reason null: none is given
    /// @param areRisksAssessed whether risks and opportunities of the techniques are documented
    /// @param coversControl whether operational control is looked at from afar
    public record Remote(
            int percent, @Nullable String reason, boolean areRisksAssessed, boolean coversControl) {

        public static final Remote NONE = new Remote(0, null, false, false);
    }

    /// What to talk about with the certification body. The names are public API.
    public enum Flag {
        UNDERSHOOT,
        REMOTE_SHARE,
        REMOTE_RISKS,
        REMOTE_CONTROL
    }

    /// @param leastDays that the rule allows; null: the rule is of no days
    public record Flagged(Flag flag, RuleReference rule, @Nullable BigDecimal leastDays) {

        public Flagged {
            Objects.requireNonNull(flag);
            Objects.requireNonNull(rule);
        }
    }

    public AuditTimePlan {
        Objects.requireNonNull(remote);
        days = plain(days);
        initialDays = initialDays == null ? null : plain(initialDays);
        calculated =
                new QuotationDays(
                        plain(calculated.initial()),
                        plain(calculated.surveillance()),
                        plain(calculated.recertification()),
                        plain(calculated.leastInitial()),
                        calculated.integrationReductionPercent(),
                        calculated.isUnverified());
        if (initialDays != null && initialDays.compareTo(days) < 0) {
            throw new ValidationException(
                    "initialDays", "Both stages together take no less than one of them.");
        }
    }

    /// Without zeros at the end, so that what is stored is what was given.
    private static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /// The calculated days that the plan is compared with.
    public BigDecimal calculatedDays(AuditKind kind) {
        return kind.isStage()
                ? calculated.initial()
                : kind.isSurveillance() ? calculated.surveillance() : calculated.recertification();
    }

    /// What is compared with them; null: it is not known.
    public @Nullable BigDecimal comparedDays(AuditKind kind) {
        return kind.isStage() ? initialDays : days;
    }

    public List<Flagged> flags(AuditKind kind) {
        var found = new ArrayList<Flagged>();
        var compared = comparedDays(kind);
        var least = leastDays(kind);
        if (compared != null && compared.compareTo(least) < 0) {
            found.add(new Flagged(Flag.UNDERSHOOT, rule(kind).reference(), least));
        }
        if (remote.percent() > REMOTE_PERCENT) {
            found.add(
                    new Flagged(
                            Flag.REMOTE_SHARE, ExternalAuditRule.REMOTE_SHARE.reference(), null));
        }
        if (remote.percent() > 0 && !remote.areRisksAssessed()) {
            found.add(
                    new Flagged(
                            Flag.REMOTE_RISKS, ExternalAuditRule.REMOTE_RISKS.reference(), null));
        }
        if (remote.percent() > 0 && remote.coversControl() && isSafety) {
            found.add(
                    new Flagged(
                            Flag.REMOTE_CONTROL,
                            ExternalAuditRule.REMOTE_CONTROL.reference(),
                            null));
        }
        return found;
    }

    private BigDecimal leastDays(AuditKind kind) {
        return kind.isStage()
                ? calculated.leastInitial()
                : kind.isSurveillance()
                        ? calculated.leastSurveillance()
                        : calculated.leastRecertification();
    }

    private static AuditTimeRule rule(AuditKind kind) {
        return kind.isStage()
                ? AuditTimeRule.MAXIMUM_REDUCTION
                : kind.isSurveillance()
                        ? AuditTimeRule.SURVEILLANCE
                        : AuditTimeRule.RECERTIFICATION;
    }
}
