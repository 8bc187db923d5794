package dev.triennium.api.documenttemplate;

import dev.triennium.api.firmtemplate.FirmTemplateFilterInput;
import dev.triennium.api.firmtemplate.FirmTemplateLists;
import dev.triennium.api.firmtemplate.FirmTemplateRights;
import dev.triennium.api.graphql.Connection;
import dev.triennium.api.graphql.LevelReads;
import dev.triennium.api.graphql.PageArguments;
import dev.triennium.api.graphql.References;
import dev.triennium.api.tenancy.FirmView;
import dev.triennium.api.tenancy.PersonView;
import dev.triennium.domain.documenttemplate.FirmDocumentTemplateRepository;
import dev.triennium.domain.documenttemplate.TemplateLanguage;
import dev.triennium.domain.firmtemplate.FirmTemplateAction;
import dev.triennium.domain.firmtemplate.FirmTemplateOrder;
import dev.triennium.domain.firmtemplate.FirmTemplateVersion;
import dev.triennium.domain.firmtemplate.FirmTemplateVersionId;
import dev.triennium.domain.firmtemplate.FirmText;
import dev.triennium.domain.identity.Caller;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.tenancy.Authorizer;
import dev.triennium.domain.tenancy.FirmId;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/// What stands below a firm's own templates of documents.
@Controller
class FirmDocumentTemplateFields {

    private static final String TYPE = FirmDocumentTemplateView.TYPE;
    private static final String VERSION = FirmDocumentTemplateVersionView.TYPE;
    private static final String TEXT = VERSION + ".text";

    private final FirmTemplateRights rights;
    private final FirmTemplateLists<FirmDocumentTemplateView, FirmDocumentTemplateVersionView>
            lists;

    FirmDocumentTemplateFields(
            FirmDocumentTemplateRepository templates,
            FirmTemplateRights rights,
            Authorizer authorizer,
            BatchLoaderRegistry registry) {
        this.rights = rights;
        this.lists =
                new FirmTemplateLists<>(
                        registry,
                        "Firm.documentTemplates",
                        TYPE,
                        authorizer,
                        templates,
                        FirmDocumentTemplateView::of,
                        FirmDocumentTemplateVersionView::of);
        registry.<FirmTemplateVersionId, FirmText>forName(TEXT)
                .withOptions(options -> options.setCachingEnabled(false))
                .registerMappedBatchLoader(LevelReads.reading(templates::listContents));
    }

    /// In the given language, or in that of the request and then in the other.
    static CompletableFuture<@Nullable String> text(
            DataFetchingEnvironment environment,
            FirmTemplateVersion version,
            @Nullable TemplateLanguage given,
            TemplateLanguage asked) {
        return Objects.requireNonNull(
                        environment.<FirmTemplateVersionId, FirmText>getDataLoader(TEXT), TEXT)
                .load(version.id())
                .thenApply(
                        text ->
                                given == null
                                        ? FirmDocumentTemplateVersionView.inOrElse(text, asked)
                                        : FirmDocumentTemplateVersionView.in(text, given));
    }

    @SchemaMapping(typeName = "Firm")
    CompletableFuture<Connection<FirmDocumentTemplateView>> documentTemplates(
            FirmView firm,
            @Argument @Nullable FirmTemplateFilterInput filter,
            @Argument FirmTemplateOrder orderBy,
            PageArguments page,
            Caller caller,
            DataFetchingEnvironment environment) {
        return lists.templates(environment, caller, firm.firm(), filter, orderBy, page);
    }

    @SchemaMapping(typeName = TYPE)
    CompletableFuture<Connection<FirmDocumentTemplateVersionView>> versions(
            FirmDocumentTemplateView template,
            PageArguments page,
            Caller caller,
            DataFetchingEnvironment environment) {
        return lists.versions(environment, caller, template.kept(), page);
    }

    @SchemaMapping(typeName = TYPE)
    String name(FirmDocumentTemplateView template, Locale locale) {
        return name(template.latestVersion(), locale);
    }

    @SchemaMapping(typeName = TYPE)
    CompletableFuture<FirmView> firm(
            FirmDocumentTemplateView template, DataLoader<FirmId, FirmView> loader) {
        return loader.load(template.firmId());
    }

    @SchemaMapping(typeName = TYPE)
    @Nullable CompletableFuture<PersonView> retiredBy(
            FirmDocumentTemplateView template, DataLoader<PersonId, PersonView> loader) {
        return References.load(template.retiredById(), loader);
    }

    @SchemaMapping(typeName = TYPE)
    CompletableFuture<List<FirmTemplateAction>> allowedActions(
            FirmDocumentTemplateView template, Caller caller, DataFetchingEnvironment environment) {
        return rights.allowedActions(environment, caller, template.kept());
    }

    @SchemaMapping(typeName = VERSION)
    String name(FirmDocumentTemplateVersionView version, Locale locale) {
        return FirmDocumentTemplateVersionView.inOrElse(
                version.kept().name(), DocumentTemplateController.language(locale));
    }

    @SchemaMapping(typeName = VERSION)
    CompletableFuture<@Nullable String> text(
            FirmDocumentTemplateVersionView version,
            @Argument @Nullable TemplateLanguage language,
            Locale locale,
            DataFetchingEnvironment environment) {
        return text(
                environment, version.kept(), language, DocumentTemplateController.language(locale));
    }

    @SchemaMapping(typeName = VERSION)
    CompletableFuture<PersonView> savedBy(
            FirmDocumentTemplateVersionView version, DataLoader<PersonId, PersonView> loader) {
        return loader.load(version.savedById());
    }
}
