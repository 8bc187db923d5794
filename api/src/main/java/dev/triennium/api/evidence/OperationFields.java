package dev.triennium.api.evidence;

import dev.triennium.api.graphql.Part;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.evidence.EvidenceRepository;
import dev.triennium.domain.evidence.EvidenceRule;
import dev.triennium.domain.evidence.MonthsOfOperation;
import dev.triennium.domain.rule.RuleReference;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import graphql.schema.DataFetchingEnvironment;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/// How long an organisation has carried out its processes.
@Controller
class OperationFields {

    private static final int MOST_MONTHS = 36;
    private static final int MOST_SPANS = 200;

    private final Clock clock;
    private final Part<TenantId, List<MonthsOfOperation.Span>> spans;

    OperationFields(EvidenceRepository evidence, Clock clock, BatchLoaderRegistry registry) {
        this.clock = clock;
        this.spans =
                Part.register(
                        registry,
                        "Tenant.monthsOfOperation",
                        (scopes, refs) -> spans(evidence, scopes, refs),
                        List.of());
    }

    private static Map<Ref<TenantId>, List<MonthsOfOperation.Span>> spans(
            EvidenceRepository evidence, TenantScopes scopes, Collection<Ref<TenantId>> refs) {
        var found = evidence.listSpans(scopes);
        var all = new HashMap<Ref<TenantId>, List<MonthsOfOperation.Span>>();
        refs.forEach(ref -> all.put(ref, found.getOrDefault(ref.tenant(), List.of())));
        return all;
    }

    /// The GraphQL type `RecordSpan`.
    record SpanView(
            String process,
            String kind,
            LocalDate first,
            LocalDate last,
            int months,
            int records,
            boolean enough) {

        static SpanView of(MonthsOfOperation.Span span, int wanted) {
            return new SpanView(
                    span.process(),
                    span.kind(),
                    span.first(),
                    span.last(),
                    span.months(),
                    span.records(),
                    span.isEnough(wanted));
        }
    }

    /// The GraphQL type `MonthsOfOperation`.
    record MonthsView(
            int wanted, boolean enough, int months, List<SpanView> spans, RuleReference rule) {

        static MonthsView of(MonthsOfOperation found) {
            return new MonthsView(
                    found.wanted(),
                    found.isEnough(),
                    found.months(),
                    found.spans().stream()
                            .limit(MOST_SPANS)
                            .map(span -> SpanView.of(span, found.wanted()))
                            .toList(),
                    EvidenceRule.MONTHS_OF_OPERATION.reference());
        }
    }

    @SchemaMapping(typeName = "Tenant")
    CompletableFuture<MonthsView> monthsOfOperation(
            ScopedView tenant, @Argument int wanted, DataFetchingEnvironment environment) {
        if (wanted < 1 || wanted > MOST_MONTHS) {
            throw new ValidationException("wanted", "The months must be 1 to {0}.", MOST_MONTHS);
        }
        var scope = tenant.scope();
        var today = scope.today(clock);
        return spans.load(environment, scope, scope.tenant())
                .thenApply(found -> MonthsView.of(MonthsOfOperation.of(wanted, found, today)));
    }
}
