package dev.triennium.api.supplier;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.api.register.RegisterClosureView;
import dev.triennium.domain.supplier.Supplier;
import dev.triennium.domain.supplier.SupplierAction;
import dev.triennium.domain.supplier.SupplierCriticality;
import dev.triennium.domain.supplier.SupplierKind;
import dev.triennium.domain.supplier.SupplierState;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `Supplier`.
///
/// @param supplier no field of the SDL: what other fields are made from
record SupplierView(
        TenantScope scope,
        Supplier supplier,
        GlobalId id,
        int version,
        int number,
        String name,
        SupplierKind kind,
        String supplied,
        SupplierCriticality criticality,
        String criteria,
        @Nullable String supervision,
        @Nullable String contact,
        SupplierState state,
        @Nullable SupplierEvaluationView evaluation,
        @Nullable LocalDate reviewOn,
        @Nullable RegisterClosureView closure,
        List<SupplierAction> allowedActions)
        implements ScopedView {

    static final String TYPE = "Supplier";

    static SupplierView of(TenantScope scope, Supplier supplier) {
        var content = supplier.content();
        var keeping = supplier.keeping();
        var closure = keeping.closure();
        return new SupplierView(
                scope,
                supplier,
                GlobalId.of(TYPE, scope.tenant(), supplier.id().value()),
                keeping.version(),
                keeping.number(),
                content.name(),
                content.kind(),
                content.supplied(),
                content.criticality(),
                content.criteria(),
                content.supervision(),
                content.contact(),
                supplier.state(),
                SupplierEvaluationView.of(content.evaluation(), keeping.lastReview()),
                keeping.reviewOn(),
                closure == null ? null : RegisterClosureView.of(closure),
                supplier.allowedActions(scope));
    }
}
