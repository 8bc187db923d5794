package dev.triennium.api.quotation;

import dev.triennium.api.certificationbody.CertificationBodyView;
import dev.triennium.api.graphql.ChildConnections;
import dev.triennium.api.graphql.Connection;
import dev.triennium.api.graphql.DownloadLinkView;
import dev.triennium.api.graphql.Entity;
import dev.triennium.api.graphql.FilteredConnections;
import dev.triennium.api.graphql.PageArguments;
import dev.triennium.api.graphql.Part;
import dev.triennium.api.graphql.References;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.api.graphql.WebLinks;
import dev.triennium.api.managementsystem.ManagementSystemView;
import dev.triennium.api.quotation.QuotationRecalculationView.RecalculatedView;
import dev.triennium.api.quotation.QuotationRequestView.DecisionView;
import dev.triennium.api.quotation.QuotationRequestView.ScoreView;
import dev.triennium.api.quotation.QuotationRequestView.TotalView;
import dev.triennium.api.quotation.QuotationView.ComparisonView;
import dev.triennium.api.tenancy.PersonView;
import dev.triennium.domain.EntityId;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.quotation.AskedAnnexes;
import dev.triennium.domain.quotation.Quotation;
import dev.triennium.domain.quotation.QuotationAction;
import dev.triennium.domain.quotation.QuotationAnnex;
import dev.triennium.domain.quotation.QuotationComparison;
import dev.triennium.domain.quotation.QuotationId;
import dev.triennium.domain.quotation.QuotationPack;
import dev.triennium.domain.quotation.QuotationRepository;
import dev.triennium.domain.quotation.QuotationRequest;
import dev.triennium.domain.quotation.QuotationRequestFilter;
import dev.triennium.domain.quotation.QuotationRequestId;
import dev.triennium.domain.quotation.QuotationRequestRepository;
import dev.triennium.domain.quotation.QuotationService;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import graphql.schema.DataFetchingEnvironment;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/// Requests for quotation below an organisation, and what stands below them.
@Controller
class QuotationFields {

    private static final int WHOLE = 100;

    private final QuotationService service;
    private final WebLinks links;
    private final FilteredConnections<
                    TenantId, QuotationRequestFilter, QuotationRequest, QuotationRequestView>
            ofTenants;
    private final ChildConnections<Ref<QuotationRequestId>, Quotation, QuotationView> pages;
    private final Part<QuotationRequestId, Optional<QuotationPack>> packs;
    private final Part<QuotationRequestId, List<Quotation>> all;
    private final Part<ManagementSystemId, List<QuotationAnnex>> asked;

    QuotationFields(
            QuotationService service,
            QuotationRequestRepository requests,
            QuotationRepository quotations,
            AskedAnnexes annexes,
            WebLinks links,
            BatchLoaderRegistry registry) {
        this.service = service;
        this.links = links;
        this.ofTenants =
                FilteredConnections.register(
                        registry,
                        "Tenant.quotationRequests",
                        (scopes, _, filter, page) -> requests.pages(scopes, filter, page),
                        QuotationRequestView::of);
        this.pages =
                ChildConnections.register(
                        registry,
                        "QuotationRequest.quotations",
                        quotations::pages,
                        QuotationView::of);
        this.packs = Part.registerOptional(registry, "QuotationRequest.pack", requests::listPacks);
        this.all =
                Part.register(
                        registry,
                        "QuotationRequest.recalculation",
                        quotations::listOfRequests,
                        List.of());
        this.asked =
                Part.register(
                        registry, "QuotationRequest.missingAnnexes", annexes::list, List.of());
    }

    @SchemaMapping(typeName = "Tenant", field = "quotationRequests")
    CompletableFuture<Connection<QuotationRequestView>> ofTenant(
            ScopedView tenant,
            @Argument @Nullable QuotationRequestFilterInput filter,
            PageArguments page,
            DataFetchingEnvironment environment) {
        return ofTenants.load(
                environment,
                tenant.scope(),
                tenant.scope().tenant(),
                filter == null ? QuotationRequestFilter.ALL : filter.toFilter(),
                page);
    }

