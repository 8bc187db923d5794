package dev.triennium.api.audittrail;

import dev.triennium.api.graphql.Connection;
import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.PageArguments;
import dev.triennium.domain.audittrail.AuditTrailRepository;
import dev.triennium.domain.tenancy.TenantScope;
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
            @Argument @Nullable GlobalId subjectId, PageArguments page, TenantScope scope) {
        var subject = subjectId == null ? null : subjectId.key();
        var found = entries.page(scope, subject, page.request());
        return Connection.of(found, page, entry -> AuditEntryView.of(scope, entry));
    }
}
