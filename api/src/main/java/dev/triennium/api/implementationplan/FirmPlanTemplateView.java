package dev.triennium.api.implementationplan;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.domain.firmtemplate.FirmTemplate;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.implementationplan.FirmPlanTemplateService;
import dev.triennium.domain.tenancy.FirmId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `FirmPlanTemplate`.
///
/// @param kept no field of the SDL: what other fields are made from
record FirmPlanTemplateView(
        FirmTemplate kept,
        GlobalId id,
        FirmId firmId,
        int version,
        String baseKey,
        FirmPlanTemplateVersionView latestVersion,
        @Nullable Instant retiredAt,
        @Nullable PersonId retiredById) {

    static final String TYPE = FirmPlanTemplateService.TYPE;

    static FirmPlanTemplateView of(FirmTemplate template) {
        var retirement = template.retirement();
        return new FirmPlanTemplateView(
                template,
                GlobalId.of(TYPE, template.id().value()),
                template.firm(),
                template.version(),
                template.base(),
                FirmPlanTemplateVersionView.of(template.latest()),
                retirement == null ? null : retirement.at(),
                retirement == null ? null : retirement.by());
    }
}
