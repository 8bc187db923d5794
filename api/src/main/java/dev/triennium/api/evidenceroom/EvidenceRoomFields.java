package dev.triennium.api.evidenceroom;

import dev.triennium.api.certification.PlannedAuditView;
import dev.triennium.api.graphql.ChildConnections;
import dev.triennium.api.graphql.Connection;
import dev.triennium.api.graphql.Entity;
import dev.triennium.api.graphql.FilteredConnections;
import dev.triennium.api.graphql.PageArguments;
import dev.triennium.api.graphql.Part;
import dev.triennium.api.tenancy.ColleagueView;
import dev.triennium.api.tenancy.PersonView;
import dev.triennium.domain.EntityId;
import dev.triennium.domain.certification.PlannedAuditId;
import dev.triennium.domain.document.DocumentVersionId;
import dev.triennium.domain.evidence.EvidenceId;
import dev.triennium.domain.evidenceroom.EvidencePackage;
import dev.triennium.domain.evidenceroom.EvidencePackageRepository;
import dev.triennium.domain.evidenceroom.EvidenceRoom;
import dev.triennium.domain.evidenceroom.EvidenceRoomAccess;
import dev.triennium.domain.evidenceroom.EvidenceRoomAccessFilter;
import dev.triennium.domain.evidenceroom.EvidenceRoomAccessRepository;
import dev.triennium.domain.evidenceroom.EvidenceRoomEntry;
import dev.triennium.domain.evidenceroom.EvidenceRoomEntryId;
import dev.triennium.domain.evidenceroom.EvidenceRoomEntryRepository;
import dev.triennium.domain.evidenceroom.EvidenceRoomGuest;
import dev.triennium.domain.evidenceroom.EvidenceRoomGuestRepository;
import dev.triennium.domain.evidenceroom.EvidenceRoomId;
import dev.triennium.domain.evidenceroom.EvidenceRoomRepository;
import dev.triennium.domain.evidenceroom.EvidenceRoomRequest;
import dev.triennium.domain.evidenceroom.EvidenceRoomRequestFilter;
import dev.triennium.domain.evidenceroom.EvidenceRoomRequestRepository;
import dev.triennium.domain.evidenceroom.EvidenceSource;
import dev.triennium.domain.evidenceroom.EvidenceSources;
import dev.triennium.domain.evidenceroom.SourceFacts;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.internalaudit.InternalAuditReportId;
import dev.triennium.domain.managementreview.ManagementReviewId;
import dev.triennium.domain.nonconformity.NonconformityResponseId;
import dev.triennium.domain.statementofapplicability.StatementOfApplicabilityId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import graphql.schema.DataFetchingEnvironment;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/// What stands below evidence rooms and what they hold.
@Controller
class EvidenceRoomFields {

    private final Part<PlannedAuditId, List<EvidenceRoom>> ofAudits;
    private final ChildConnections<Ref<EvidenceRoomId>, EvidenceRoomEntry, EvidenceRoomEntryView>
            entries;
    private final ChildConnections<Ref<EvidenceRoomId>, EvidencePackage, EvidencePackageView>
            packages;
    private final FilteredConnections<
                    Ref<EvidenceRoomId>,
                    EvidenceRoomRequestFilter,
                    EvidenceRoomRequest,
                    EvidenceRoomRequestView>
            requests;
    private final ChildConnections<Ref<EvidenceRoomId>, EvidenceRoomGuest, EvidenceRoomGuestView>
            guests;
    private final FilteredConnections<
                    Ref<EvidenceRoomId>,
                    EvidenceRoomAccessFilter,
                    EvidenceRoomAccess,
                    EvidenceRoomAccessView>
            log;
    private final Part<EvidenceRoomEntryId, Optional<SourceFacts>> facts;

    EvidenceRoomFields(
            EvidenceRoomRepository rooms,
            EvidenceRoomEntryRepository entries,
            EvidencePackageRepository packages,
            EvidenceRoomRequestRepository requests,
            EvidenceRoomGuestRepository guests,
            EvidenceRoomAccessRepository log,
            EvidenceSources sources,
            Clock clock,
            BatchLoaderRegistry registry) {
        this.ofAudits =
                Part.register(
                        registry, "PlannedAudit.evidenceRooms", rooms::listOfAudits, List.of());
        this.entries =
                ChildConnections.register(
                        registry,
                        "EvidenceRoom.entries",
                        entries::pages,
                        EvidenceRoomEntryView::of);
        this.packages =
                ChildConnections.register(
                        registry,
                        "EvidenceRoom.packages",
                        packages::pages,
                        (scope, one) -> EvidencePackageView.of(scope, one, clock.instant()));
        this.requests =
                FilteredConnections.register(
                        registry,
                        "EvidenceRoom.requests",
                        requests::pages,
                        EvidenceRoomRequestView::of);
        this.guests =
                ChildConnections.register(
                        registry, "EvidenceRoom.guests", guests::pages, EvidenceRoomGuestView::of);
        this.log =
                FilteredConnections.register(
                        registry, "EvidenceRoom.accessLog", log::pages, EvidenceRoomAccessView::of);
        this.facts =
                Part.registerOptional(
                        registry,
                        "EvidenceRoomEntry.title",
                        (scopes, refs) -> facts(entries, sources, scopes, refs));
    }

