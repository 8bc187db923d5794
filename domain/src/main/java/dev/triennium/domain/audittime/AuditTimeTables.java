package dev.triennium.domain.audittime;

import java.math.BigDecimal;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/// The figures that audit time is computed from.
///
/// @param byStandard by the key of an edition
/// @param integration the reduction in percent by the level of integration and, below it, the
///     ability of the team, each from the percentage on that it stands under
public record AuditTimeTables(
        Map<String, Scheme> byStandard,
        NavigableMap<Integer, NavigableMap<Integer, Integer>> integration) {

    /// The rules for food, the only ones that look at something else than people first.
    ///
    /// @param people days by the number of people
    public record FoodRates(Map<FoodCategory, FoodRate> categories, AuditTimeTable people) {

        public FoodRates {
            categories = Map.copyOf(categories);
            Objects.requireNonNull(people);
        }
    }

    /// @param days of the category, with the first study
    /// @param perStudy days of each further study
    /// @param isUnverified whether no primary source confirms the days
    public record FoodRate(BigDecimal days, BigDecimal perStudy, boolean isUnverified) {

        public FoodRate {
            Objects.requireNonNull(days);
            Objects.requireNonNull(perStudy);
        }
    }

    /// How the days for a standard are found.
    public sealed interface Scheme {

        /// The share of the days that is spent on site at the least.
        BigDecimal onSiteShare();

        /// Whose share that is.
        AuditTimeRule onSiteRule();

        /// By one table.
        ///
        /// @param isEstimate whether the table is that of another standard
        /// @param isContinuum whether the table may be read between its bands
        /// @param hasFactors whether business and information technology give a range
        record ByTable(
                AuditTimeTable table,
                boolean isEstimate,
                boolean isContinuum,
                boolean hasFactors,
                BigDecimal onSiteShare,
                AuditTimeRule onSiteRule)
                implements Scheme {

            public ByTable {
                Objects.requireNonNull(table);
                Objects.requireNonNull(onSiteShare);
                Objects.requireNonNull(onSiteRule);
            }
        }

        /// By a table for each audit of the cycle.
        record ByEnergy(
                AuditTimeTable initial,
                AuditTimeTable surveillance,
                AuditTimeTable recertification,
                BigDecimal onSiteShare,
                AuditTimeRule onSiteRule)
                implements Scheme {

            public ByEnergy {
                Objects.requireNonNull(initial);
                Objects.requireNonNull(surveillance);
                Objects.requireNonNull(recertification);
                Objects.requireNonNull(onSiteShare);
                Objects.requireNonNull(onSiteRule);
            }
        }

        /// By categories of the food chain.
        record ByFood(FoodRates rates, BigDecimal onSiteShare, AuditTimeRule onSiteRule)
                implements Scheme {

            public ByFood {
                Objects.requireNonNull(rates);
                Objects.requireNonNull(onSiteShare);
                Objects.requireNonNull(onSiteRule);
            }
        }
    }

    public AuditTimeTables {
        byStandard = Map.copyOf(byStandard);
        integration = new TreeMap<>(integration);
    }

    Optional<Scheme> find(String standard) {
        return Optional.ofNullable(byStandard.get(standard));
    }

    /// Percentages between two of the matrix count as the lower.
    int integrationReduction(int level, int ability) {
        return Optional.ofNullable(integration.floorEntry(level))
                .map(row -> row.getValue().floorEntry(ability))
                .map(Map.Entry::getValue)
                .orElse(0);
    }
}
