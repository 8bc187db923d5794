package dev.triennium.api.documenttemplate;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.domain.documenttemplate.FirmDocumentTemplateService;
import dev.triennium.domain.firmtemplate.FirmTemplate;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.tenancy.FirmId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `FirmDocumentTemplate`.
///
/// @param kept no field of the SDL: what other fields are made from
record FirmDocumentTemplateView(
        FirmTemplate kept,
        GlobalId id,
        FirmId firmId,
        int version,
        String baseKey,
        FirmDocumentTemplateVersionView latestVersion,
        @Nullable Instant retiredAt,
        @Nullable PersonId retiredById) {

    static final String TYPE = FirmDocumentTemplateService.TYPE;

    static FirmDocumentTemplateView of(FirmTemplate template) {
        var retirement = template.retirement();
        return new FirmDocumentTemplateView(
                template,
                GlobalId.of(TYPE, template.id().value()),
                template.firm(),
                template.version(),
                template.base(),
                FirmDocumentTemplateVersionView.of(template.latest()),
                retirement == null ? null : retirement.at(),
                retirement == null ? null : retirement.by());
    }
}
