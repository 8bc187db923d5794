package dev.triennium.api.eligibility;

import dev.triennium.api.error.UserErrorView;
import dev.triennium.api.standard.StandardView;
import dev.triennium.api.tenancy.PersonView;
import dev.triennium.domain.certificationbody.CertificationBodyId;
import dev.triennium.domain.eligibility.EligibilityService;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.TenantScope;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class EligibilityController {

    private static final int MOST_COUNTRIES = 100;

    private final EligibilityService service;

    EligibilityController(EligibilityService service) {
        this.service = service;
    }

    @QueryMapping
    @Nullable BodyEligibilityView bodyEligibility(
            @Argument ManagementSystemId managementSystemId,
            @Argument CertificationBodyId certificationBodyId,
            @Argument @Size(max = MOST_COUNTRIES) List<String> countries,
            TenantScope scope) {
        return service.find(scope, managementSystemId, certificationBodyId, countries)
                .map(found -> BodyEligibilityView.of(scope, found))
                .orElse(null);
    }

    record BodyCheckPayload(
            @Nullable BodyCheckRecordView bodyCheckRecord, List<UserErrorView> errors) {}

    @MutationMapping
    BodyCheckPayload recordBodyCheck(
            @Argument @Valid RecordBodyCheckInput input, TenantScope scope) {
        return new BodyCheckPayload(
                BodyCheckRecordView.of(
                        scope, service.record(scope, input.toFinding(), input.idempotencyKey())),
                List.of());
    }

    @SchemaMapping(typeName = "BodyCheckFinding")
    CompletableFuture<StandardView> standard(
            BodyEligibilityView.FindingView finding,
            DataLoader<StandardId, StandardView> standards) {
        return standards.load(finding.standardId());
    }

    @SchemaMapping(typeName = BodyCheckRecordView.TYPE)
    CompletableFuture<PersonView> recordedBy(
            BodyCheckRecordView check, DataLoader<PersonId, PersonView> people) {
        return people.load(check.recordedById());
    }
}
