package dev.triennium.api.audittime;

import dev.triennium.api.graphql.Part;
import dev.triennium.api.managementsystem.ScopeStatementView;
import dev.triennium.domain.audittime.AuditTimeEstimate;
import dev.triennium.domain.audittime.AuditTimeService;
import dev.triennium.domain.audittime.AuditedPersonnel;
import dev.triennium.domain.managementsystem.EffectivePersonnel;
import dev.triennium.domain.managementsystem.ScopeSite;
import dev.triennium.domain.managementsystem.ScopeStatementId;
import dev.triennium.domain.managementsystem.ScopeStatementRepository;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.standard.StandardRepository;
import dev.triennium.domain.tenancy.Ref;
import graphql.schema.DataFetchingEnvironment;
import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/// The calculator of audit time, filled from a scope.
@Controller
class ScopeAuditTimeFields {

    private final AuditTimeService service;
    private final StandardRepository catalogue;
    private final Part<ScopeStatementId, List<String>> standards;
    private final Part<ScopeStatementId, List<ScopeSite>> sites;

    ScopeAuditTimeFields(
            AuditTimeService service,
            ScopeStatementRepository statements,
            StandardRepository catalogue,
            BatchLoaderRegistry registry) {
        this.service = service;
        this.catalogue = catalogue;
        this.standards =
                Part.register(
                        registry,
                        "ScopeStatement.auditTimeEstimate.standards",
                        (scopes, refs) -> keys(statements.listStandards(scopes, refs)),
                        List.of());
        this.sites =
                Part.register(
                        registry,
                        "ScopeStatement.auditTimeEstimate.sites",
                        statements::listSites,
                        List.of());
    }

    private Map<Ref<ScopeStatementId>, List<String>> keys(
            Map<Ref<ScopeStatementId>, List<StandardId>> ids) {
        var found =
                catalogue.list(
                        ids.values().stream().flatMap(List::stream).collect(Collectors.toSet()));
        var keys = new HashMap<Ref<ScopeStatementId>, List<String>>();
        ids.forEach(
                (statement, some) ->
                        keys.put(
                                statement,
                                some.stream()
                                        .map(id -> Objects.requireNonNull(found.get(id)).key())
                                        .toList()));
        return keys;
    }

    @SchemaMapping(typeName = ScopeStatementView.TYPE)
    CompletableFuture<@Nullable AuditTimeEstimate> auditTimeEstimate(
            ScopeStatementView statement,
            @Argument @Valid ScopeAuditTimeInput input,
            DataFetchingEnvironment environment) {
        return standards
                .load(environment, statement.scope(), statement.statementId())
                .thenCombine(
                        sites.load(environment, statement.scope(), statement.statementId()),
                        (keys, all) -> estimate(input, keys, EffectivePersonnel.of(all)));
    }

    private @Nullable AuditTimeEstimate estimate(
            ScopeAuditTimeInput input, List<String> keys, EffectivePersonnel personnel) {
        if (keys.isEmpty() || personnel.number().signum() == 0) {
            return null;
        }
        var request = input.toRequest(keys, AuditedPersonnel.counted(personnel.number()));
        return request.systems().stream().anyMatch(service::isIncomplete)
                ? null
                : service.estimate(request);
    }
}
