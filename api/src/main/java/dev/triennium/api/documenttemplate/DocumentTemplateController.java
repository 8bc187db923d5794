package dev.triennium.api.documenttemplate;

import dev.triennium.api.document.DocumentView;
import dev.triennium.api.error.UserErrorView;
import dev.triennium.api.graphql.Part;
import dev.triennium.api.managementsystem.ManagementSystemView;
import dev.triennium.api.tenancy.TenantView;
import dev.triennium.domain.document.DocumentKind;
import dev.triennium.domain.documenttemplate.DocumentTemplate;
import dev.triennium.domain.documenttemplate.DocumentTemplateService;
import dev.triennium.domain.documenttemplate.DocumentTemplateService.OfFirm;
import dev.triennium.domain.documenttemplate.DocumentTemplateService.Offer;
import dev.triennium.domain.documenttemplate.TemplateLanguage;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.tenancy.TenantScope;
import graphql.schema.DataFetchingEnvironment;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

@Controller
class DocumentTemplateController {

    private final DocumentTemplateService service;
    private final Part<ManagementSystemId, Offer> offers;

    DocumentTemplateController(DocumentTemplateService service, BatchLoaderRegistry registry) {
        this.service = service;
        this.offers =
                Part.register(
                        registry,
                        "ManagementSystem.documentTemplates",
                        service::listOffers,
                        Offer.NOTHING);
    }

    @QueryMapping
    List<DocumentTemplateView> documentTemplates(
            @Argument @Nullable DocumentKind kind,
            @Argument List<String> standardKeys,
            Locale locale) {
        return views(List.of(), service.list(standardKeys), kind, language(locale));
    }

    @SchemaMapping(typeName = "Tenant", field = "documentTemplates")
    List<DocumentTemplateView> usable(
            TenantView tenant,
            @Argument @Nullable DocumentKind kind,
            @Argument List<String> standardKeys,
            Locale locale) {
        return views(
                service.listOfFirm(tenant.scope(), standardKeys),
                service.list(standardKeys),
                kind,
                language(locale));
    }

    @SchemaMapping(typeName = ManagementSystemView.TYPE, field = "documentTemplates")
    CompletableFuture<List<DocumentTemplateView>> offered(
            ManagementSystemView system,
            @Argument @Nullable DocumentKind kind,
            Locale locale,
            DataFetchingEnvironment environment) {
        return offers.load(environment, system.scope(), system.systemId())
                .thenApply(
                        offer ->
                                views(offer.ofFirm(), offer.ofProduct(), kind, language(locale))
                                        .stream()
                                        .map(one -> one.holding(offer.known()))
                                        .toList());
    }

    private List<DocumentTemplateView> views(
            List<OfFirm> ofFirm,
            List<DocumentTemplate> ofProduct,
            @Nullable DocumentKind kind,
            TemplateLanguage language) {
        var vocabulary = service.vocabulary();
        return Stream.concat(
                        ofFirm.stream()
                                .filter(one -> kind == null || one.base().kind() == kind)
                                .map(one -> DocumentTemplateView.of(one, vocabulary, language)),
                        ofProduct.stream()
                                .filter(one -> kind == null || one.kind() == kind)
                                .map(one -> DocumentTemplateView.of(one, vocabulary, language)))
                .toList();
    }

    static TemplateLanguage language(Locale locale) {
        return locale.getLanguage().equals(Locale.GERMAN.getLanguage())
                ? TemplateLanguage.DE
                : TemplateLanguage.EN;
    }

    @SchemaMapping(typeName = DocumentTemplateView.TYPE)
    CompletableFuture<@Nullable String> text(
            DocumentTemplateView template,
            @Argument @Nullable TemplateLanguage language,
            DataFetchingEnvironment environment) {
        var own = template.firmTemplate();
        if (own != null) {
            return FirmDocumentTemplateFields.text(
                    environment, own.kept().latest(), language, template.language());
        }
        var words = Objects.requireNonNull(template.words());
        return CompletableFuture.completedFuture(
                words.in(language == null ? template.language() : language));
    }

    record CreateDocumentFromTemplatePayload(
            @Nullable DocumentView document, List<UserErrorView> errors) {}

    @MutationMapping
    CreateDocumentFromTemplatePayload createDocumentFromTemplate(
            @Argument @Valid CreateDocumentFromTemplateInput input, TenantScope scope) {
        var document = service.create(scope, input.toCommand(), input.idempotencyKey());
        return new CreateDocumentFromTemplatePayload(
                DocumentView.of(scope, document.facts()), List.of());
    }
}
