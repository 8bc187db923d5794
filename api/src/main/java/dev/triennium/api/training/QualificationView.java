package dev.triennium.api.training;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.training.Qualification;
import dev.triennium.domain.training.QualificationAction;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `Qualification`.
///
/// @param qualification no field of the SDL: what other fields are made from
record QualificationView(
        TenantScope scope,
        Qualification qualification,
        GlobalId id,
        int version,
        String name,
        LocalDate acquiredOn,
        @Nullable LocalDate validUntil,
        @Nullable String note,
        List<QualificationAction> allowedActions)
        implements ScopedView {

    static final String TYPE = "Qualification";

    static QualificationView of(TenantScope scope, Qualification qualification) {
        var content = qualification.content();
        return new QualificationView(
                scope,
                qualification,
                GlobalId.of(TYPE, scope.tenant(), qualification.id().value()),
                qualification.version(),
                qualification.name(),
                content.acquiredOn(),
                content.validUntil(),
                content.note(),
                qualification.allowedActions(scope));
    }
}
