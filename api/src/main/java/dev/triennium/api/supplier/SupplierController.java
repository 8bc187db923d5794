package dev.triennium.api.supplier;

import dev.triennium.api.error.UserErrorView;
import dev.triennium.domain.supplier.Supplier;
import dev.triennium.domain.supplier.SupplierService;
import dev.triennium.domain.tenancy.TenantScope;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/// The mutations of the register of suppliers.
@Controller
class SupplierController {

    private final SupplierService service;

    SupplierController(SupplierService service) {
        this.service = service;
    }

    record SupplierPayload(@Nullable SupplierView supplier, List<UserErrorView> errors) {}

    @MutationMapping
    SupplierPayload recordSupplier(@Argument @Valid RecordSupplierInput input, TenantScope scope) {
        return payload(scope, service.add(scope, input.toDraft(), input.idempotencyKey()));
    }

    @MutationMapping
    SupplierPayload changeSupplier(@Argument @Valid ChangeSupplierInput input, TenantScope scope) {
        return payload(
                scope, service.change(scope, input.id(), input::applyTo, input.expectedVersion()));
    }

    @MutationMapping
    SupplierPayload evaluateSupplier(
            @Argument @Valid EvaluateSupplierInput input, TenantScope scope) {
        return payload(
                scope,
                service.evaluate(
                        scope,
                        input.id(),
                        input.evaluation(),
                        input.result(),
                        input.reviewOn(),
                        input.expectedVersion()));
    }

    @MutationMapping
    SupplierPayload closeSupplier(@Argument @Valid CloseSupplierInput input, TenantScope scope) {
        return payload(
                scope, service.close(scope, input.id(), input.reason(), input.expectedVersion()));
    }

    @MutationMapping
    SupplierPayload reopenSupplier(@Argument @Valid ReopenSupplierInput input, TenantScope scope) {
        return payload(scope, service.reopen(scope, input.id(), input.expectedVersion()));
    }

    private static SupplierPayload payload(TenantScope scope, Supplier supplier) {
        return new SupplierPayload(SupplierView.of(scope, supplier), List.of());
    }
}
