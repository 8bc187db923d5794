package dev.triennium.api.evidence;

import dev.triennium.api.evidence.EvidenceRevisionView.EvidenceFileView;
import dev.triennium.api.gapanalysis.AssessmentItemView;
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
import dev.triennium.api.tenancy.ColleagueView;
import dev.triennium.api.tenancy.PersonView;
import dev.triennium.domain.archive.ArchivedFilter;
import dev.triennium.domain.evidence.Evidence;
import dev.triennium.domain.evidence.EvidenceContent;
import dev.triennium.domain.evidence.EvidenceCoverage;
import dev.triennium.domain.evidence.EvidenceFilter;
import dev.triennium.domain.evidence.EvidenceId;
import dev.triennium.domain.evidence.EvidenceOrder;
import dev.triennium.domain.evidence.EvidenceRepository;
import dev.triennium.domain.evidence.EvidenceRevision;
import dev.triennium.domain.evidence.EvidenceRule;
import dev.triennium.domain.evidence.EvidenceService;
import dev.triennium.domain.evidence.EvidenceSubject;
import dev.triennium.domain.evidence.Validity;
import dev.triennium.domain.file.FileChecks;
import dev.triennium.domain.file.KeptFileId;
import dev.triennium.domain.gapanalysis.AssessmentItemId;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.rule.RuleReference;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import graphql.schema.DataFetchingEnvironment;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
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

/// Evidence below an organisation and below what it is about, and what stands below evidence.
@Controller
class EvidenceFields {

    private record Wanted(EvidenceFilter filter, EvidenceOrder order) {}

    private final WebLinks links;
    private final Clock clock;
    private final FilteredConnections<TenantId, Wanted, Evidence.Facts, EvidenceView> ofTenants;
    private final ChildConnections<Ref<AssessmentItemId>, Evidence.Facts, EvidenceView> ofItems;
    private final ChildConnections<Ref<EvidenceId>, EvidenceRevision, EvidenceRevisionView>
            revisions;
    private final Part<EvidenceId, Optional<EvidenceRevision>> latest;
    private final Part<EvidenceId, List<Validity>> validities;
    private final Part<EvidenceId, List<EvidenceSubject>> subjects;
    private final Part<KeptFileId, Optional<Instant>> missing;

    EvidenceFields(
            EvidenceRepository evidence,
            FileChecks checks,
            WebLinks links,
            Clock clock,
            BatchLoaderRegistry registry) {
        this.clock = clock;
        this.links = links;
        this.ofTenants =
                FilteredConnections.register(
                        registry,
                        "Tenant.evidence",
                        (scopes, _, wanted, page) ->
                                evidence.pages(scopes, wanted.filter(), wanted.order(), page),
                        EvidenceView::of);
        this.ofItems =
                ChildConnections.register(
                        registry,
                        "AssessmentItem.attachedEvidence",
                        evidence::pagesOfItems,
                        EvidenceView::of);
        this.revisions =
                ChildConnections.register(
                        registry,
                        "Evidence.revisions",
                        evidence::pagesOfRevisions,
                        EvidenceRevisionView::of);
        this.latest = Part.registerOptional(registry, "Evidence.latest", evidence::listLatest);
        this.validities =
                Part.register(registry, "Evidence.coverage", evidence::listValidities, List.of());
        this.subjects =
                Part.register(registry, "Evidence.subjects", evidence::listSubjects, List.of());
        this.missing =
                Part.registerOptional(registry, "EvidenceFile.missingSince", checks::listMissing);
    }

    @SchemaMapping(typeName = "Tenant", field = "evidence")
    CompletableFuture<Connection<EvidenceView>> ofTenant(
            ScopedView tenant,
            @Argument @Nullable EvidenceFilterInput filter,
            @Argument EvidenceOrder orderBy,
            @Argument ArchivedFilter archived,
            PageArguments page,
            DataFetchingEnvironment environment) {
        var narrowed = filter == null ? EvidenceFilterInput.ALL : filter;
        return ofTenants.load(
                environment,
                tenant.scope(),
                tenant.scope().tenant(),
                new Wanted(narrowed.toFilter(archived), orderBy),
                page);
    }

    @SchemaMapping(typeName = AssessmentItemView.TYPE, field = "attachedEvidence")
    CompletableFuture<Connection<EvidenceView>> ofItem(
            AssessmentItemView item, PageArguments page, DataFetchingEnvironment environment) {
        return ofItems.load(
                environment, item.scope(), Ref.in(item.scope(), item.item().id()), page);
    }

    @SchemaMapping(typeName = EvidenceView.TYPE)
    @Nullable CompletableFuture<ColleagueView> owner(
            EvidenceView evidence, DataFetchingEnvironment environment) {
        return Entity.load(
                environment,
                ColleagueView.TYPE,
                evidence.scope(),
                evidence.facts().profile().owner());
    }

