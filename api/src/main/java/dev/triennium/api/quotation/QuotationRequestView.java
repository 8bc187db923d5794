package dev.triennium.api.quotation;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.quotation.IntegrationCriterion;
import dev.triennium.domain.quotation.QuotationAnnex;
import dev.triennium.domain.quotation.QuotationContent;
import dev.triennium.domain.quotation.QuotationDecision;
import dev.triennium.domain.quotation.QuotationId;
import dev.triennium.domain.quotation.QuotationRequest;
import dev.triennium.domain.quotation.QuotationRequest.State;
import dev.triennium.domain.quotation.QuotationRequestAction;
import dev.triennium.domain.quotation.QuotationRequestState;
import dev.triennium.domain.tenancy.TenantScope;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `QuotationRequest`.
///
/// @param request no field of the SDL: what other fields are made from
record QuotationRequestView(
        TenantScope scope,
        QuotationRequest request,
        GlobalId id,
        int version,
        QuotationRequestState state,
        @Nullable Instant sentAt,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnWhy,
        @Nullable DecisionView decision)
        implements ScopedView {

    static final String TYPE = "QuotationRequest";

    static QuotationRequestView of(TenantScope scope, QuotationRequest request) {
        var sent = request.sent();
        var withdrawn = request.state() instanceof State.Withdrawn one ? one : null;
        return new QuotationRequestView(
                scope,
                request,
                GlobalId.of(TYPE, scope.tenant(), request.id().value()),
                request.version(),
                request.stateName(),
                sent == null ? null : sent.at(),
                withdrawn == null ? null : withdrawn.at(),
                withdrawn == null ? null : withdrawn.reason(),
                request.state() instanceof State.Decided(_, var decision)
                        ? new DecisionView(scope, decision)
                        : null);
    }

    private QuotationContent content() {
        return request.content();
    }

    public LocalDate answerBy() {
        return content().answerBy();
    }

    public @Nullable LocalDate auditWantedFrom() {
        return content().auditWantedFrom();
    }

    public String legalName() {
        return content().legalName();
    }

    public ContactView contact() {
        var contact = content().contact();
        return new ContactView(contact.name(), contact.address(), contact.phone());
    }

    public List<String> languages() {
        return content().languages().stream().map(Locale::toLanguageTag).toList();
    }

    public @Nullable String consultancy() {
        return content().consultancy();
    }

    public @Nullable String remark() {
        return content().remark();
    }

    public List<AnnexAnswerView> annexes() {
        return content().annexes().stream()
                .map(one -> new AnnexAnswerView(one.annex(), one.text(), one.number()))
                .toList();
    }

    public List<IntegrationCriterion> integration() {
        return List.copyOf(content().integration());
    }

    public int integrationLevelPercent() {
        return IntegrationCriterion.level(content().integration());
    }

    public List<QuotationRequestAction> allowedActions() {
        return request.allowedActions(scope);
    }

    /// The GraphQL type `QuotationContact`.
    record ContactView(String name, String email, @Nullable String phone) {}

    /// The GraphQL type `QuotationAnnexAnswer`.
    record AnnexAnswerView(QuotationAnnex annex, String text, @Nullable BigDecimal number) {}

    /// The GraphQL type `QuotationDecision`.
    ///
    /// @param decision no field of the SDL: what other fields are made from
    record DecisionView(TenantScope scope, QuotationDecision decision) {

        public List<CriterionView> criteria() {
            return decision.criteria().stream()
                    .map(
                            one ->
                                    new CriterionView(
                                            one.name(),
                                            one.weight(),
                                            one.scores().stream()
                                                    .map(score -> new ScoreView(scope, score))
                                                    .toList()))
                    .toList();
        }

        public List<TotalView> totals() {
            return decision.totals().entrySet().stream()
                    .map(one -> new TotalView(scope, one.getKey(), one.getValue()))
                    .toList();
        }

        public QuotationDecision.Independence independence() {
            return decision.independence();
        }

        public String reasons() {
            return decision.reasons();
        }

        public String decidedBy() {
            return decision.decidedBy();
        }

        public LocalDate decidedOn() {
            return decision.decidedOn();
        }

        public @Nullable LocalDate contractFrom() {
            return decision.contract().from();
        }

        public @Nullable LocalDate contractUntil() {
            return decision.contract().until();
        }

        public Instant recordedAt() {
            return decision.recordedAt();
        }

        @Nullable PersonId recordedById() {
            return decision.recordedBy();
        }
    }

    /// The GraphQL type `QuotationCriterion`.
    record CriterionView(String name, int weight, List<ScoreView> scores) {

        CriterionView {
            scores = List.copyOf(scores);
        }
    }

    /// The GraphQL type `QuotationScore`.
    ///
    /// @param score no field of the SDL: what `quotation` is read by
    record ScoreView(TenantScope scope, QuotationDecision.Score score) {

        public int points() {
            return score.points();
        }
    }

    /// The GraphQL type `QuotationTotal`.
    ///
    /// @param quotationId no field of the SDL: what `quotation` is read by
    record TotalView(TenantScope scope, QuotationId quotationId, BigDecimal points) {}
}
