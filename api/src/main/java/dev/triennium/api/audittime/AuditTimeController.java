package dev.triennium.api.audittime;

import dev.triennium.domain.audittime.AuditTimeEstimate;
import dev.triennium.domain.audittime.AuditTimeService;
import jakarta.validation.Valid;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/// The calculator of audit time, for whoever is signed in.
@Controller
class AuditTimeController {

    private final AuditTimeService service;

    AuditTimeController(AuditTimeService service) {
        this.service = service;
    }

    @QueryMapping
    AuditTimeEstimate auditTimeEstimate(@Argument @Valid AuditTimeEstimateInput input) {
        return service.estimate(input.toRequest());
    }
}
