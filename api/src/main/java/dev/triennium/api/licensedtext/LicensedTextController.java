package dev.triennium.api.licensedtext;

import dev.triennium.api.error.UserErrorView;
import dev.triennium.api.graphql.Connection;
import dev.triennium.api.graphql.FilteredConnections;
import dev.triennium.api.graphql.PageArguments;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.api.standard.ClauseView;
import dev.triennium.api.standard.ControlView;
import dev.triennium.api.standard.StandardView;
import dev.triennium.domain.licensedtext.LicensedText;
import dev.triennium.domain.licensedtext.LicensedTextFilter;
import dev.triennium.domain.licensedtext.LicensedTextId;
import dev.triennium.domain.licensedtext.LicensedTextRepository;
import dev.triennium.domain.licensedtext.LicensedTextService;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.ControlId;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import graphql.schema.DataFetchingEnvironment;
import jakarta.validation.Valid;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

@Controller
class LicensedTextController {

    private final LicensedTextRepository texts;
    private final LicensedTextService service;
    private final FilteredConnections<TenantId, LicensedTextFilter, LicensedText, LicensedTextView>
            ofTenants;

    LicensedTextController(
            LicensedTextRepository texts,
            LicensedTextService service,
            BatchLoaderRegistry registry) {
        this.texts = texts;
        this.service = service;
        this.ofTenants =
                FilteredConnections.register(
                        registry,
                        "Tenant.licensedTexts",
                        (scopes, _, filter, page) -> texts.pages(scopes, filter, page),
                        LicensedTextView::of);
    }

    @QueryMapping
    @Nullable LicensedTextView licensedText(@Argument LicensedTextId id, TenantScope scope) {
        return texts.find(scope, id).map(found -> LicensedTextView.of(scope, found)).orElse(null);
    }

    @QueryMapping
    Connection<LicensedTextView> licensedTexts(
            @Argument @Nullable LicensedTextFilterInput filter,
            PageArguments page,
            TenantScope scope) {
        return Connection.of(
                texts.page(scope, wanted(filter), page.request()),
                page,
                text -> LicensedTextView.of(scope, text));
    }

    private static LicensedTextFilter wanted(@Nullable LicensedTextFilterInput filter) {
        return filter == null ? LicensedTextFilter.ALL : filter.toFilter();
    }

    @SchemaMapping(typeName = "Tenant", field = "licensedTexts")
    CompletableFuture<Connection<LicensedTextView>> ofTenant(
            ScopedView tenant,
            @Argument @Nullable LicensedTextFilterInput filter,
            PageArguments page,
            DataFetchingEnvironment environment) {
        return ofTenants.load(
                environment, tenant.scope(), tenant.scope().tenant(), wanted(filter), page);
    }

    @SchemaMapping(typeName = "LicensedText")
    CompletableFuture<StandardView> standard(
            LicensedTextView text, DataLoader<StandardId, StandardView> loader) {
        return loader.load(text.standardId());
    }

    @SchemaMapping(typeName = "LicensedText")
    @Nullable CompletableFuture<ClauseView> clause(
            LicensedTextView text, DataLoader<ClauseId, ClauseView> loader) {
        return switch (text.subject()) {
            case LicensedText.Subject.OfClause(var clause) -> loader.load(clause);
            case LicensedText.Subject.OfControl _ -> null;
        };
    }

    @SchemaMapping(typeName = "LicensedText")
    @Nullable CompletableFuture<ControlView> control(
            LicensedTextView text, DataLoader<ControlId, ControlView> loader) {
        return switch (text.subject()) {
            case LicensedText.Subject.OfClause _ -> null;
            case LicensedText.Subject.OfControl(var control) -> loader.load(control);
        };
    }

    record LicensedTextPayload(
            @Nullable LicensedTextView licensedText, List<UserErrorView> errors) {}

    private static LicensedTextPayload payload(TenantScope scope, LicensedText text) {
        return new LicensedTextPayload(LicensedTextView.of(scope, text), List.of());
    }

    @MutationMapping
    LicensedTextPayload attachLicensedText(
            @Argument @Valid AttachLicensedTextInput input, TenantScope scope) {
        return payload(scope, service.attach(scope, input.toCommand(), input.idempotencyKey()));
    }

    @MutationMapping
    LicensedTextPayload changeLicensedText(
            @Argument @Valid ChangeLicensedTextInput input, TenantScope scope) {
        return payload(
                scope,
                service.change(
                        scope,
                        input.id(),
                        input::applyTo,
                        input::applyTo,
                        input.expectedVersion()));
    }

    @MutationMapping
    LicensedTextPayload removeLicensedText(
            @Argument @Valid RemoveLicensedTextInput input, TenantScope scope) {
        return payload(scope, service.remove(scope, input.id(), input.expectedVersion()));
    }
}
