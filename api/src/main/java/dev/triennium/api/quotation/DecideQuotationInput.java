package dev.triennium.api.quotation;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.quotation.DecideQuotation;
import dev.triennium.domain.quotation.QuotationDecision;
import dev.triennium.domain.quotation.QuotationDecision.Criterion;
import dev.triennium.domain.quotation.QuotationDecision.Independence;
import dev.triennium.domain.quotation.QuotationDecision.Score;
import dev.triennium.domain.quotation.QuotationId;
import dev.triennium.domain.quotation.QuotationRequestId;
import dev.triennium.domain.quotation.QuotationService;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

record DecideQuotationInput(
        QuotationRequestId id,
        int expectedVersion,
        QuotationId quotationId,
        @Size(min = 1, max = QuotationDecision.MAX_CRITERIA) List<@Valid CriterionInput> criteria,
        IndependenceInput independence,
        @PlainText(max = 4_000, isMultiline = true) String reasons,
        @PlainText(max = 200) String decidedBy,
        LocalDate decidedOn,
        @Nullable LocalDate contractFrom,
        @Nullable LocalDate contractUntil) {

    /// The GraphQL input `QuotationCriterionInput`.
    record CriterionInput(
            @PlainText(max = 200) String name,
            @Min(1) @Max(QuotationDecision.MAX_WEIGHT) int weight,
            @Size(min = 1, max = QuotationService.MAX_RECIPIENTS) List<@Valid ScoreInput> scores) {

        Criterion toCriterion() {
            return new Criterion(name, weight, scores.stream().map(ScoreInput::toScore).toList());
        }
    }

    /// The GraphQL input `QuotationScoreInput`.
    record ScoreInput(
            QuotationId quotationId, @Min(0) @Max(QuotationDecision.MAX_POINTS) int points) {

        Score toScore() {
            return new Score(quotationId, points);
        }
    }

    /// The GraphQL input `QuotationIndependenceInput`.
    record IndependenceInput(
            boolean hasConsulted,
            boolean hasAuditedInternally,
            boolean hasRelatedConsulted,
            boolean auditorHasConsulted) {

        Independence toIndependence() {
            return new Independence(
                    hasConsulted, hasAuditedInternally, hasRelatedConsulted, auditorHasConsulted);
        }
    }

    DecideQuotation toCommand() {
        return new DecideQuotation(
                quotationId,
                criteria.stream().map(CriterionInput::toCriterion).toList(),
                independence.toIndependence(),
                reasons,
                decidedBy,
                decidedOn,
                new QuotationDecision.Contract(contractFrom, contractUntil));
    }
}
