package dev.triennium.domain.audittime;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What the time of an audit is asked for.
///
/// @param systems one for each standard, at least one
/// @param integrationLevelPercent how integrated the management system is; null: not at all
/// @param teamAbilityPercent how many of the further standards the auditors master; null: none
/// @param auditors for how many of the standards each auditor is qualified; empty: the ability is
///     given, or unknown
public record AuditTimeRequest(
        List<OfSystem> systems,
        @Nullable Integer integrationLevelPercent,
        @Nullable Integer teamAbilityPercent,
        List<Integer> auditors,
        AuditTimeTableMode mode,
        Parameters parameters) {

    public static final int MAX_SYSTEMS = 16;

    public AuditTimeRequest {
        systems = List.copyOf(systems);
        auditors = List.copyOf(auditors);
        Objects.requireNonNull(mode);
        Objects.requireNonNull(parameters);
    }

    /// One standard of the audit.
    ///
    /// @param standard key of the edition
    /// @param complexity null: not given
    /// @param energy null: the complexity is given
    /// @param food null: not given
    /// @param isms null: not given
    public record OfSystem(
            String standard,
            AuditedPersonnel personnel,
            @Nullable AuditComplexity complexity,
            List<Adjustment> adjustments,
            @Nullable Energy energy,
            @Nullable Food food,
            @Nullable IsmsFactors isms) {

        public OfSystem {
            Objects.requireNonNull(standard);
            Objects.requireNonNull(personnel);
            adjustments = List.copyOf(adjustments);
        }
    }

    /// Why the days differ from the table's.
    ///
    /// @param percent of the table's days; negative: fewer
    public record Adjustment(String reason, int percent) {

        public Adjustment {
            Objects.requireNonNull(reason);
        }
    }

    /// @param terajoules of energy in a year
    /// @param types of energy that come to 80 % of it
    /// @param significantUses that come to 80 % of it
    public record Energy(BigDecimal terajoules, int types, int significantUses) {

        public Energy {
            Objects.requireNonNull(terajoules);
        }
    }

    /// @param categories of the food chain, at least one
    /// @param haccpStudies at least one
    /// @param categoryDays what the certification body goes by; null: the table's
    public record Food(
            List<FoodCategory> categories, int haccpStudies, @Nullable BigDecimal categoryDays) {

        public Food {
            categories = List.copyOf(categories);
        }
    }

    /// How complex an organisation's business and its information technology are.
    public record IsmsFactors(AuditComplexity business, AuditComplexity technology) {

        public IsmsFactors {
            Objects.requireNonNull(business);
            Objects.requireNonNull(technology);
        }
    }

    /// What certification and accreditation bodies choose.
    ///
    /// @param surveillanceShare of an initial audit's days in a year; null: a third
    /// @param recertificationShare of them; null: two thirds
    /// @param leastDays of a surveillance in a year, and of a recertification
    /// @param isRoundedStrictly whether rounding never goes below what reductions leave
    public record Parameters(
            @Nullable BigDecimal surveillanceShare,
            @Nullable BigDecimal recertificationShare,
            BigDecimal leastDays,
            boolean isRoundedStrictly) {

        public static final Parameters DEFAULT = new Parameters(null, null, BigDecimal.ONE, true);

        public Parameters {
            Objects.requireNonNull(leastDays);
        }
    }
}
