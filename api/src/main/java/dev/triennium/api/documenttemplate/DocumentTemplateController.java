package dev.triennium.api.documenttemplate;

import dev.triennium.api.document.DocumentView;
import dev.triennium.api.error.UserErrorView;
import dev.triennium.domain.document.DocumentKind;
import dev.triennium.domain.documenttemplate.DocumentTemplateService;
import dev.triennium.domain.documenttemplate.TemplateLanguage;
import dev.triennium.domain.tenancy.TenantScope;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class DocumentTemplateController {

    private final DocumentTemplateService service;

    DocumentTemplateController(DocumentTemplateService service) {
        this.service = service;
    }

    @QueryMapping
    List<DocumentTemplateView> documentTemplates(
            @Argument @Nullable DocumentKind kind,
            @Argument List<String> standardKeys,
            Locale locale) {
        var language = language(locale);
        var vocabulary = service.vocabulary();
        return service.list(standardKeys).stream()
                .filter(one -> kind == null || one.kind() == kind)
                .map(one -> DocumentTemplateView.of(one, vocabulary, language))
                .toList();
    }

    private static TemplateLanguage language(Locale locale) {
        return locale.getLanguage().equals(Locale.GERMAN.getLanguage())
                ? TemplateLanguage.DE
                : TemplateLanguage.EN;
    }

    @SchemaMapping(typeName = DocumentTemplateView.TYPE)
    String text(DocumentTemplateView template, @Argument @Nullable TemplateLanguage language) {
        return template.words().in(language == null ? template.language() : language);
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
