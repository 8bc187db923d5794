package dev.triennium.local.product;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The scope as a document, for a system in which nothing is excluded.
final class DocumentTemplateSample implements FeatureSample {

    private final SampleTenant tenant;

    DocumentTemplateSample(SampleTenant tenant) {
        this.tenant = tenant;
    }

    @Override
    public void fill() {
        var system =
                tenant.create(
                        "createManagementSystem",
                        Map.of(
                                "name",
                                tenant.mark(),
                                "standardIds",
                                List.of(tenant.standard("iso-9001-2026"))),
                        "managementSystem");
        tenant.create(
                "createDocumentFromTemplate",
                Map.of(
                        "templateKey",
                        "scope",
                        "managementSystemId",
                        SampleTenant.id(system),
                        "language",
                        "EN",
                        "ownerId",
                        tenant.assignee(),
                        "title",
                        tenant.mark(),
                        "number",
                        "T" + UUID.randomUUID().hashCode(),
                        "facts",
                        List.of("CLOUD_SERVICES"),
                        "effectiveOn",
                        tenant.today().toString(),
                        "rightlyEmpty",
                        List.of("scope.exclusions")),
                "document");
    }
}