    private static Map<Ref<EvidenceRoomEntryId>, SourceFacts> facts(
            EvidenceRoomEntryRepository entries,
            EvidenceSources sources,
            TenantScopes scopes,
            Collection<Ref<EvidenceRoomEntryId>> refs) {
        var found = entries.list(scopes, refs);
        var named = new HashMap<Ref<EvidenceRoomEntryId>, Ref<EvidenceSource>>();
        found.forEach((ref, entry) -> named.put(ref, new Ref<>(ref.tenant(), entry.source())));
        var facts = sources.list(scopes, named.values());
        var ofEntries = new HashMap<Ref<EvidenceRoomEntryId>, SourceFacts>();
        named.forEach(
                (ref, source) -> {
                    var one = facts.get(source);
                    if (one != null) {
                        ofEntries.put(ref, one);
                    }
                });
        return ofEntries;
    }

    private static <V> CompletableFuture<V> required(
            DataFetchingEnvironment environment, String type, TenantScope scope, EntityId id) {
        return Objects.requireNonNull(Entity.<V>load(environment, type, scope, id));
    }

    private static Ref<EvidenceRoomId> ref(EvidenceRoomView room) {
        return Ref.in(room.scope(), room.room().id());
    }

    @SchemaMapping(typeName = PlannedAuditView.TYPE, field = "evidenceRooms")
    CompletableFuture<List<EvidenceRoomView>> ofAudit(
            PlannedAuditView audit, DataFetchingEnvironment environment) {
        return ofAudits.load(environment, audit.scope(), new PlannedAuditId(audit.id().key()))
                .thenApply(
                        all ->
                                all.stream()
                                        .map(room -> EvidenceRoomView.of(audit.scope(), room))
                                        .toList());
    }

    @SchemaMapping(typeName = EvidenceRoomView.TYPE)
    CompletableFuture<PlannedAuditView> audit(
            EvidenceRoomView room, DataFetchingEnvironment environment) {
        return required(environment, PlannedAuditView.TYPE, room.scope(), room.room().audit());
    }

    @SchemaMapping(typeName = EvidenceRoomView.TYPE)
    CompletableFuture<ColleagueView> keeper(
            EvidenceRoomView room, DataFetchingEnvironment environment) {
        return required(environment, ColleagueView.TYPE, room.scope(), room.room().owner());
    }

    @SchemaMapping(typeName = EvidenceRoomView.TYPE)
    CompletableFuture<PersonView> createdBy(
            EvidenceRoomView room, DataLoader<PersonId, PersonView> loader) {
        return loader.load(room.room().createdBy());
    }

    @SchemaMapping(typeName = EvidenceRoomView.TYPE)
    CompletableFuture<Connection<EvidenceRoomEntryView>> entries(
            EvidenceRoomView room, PageArguments page, DataFetchingEnvironment environment) {
        return entries.load(environment, room.scope(), ref(room), page);
    }

    @SchemaMapping(typeName = EvidenceRoomView.TYPE)
    CompletableFuture<Connection<EvidencePackageView>> packages(
            EvidenceRoomView room, PageArguments page, DataFetchingEnvironment environment) {
        return packages.load(environment, room.scope(), ref(room), page);
    }

    @SchemaMapping(typeName = EvidenceRoomView.TYPE)
    CompletableFuture<Connection<EvidenceRoomRequestView>> requests(
            EvidenceRoomView room,
            @Argument @Nullable EvidenceRoomRequestFilterInput filter,
            PageArguments page,
            DataFetchingEnvironment environment) {
        return requests.load(
                environment,
                room.scope(),
                ref(room),
                filter == null ? EvidenceRoomRequestFilter.ALL : filter.toFilter(),
                page);
    }

    @SchemaMapping(typeName = EvidenceRoomView.TYPE)
    CompletableFuture<Connection<EvidenceRoomGuestView>> guests(
            EvidenceRoomView room, PageArguments page, DataFetchingEnvironment environment) {
        return guests.load(environment, room.scope(), ref(room), page);
    }

    @SchemaMapping(typeName = EvidenceRoomView.TYPE)
    CompletableFuture<Connection<EvidenceRoomAccessView>> accessLog(
            EvidenceRoomView room,
            @Argument @Nullable EvidenceRoomAccessFilterInput filter,
            PageArguments page,
            DataFetchingEnvironment environment) {
        return log.load(
                environment,
                room.scope(),
                ref(room),
                filter == null ? EvidenceRoomAccessFilter.ALL : filter.toFilter(),
                page);
    }

    @SchemaMapping(typeName = EvidenceRoomEntryView.TYPE, field = "room")
    CompletableFuture<EvidenceRoomView> roomOfEntry(
            EvidenceRoomEntryView entry, DataFetchingEnvironment environment) {
        return required(environment, EvidenceRoomView.TYPE, entry.scope(), entry.entry().room());
    }

