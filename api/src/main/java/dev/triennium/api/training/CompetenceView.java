package dev.triennium.api.training;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.training.Competence;
import dev.triennium.domain.training.CompetenceAction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `Competence`.
public record CompetenceView(
        TenantScope scope,
        GlobalId id,
        int version,
        String name,
        @Nullable String description,
        @Nullable Integer validMonths,
        boolean isCritical,
        List<String> functions,
        List<CompetenceAction> allowedActions)
        implements ScopedView {

    public static final String TYPE = "Competence";

    static CompetenceView of(TenantScope scope, Competence competence) {
        var content = competence.content();
        return new CompetenceView(
                scope,
                GlobalId.of(TYPE, scope.tenant(), competence.id().value()),
                competence.version(),
                content.name(),
                content.description(),
                content.validMonths(),
                content.isCritical(),
                content.functions(),
                competence.allowedActions(scope));
    }
}
