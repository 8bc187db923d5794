package dev.triennium.api.audittrail;

import dev.triennium.api.graphql.Connection;
import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.PageArguments;
import dev.triennium.domain.audittrail.AuditTrailRepository;
import dev.triennium.domain.tenancy.TenantScope;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class AuditTrailController {

    private final AuditTrailRepository entries;

    AuditTrailController(AuditTrailRepository entries) {
        this.entries = entries;
    }

    @QueryMapping
    Connection<AuditEntryView> auditTrail(
            @Argument @Nullable GlobalId subjectId,
            @Argument @Nullable AuditTrailFilterInput filter,
            PageArguments page,
            TenantScope scope) {
        var wanted =
                Objects.requireNonNullElse(filter, AuditTrailFilterInput.NONE)
                        .toFilter(subjectId == null ? null : subjectId.key());
        var found = entries.page(scope, wanted, page.request());
        return Connection.of(found, page, entry -> AuditEntryView.of(scope, entry));
    }
}
