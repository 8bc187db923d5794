package dev.triennium.api.sitesample;

import dev.triennium.api.graphql.Part;
import dev.triennium.api.managementsystem.ScopeStatementView;
import dev.triennium.domain.managementsystem.ScopeSite;
import dev.triennium.domain.managementsystem.ScopeStatementId;
import dev.triennium.domain.managementsystem.ScopeStatementRepository;
import dev.triennium.domain.sitesample.SiteSample;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/// The calculator of samples of sites, filled from a scope.
@Controller
class ScopeSiteSampleFields {

    private final Part<ScopeStatementId, List<ScopeSite>> sites;

    ScopeSiteSampleFields(ScopeStatementRepository statements, BatchLoaderRegistry registry) {
        this.sites =
                Part.register(
                        registry, "ScopeStatement.siteSample", statements::listSites, List.of());
    }

    @SchemaMapping(typeName = ScopeStatementView.TYPE)
    CompletableFuture<@Nullable SiteSample> siteSample(
            ScopeStatementView statement,
            @Argument ScopeSiteSampleInput input,
            DataFetchingEnvironment environment) {
        return sites.load(environment, statement.scope(), statement.statementId())
                .thenApply(all -> input.toSample(all.size()));
    }
}