    @SchemaMapping(typeName = EvidenceRoomEntryView.TYPE)
    CompletableFuture<List<EvidenceRoomEntryView.Action>> allowedActions(
            EvidenceRoomEntryView entry, DataFetchingEnvironment environment) {
        return roomOfEntry(entry, environment)
                .thenApply(
                        room ->
                                room.room().isOpen()
                                                && entry.scope()
                                                        .mayChange(Permission.MANAGE_CERTIFICATION)
                                        ? List.of(EvidenceRoomEntryView.Action.REMOVE)
                                        : List.of());
    }

    @SchemaMapping(typeName = EvidenceRoomEntryView.TYPE)
    CompletableFuture<PersonView> addedBy(
            EvidenceRoomEntryView entry, DataLoader<PersonId, PersonView> loader) {
        return loader.load(entry.entry().addedBy());
    }

    @SchemaMapping(typeName = EvidenceRoomEntryView.TYPE)
    CompletableFuture<@Nullable String> title(
            EvidenceRoomEntryView entry, DataFetchingEnvironment environment) {
        return facts(entry, environment)
                .thenApply(found -> found.map(SourceFacts::title).orElse(null));
    }

    @SchemaMapping(typeName = EvidenceRoomEntryView.TYPE)
    CompletableFuture<@Nullable String> sourceVersion(
            EvidenceRoomEntryView entry, DataFetchingEnvironment environment) {
        return facts(entry, environment)
                .thenApply(
                        found ->
                                found.flatMap(one -> Optional.ofNullable(one.version()))
                                        .orElse(null));
    }

    @SchemaMapping(typeName = EvidenceRoomEntryView.TYPE)
    CompletableFuture<@Nullable Instant> approvedAt(
            EvidenceRoomEntryView entry, DataFetchingEnvironment environment) {
        return facts(entry, environment)
                .thenApply(
                        found ->
                                found.flatMap(one -> Optional.ofNullable(one.approvedAt()))
                                        .orElse(null));
    }

    private CompletableFuture<Optional<SourceFacts>> facts(
            EvidenceRoomEntryView entry, DataFetchingEnvironment environment) {
        return facts.load(environment, entry.scope(), entry.entry().id());
    }

    /// The thing itself, where the entry is of this kind.
    private static @Nullable CompletableFuture<Object> source(
            DataFetchingEnvironment environment,
            EvidenceRoomEntryView entry,
            EvidenceSource.Kind kind,
            String type,
            EntityId id) {
        return entry.kind() == kind
                ? Entity.<Object>load(environment, type, entry.scope(), id)
                : null;
    }

    @SchemaMapping(typeName = EvidenceRoomEntryView.TYPE)
    @Nullable CompletableFuture<Object> documentVersion(
            EvidenceRoomEntryView entry, DataFetchingEnvironment environment) {
        return source(
                environment,
                entry,
                EvidenceSource.Kind.DOCUMENT_VERSION,
                "DocumentVersion",
                new DocumentVersionId(entry.entry().source().id().value()));
    }

    @SchemaMapping(typeName = EvidenceRoomEntryView.TYPE)
    @Nullable CompletableFuture<Object> evidence(
            EvidenceRoomEntryView entry, DataFetchingEnvironment environment) {
        return source(
                environment,
                entry,
                EvidenceSource.Kind.EVIDENCE,
                "Evidence",
                new EvidenceId(entry.entry().source().id().value()));
    }

    @SchemaMapping(typeName = EvidenceRoomEntryView.TYPE)
    @Nullable CompletableFuture<Object> internalAuditReport(
            EvidenceRoomEntryView entry, DataFetchingEnvironment environment) {
        return source(
                environment,
                entry,
                EvidenceSource.Kind.INTERNAL_AUDIT_REPORT,
                "InternalAuditReport",
                new InternalAuditReportId(entry.entry().source().id().value()));
    }

    @SchemaMapping(typeName = EvidenceRoomEntryView.TYPE)
    @Nullable CompletableFuture<Object> managementReview(
            EvidenceRoomEntryView entry, DataFetchingEnvironment environment) {
        return source(
                environment,
                entry,
                EvidenceSource.Kind.MANAGEMENT_REVIEW,
                "ManagementReview",
                new ManagementReviewId(entry.entry().source().id().value()));
    }

    @SchemaMapping(typeName = EvidenceRoomEntryView.TYPE)
    @Nullable CompletableFuture<Object> statementOfApplicability(
            EvidenceRoomEntryView entry, DataFetchingEnvironment environment) {
        return source(
                environment,
                entry,
                EvidenceSource.Kind.STATEMENT_OF_APPLICABILITY,
                "StatementOfApplicability",
                new StatementOfApplicabilityId(entry.entry().source().id().value()));
    }

    @SchemaMapping(typeName = EvidenceRoomEntryView.TYPE)
    @Nullable CompletableFuture<Object> nonconformityResponse(
            EvidenceRoomEntryView entry, DataFetchingEnvironment environment) {
        return source(
                environment,
                entry,
                EvidenceSource.Kind.NONCONFORMITY_RESPONSE,
                "NonconformityResponse",
                new NonconformityResponseId(entry.entry().source().id().value()));
    }
}