    @SchemaMapping(typeName = QuotationRequestView.TYPE)
    CompletableFuture<ManagementSystemView> managementSystem(
            QuotationRequestView request, DataFetchingEnvironment environment) {
        return required(
                environment,
                ManagementSystemView.TYPE,
                request.scope(),
                request.request().system());
    }

    private static <V> CompletableFuture<V> required(
            DataFetchingEnvironment environment, String type, TenantScope scope, EntityId id) {
        return Objects.requireNonNull(Entity.<V>load(environment, type, scope, id));
    }

    @SchemaMapping(typeName = QuotationRequestView.TYPE)
    CompletableFuture<List<QuotationAnnex>> missingAnnexes(
            QuotationRequestView request, DataFetchingEnvironment environment) {
        return asked.load(environment, request.scope(), request.request().system())
                .thenApply(annexes -> request.request().content().missing(annexes));
    }

    @SchemaMapping(typeName = QuotationRequestView.TYPE)
    @Nullable CompletableFuture<PersonView> sentBy(
            QuotationRequestView request, DataLoader<PersonId, PersonView> loader) {
        var sent = request.request().sent();
        return References.load(sent == null ? null : sent.by(), loader);
    }

    @SchemaMapping(typeName = QuotationRequestView.TYPE)
    CompletableFuture<Connection<QuotationView>> quotations(
            QuotationRequestView request, PageArguments page, DataFetchingEnvironment environment) {
        return pages.load(
                environment,
                request.scope(),
                Ref.in(request.scope(), request.request().id()),
                page);
    }

    @SchemaMapping(typeName = QuotationRequestView.TYPE)
    CompletableFuture<@Nullable QuotationPackView> pack(
            QuotationRequestView request, DataFetchingEnvironment environment) {
        var id = request.request().id();
        return packs.load(environment, request.scope(), id)
                .thenApply(
                        found ->
                                found.map(pack -> QuotationPackView.of(request.scope(), id, pack))
                                        .orElse(null));
    }

    @SchemaMapping(typeName = QuotationRequestView.TYPE)
    CompletableFuture<@Nullable QuotationRecalculationView> recalculation(
            QuotationRequestView request,
            @Argument int integrationLevelPercent,
            DataFetchingEnvironment environment) {
        if (integrationLevelPercent < 0 || integrationLevelPercent > WHOLE) {
            throw new ValidationException(
                    "integrationLevelPercent", "The level is 0 to {0} percent.", WHOLE);
        }
        var id = request.request().id();
        return packs.load(environment, request.scope(), id)
                .thenCombine(
                        all.load(environment, request.scope(), id),
                        (pack, quotations) ->
                                pack.flatMap(
                                                one ->
                                                        service.recalculate(
                                                                one,
                                                                quotations,
                                                                integrationLevelPercent))
                                        .map(
                                                one ->
                                                        QuotationRecalculationView.of(
                                                                request.scope(), one))
                                        .orElse(null));
    }

    @SchemaMapping(typeName = QuotationPackView.TYPE)
    URI english(QuotationPackView pack) {
        return links.to(path(pack, QuotationDownload.Format.ENGLISH));
    }

    @SchemaMapping(typeName = QuotationPackView.TYPE)
    DownloadLinkView englishLink(QuotationPackView pack, DataFetchingEnvironment environment) {
        return link(environment, pack, QuotationDownload.Format.ENGLISH);
    }

    @SchemaMapping(typeName = QuotationPackView.TYPE)
    URI german(QuotationPackView pack) {
        return links.to(path(pack, QuotationDownload.Format.GERMAN));
    }

    @SchemaMapping(typeName = QuotationPackView.TYPE)
    DownloadLinkView germanLink(QuotationPackView pack, DataFetchingEnvironment environment) {
        return link(environment, pack, QuotationDownload.Format.GERMAN);
    }

    @SchemaMapping(typeName = QuotationPackView.TYPE)
    URI json(QuotationPackView pack) {
        return links.to(path(pack, QuotationDownload.Format.JSON));
    }