    @SchemaMapping(typeName = EvidenceView.TYPE)
    @Nullable CompletableFuture<PersonView> archivedBy(
            EvidenceView evidence, DataLoader<PersonId, PersonView> loader) {
        var archived = evidence.facts().standing().archived();
        return References.load(archived == null ? null : archived.by(), loader);
    }

    @SchemaMapping(typeName = EvidenceView.TYPE)
    CompletableFuture<EvidenceRevisionView> latest(
            EvidenceView evidence, DataFetchingEnvironment environment) {
        return latest.load(environment, evidence.scope(), evidence.facts().id())
                .thenApply(found -> EvidenceRevisionView.of(evidence.scope(), found.orElseThrow()));
    }

    @SchemaMapping(typeName = EvidenceView.TYPE)
    CompletableFuture<Connection<EvidenceRevisionView>> revisions(
            EvidenceView evidence, PageArguments page, DataFetchingEnvironment environment) {
        return revisions.load(
                environment,
                evidence.scope(),
                Ref.in(evidence.scope(), evidence.facts().id()),
                page);
    }

    /// The GraphQL type `EvidenceSubject`.
    ///
    /// @param what no field of the SDL: what `subject` is read by
    record EvidenceSubjectView(TenantScope scope, EvidenceSubject what) {}

    @SchemaMapping(typeName = EvidenceView.TYPE)
    CompletableFuture<List<EvidenceSubjectView>> subjects(
            EvidenceView evidence, DataFetchingEnvironment environment) {
        var scope = evidence.scope();
        return subjects.load(environment, scope, evidence.facts().id())
                .thenApply(
                        found ->
                                found.stream()
                                        .map(one -> new EvidenceSubjectView(scope, one))
                                        .toList());
    }

    @SchemaMapping(typeName = "EvidenceSubject")
    CompletableFuture<Object> subject(
            EvidenceSubjectView about, DataFetchingEnvironment environment) {
        return SubjectNodes.load(environment, about.scope(), about.what());
    }

    record EvidenceCoverageView(
            boolean whole, List<EvidenceCoverage.Days> gaps, RuleReference rule) {}

    @SchemaMapping(typeName = EvidenceView.TYPE)
    CompletableFuture<EvidenceCoverageView> coverage(
            EvidenceView evidence,
            @Argument @Nullable LocalDate from,
            @Argument @Nullable LocalDate until,
            DataFetchingEnvironment environment) {
        var today = evidence.scope().today(clock);
        var first = from == null ? today : from;
        var last = until == null ? today : until;
        return validities
                .load(environment, evidence.scope(), evidence.facts().id())
                .thenApply(found -> EvidenceService.coverage(evidence.facts(), found, first, last))
                .thenApply(
                        coverage ->
                                new EvidenceCoverageView(
                                        coverage.isWhole(),
                                        coverage.gaps(),
                                        EvidenceRule.COVERS.reference()));
    }

    @SchemaMapping(typeName = EvidenceRevisionView.TYPE, field = "evidence")
    CompletableFuture<EvidenceView> evidenceOfRevision(
            EvidenceRevisionView revision, DataFetchingEnvironment environment) {
        return Objects.requireNonNull(
                Entity.load(
                        environment,
                        EvidenceView.TYPE,
                        revision.scope(),
                        revision.revision().evidence()));
    }

    @SchemaMapping(typeName = EvidenceRevisionView.TYPE)
    @Nullable EvidenceFileView file(EvidenceRevisionView revision) {
        return switch (revision.revision().content()) {
            case EvidenceContent.OfLink _ -> null;
            case EvidenceContent.OfFile file ->
                    new EvidenceFileView(
                            revision.scope(),
                            file.file(),
                            file.name(),
                            file.type().mediaType(),
                            file.size(),
                            file.sha256(),
                            links.to(EvidenceDownload.path(revision.id())),
                            revision.id());
        };
    }

    @SchemaMapping(typeName = "EvidenceFile")
    DownloadLinkView downloadLink(EvidenceFileView file, DataFetchingEnvironment environment) {
        return links.toBrowser(environment, file.scope(), EvidenceDownload.path(file.revision()));
    }

    @SchemaMapping(typeName = "EvidenceFile")
    CompletableFuture<@Nullable Instant> missingSince(
            EvidenceFileView file, DataFetchingEnvironment environment) {
        return missing.load(environment, file.scope(), file.file())
                .thenApply(found -> found.orElse(null));
    }

    @SchemaMapping(typeName = EvidenceRevisionView.TYPE)
    @Nullable CompletableFuture<PersonView> addedBy(
            EvidenceRevisionView revision, DataLoader<PersonId, PersonView> loader) {
        return References.load(revision.revision().addedBy(), loader);
    }

    @SchemaMapping(typeName = EvidenceRevisionView.TYPE)
    @Nullable CompletableFuture<ColleagueView> givenBy(
            EvidenceRevisionView revision, DataFetchingEnvironment environment) {
        return Entity.load(
                environment, ColleagueView.TYPE, revision.scope(), revision.revision().colleague());
    }
}
