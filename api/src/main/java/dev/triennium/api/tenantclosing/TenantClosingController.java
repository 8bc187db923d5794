package dev.triennium.api.tenantclosing;

import dev.triennium.api.error.UserErrorView;
import dev.triennium.api.tenancy.TenantView;
import dev.triennium.domain.tenancy.TenantRepository;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenantclosing.TenantClosingService;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

@Controller
class TenantClosingController {

    private final TenantClosingService service;
    private final TenantRepository tenants;

    TenantClosingController(TenantClosingService service, TenantRepository tenants) {
        this.service = service;
        this.tenants = tenants;
    }

    record TenantPayload(@Nullable TenantView tenant, List<UserErrorView> errors) {}

    @MutationMapping
    TenantPayload requestTenantClosing(
            @Argument RequestTenantClosingInput input, TenantScope scope) {
        service.request(scope, input.toCommand(), input.idempotencyKey());
        return payload(scope);
    }

    @MutationMapping
    TenantPayload confirmTenantClosing(
            @Argument ConfirmTenantClosingInput input, TenantScope scope) {
        service.confirm(scope, input.expectedVersion());
        return payload(scope);
    }

    @MutationMapping
    TenantPayload withdrawTenantClosing(
            @Argument WithdrawTenantClosingInput input, TenantScope scope) {
        service.withdraw(scope, input.expectedVersion());
        return payload(scope);
    }

    private TenantPayload payload(TenantScope scope) {
        return new TenantPayload(
                TenantView.of(scope, tenants.find(scope).orElseThrow()), List.of());
    }
}