    @SchemaMapping(typeName = QuotationPackView.TYPE)
    DownloadLinkView jsonLink(QuotationPackView pack, DataFetchingEnvironment environment) {
        return link(environment, pack, QuotationDownload.Format.JSON);
    }

    private DownloadLinkView link(
            DataFetchingEnvironment environment,
            QuotationPackView pack,
            QuotationDownload.Format format) {
        return links.toBrowser(environment, pack.scope(), path(pack, format));
    }

    private static String path(QuotationPackView pack, QuotationDownload.Format format) {
        return format.path(pack.scope(), pack.requestId());
    }

    @SchemaMapping(typeName = QuotationView.TYPE)
    CompletableFuture<QuotationRequestView> request(
            QuotationView quotation, DataFetchingEnvironment environment) {
        return required(
                environment,
                QuotationRequestView.TYPE,
                quotation.scope(),
                quotation.quotation().request());
    }

    @SchemaMapping(typeName = QuotationView.TYPE)
    CompletableFuture<List<QuotationAction>> allowedActions(
            QuotationView quotation, DataFetchingEnvironment environment) {
        return request(quotation, environment)
                .thenApply(
                        request ->
                                quotation
                                        .quotation()
                                        .allowedActions(quotation.scope(), request.state()));
    }

    @SchemaMapping(typeName = QuotationView.TYPE)
    CompletableFuture<CertificationBodyView> certificationBody(
            QuotationView quotation, DataFetchingEnvironment environment) {
        return required(
                environment,
                CertificationBodyView.TYPE,
                quotation.scope(),
                quotation.quotation().body());
    }

    @SchemaMapping(typeName = QuotationView.TYPE)
    @Nullable CompletableFuture<ComparisonView> comparison(
            QuotationView quotation, DataFetchingEnvironment environment) {
        var offer = quotation.quotation().offer();
        return offer == null
                ? null
                : packs.load(environment, quotation.scope(), quotation.quotation().request())
                        .thenApply(
                                pack ->
                                        ComparisonView.of(
                                                QuotationComparison.of(
                                                        offer,
                                                        pack.map(QuotationPack::days)
                                                                .orElse(null))));
    }

    @SchemaMapping(typeName = "RecalculatedQuotation", field = "quotation")
    CompletableFuture<QuotationView> recalculated(
            RecalculatedView one, DataFetchingEnvironment environment) {
        return quotation(environment, one.scope(), one.quoted().quotation());
    }

    private static CompletableFuture<QuotationView> quotation(
            DataFetchingEnvironment environment, TenantScope scope, QuotationId id) {
        return required(environment, QuotationView.TYPE, scope, id);
    }

    @SchemaMapping(typeName = "QuotationDecision")
    CompletableFuture<QuotationView> chosen(
            DecisionView decision, DataFetchingEnvironment environment) {
        return quotation(environment, decision.scope(), decision.decision().chosen());
    }

    @SchemaMapping(typeName = "QuotationDecision", field = "certificationBody")
    CompletableFuture<CertificationBodyView> chosenBody(
            DecisionView decision, DataFetchingEnvironment environment) {
        return required(
                environment,
                CertificationBodyView.TYPE,
                decision.scope(),
                decision.decision().body());
    }

    @SchemaMapping(typeName = "QuotationDecision")
    @Nullable CompletableFuture<PersonView> recordedBy(
            DecisionView decision, DataLoader<PersonId, PersonView> loader) {
        return References.load(decision.recordedById(), loader);
    }

    @SchemaMapping(typeName = "QuotationScore", field = "quotation")
    CompletableFuture<QuotationView> scored(ScoreView one, DataFetchingEnvironment environment) {
        return quotation(environment, one.scope(), one.score().quotation());
    }

    @SchemaMapping(typeName = "QuotationTotal", field = "quotation")
    CompletableFuture<QuotationView> totalled(TotalView one, DataFetchingEnvironment environment) {
        return quotation(environment, one.scope(), one.quotationId());
    }
}
