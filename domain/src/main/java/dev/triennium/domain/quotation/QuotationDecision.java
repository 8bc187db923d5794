package dev.triennium.domain.quotation;

import dev.triennium.domain.certificationbody.CertificationBodyId;
import dev.triennium.domain.error.ErrorCode;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.identity.PersonId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Which body was chosen, and why. It is never changed.
///
/// @param body of the chosen quotation: the one to apply to
/// @param recordedBy who recorded it; null: a job
/// @param decidedBy who decided, in words
public record QuotationDecision(
        QuotationId chosen,
        CertificationBodyId body,
        List<Criterion> criteria,
        Independence independence,
        String reasons,
        String decidedBy,
        LocalDate decidedOn,
        Contract contract,
        Instant recordedAt,
        @Nullable PersonId recordedBy) {

    public static final int MAX_CRITERIA = 20;
    public static final int MAX_WEIGHT = 100;
    public static final int MAX_POINTS = 10;

    private static final int DECIMALS = 2;

    /// @param weight among the others
    public record Criterion(String name, int weight, List<Score> scores) {

        public Criterion {
            Objects.requireNonNull(name);
            scores = List.copyOf(scores);
        }
    }

    /// @param points 0 to 10
    public record Score(QuotationId quotation, int points) {

        public Score {
            Objects.requireNonNull(quotation);
        }
    }

    /// What the body, and those who know it, answered about its independence.
    ///
    /// @param hasConsulted whether the body, or another part of its legal entity, consults on
    ///     management systems
    /// @param hasAuditedInternally whether it audited the client internally within two years
    /// @param hasRelatedConsulted whether a related body consulted the client within two years
    /// @param auditorHasConsulted whether an auditor in view consulted the client within two years
    public record Independence(
            boolean hasConsulted,
            boolean hasAuditedInternally,
            boolean hasRelatedConsulted,
            boolean auditorHasConsulted) {

        /// @throws RuleViolationException when the body may not certify the client
        void require() {
            refuse(hasConsulted, "hasConsulted", QuotationRule.NO_CONSULTANCY);
            refuse(hasAuditedInternally, "hasAuditedInternally", QuotationRule.NO_INTERNAL_AUDITS);
            refuse(
                    hasRelatedConsulted,
                    "hasRelatedConsulted",
                    QuotationRule.NO_RELATED_CONSULTANCY);
            refuse(
                    auditorHasConsulted,
                    "auditorHasConsulted",
                    QuotationRule.NO_CONSULTANT_AS_AUDITOR);
        }

        private static void refuse(boolean hasConflict, String field, QuotationRule rule) {
            if (hasConflict) {
                throw new RuleViolationException(
                        ErrorCode.RULE_VIOLATED,
                        rule.reference(),
                        List.of("independence", field),
                        "The body is not independent of the organisation.");
            }
        }
    }

    /// @param from the first day of the contract; null: not known yet
    public record Contract(@Nullable LocalDate from, @Nullable LocalDate until) {

        public Contract {
            if (from != null && until != null && until.isBefore(from)) {
                throw new ValidationException(
                        "contractUntil", "The last day must not lie before the first.");
            }
        }
    }

    public QuotationDecision {
        Objects.requireNonNull(chosen);
        Objects.requireNonNull(body);
        criteria = List.copyOf(criteria);
        Objects.requireNonNull(independence);
        Objects.requireNonNull(reasons);
        Objects.requireNonNull(decidedBy);
        Objects.requireNonNull(decidedOn);
        Objects.requireNonNull(contract);
        Objects.requireNonNull(recordedAt);
    }

    /// @param quoted the bodies that made a quotation
    /// @throws RuleViolationException when the chosen one is none of them, or is not scored
    void require(Set<QuotationId> quoted) {
        if (!quoted.contains(chosen)) {
            throw notChosen("quotationId", "The body made no quotation.");
        }
        for (var place = 0; place < criteria.size(); place++) {
            var seen = new HashSet<QuotationId>();
            var scores = criteria.get(place).scores();
            for (var at = 0; at < scores.size(); at++) {
                var one = scores.get(at).quotation();
                var field = "criteria.%d.scores.%d.quotationId".formatted(place, at);
                if (!quoted.contains(one)) {
                    throw notChosen(field, "The body made no quotation.");
                }
                if (!seen.add(one)) {
                    throw new ValidationException(
                            field, "Each body that made a quotation has one score.");
                }
            }
            if (!seen.contains(chosen)) {
                throw notChosen("criteria", "The chosen body has a score by each criterion.");
            }
        }
        independence.require();
    }

    private static RuleViolationException notChosen(String field, String sentence) {
        return new RuleViolationException(
                ErrorCode.RULE_VIOLATED,
                QuotationRule.CHOSEN_AMONG_QUOTED.reference(),
                List.of(field.split("\\.")),
                sentence);
    }

    /// The points of each body by the weight of the criteria, 0 to 10. Who was not scored by one of
    /// them has no points by it.
    public Map<QuotationId, BigDecimal> totals() {
        var weights = criteria.stream().mapToInt(Criterion::weight).sum();
        var sums = new TreeMap<QuotationId, Integer>(Comparator.comparing(QuotationId::value));
        for (var criterion : criteria) {
            for (var score : criterion.scores()) {
                sums.merge(score.quotation(), criterion.weight() * score.points(), Integer::sum);
            }
        }
        var totals = new TreeMap<QuotationId, BigDecimal>(Comparator.comparing(QuotationId::value));
        sums.forEach(
                (one, sum) ->
                        totals.put(
                                one,
                                BigDecimal.valueOf(sum)
                                        .divide(
                                                BigDecimal.valueOf(weights),
                                                DECIMALS,
                                                RoundingMode.HALF_UP)));
        return totals;
    }
}
