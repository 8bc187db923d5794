package dev.triennium.api.evidenceroom;

import dev.triennium.api.graphql.DownloadLinkView;
import dev.triennium.api.graphql.Entity;
import dev.triennium.api.graphql.Part;
import dev.triennium.api.graphql.WebLinks;
import dev.triennium.api.tenancy.PersonView;
import dev.triennium.domain.evidenceroom.EvidencePackageId;
import dev.triennium.domain.evidenceroom.EvidencePackageRepository;
import dev.triennium.domain.evidenceroom.EvidenceSource;
import dev.triennium.domain.evidenceroom.EvidenceSources;
import dev.triennium.domain.evidenceroom.PackagedFile;
import dev.triennium.domain.evidenceroom.SourceFacts;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScopes;
import graphql.schema.DataFetchingEnvironment;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/// What stands below packages of evidence.
@Controller
class EvidencePackageFields {

    private final Part<EvidencePackageId, List<PackagedFile>> files;
    private final Part<EvidencePackageId, Map<EvidenceSource, SourceFacts>> now;
    private final WebLinks links;

    EvidencePackageFields(
            EvidencePackageRepository packages,
            EvidenceSources sources,
            WebLinks links,
            BatchLoaderRegistry registry) {
        this.files =
                Part.register(registry, "EvidencePackage.files", packages::listFiles, List.of());
        this.now =
                Part.register(
                        registry,
                        "EvidencePackageFile.isOutdated",
                        (scopes, refs) -> now(packages, sources, scopes, refs),
                        Map.of());
        this.links = links;
    }

    private static Map<Ref<EvidencePackageId>, Map<EvidenceSource, SourceFacts>> now(
            EvidencePackageRepository packages,
            EvidenceSources sources,
            TenantScopes scopes,
            Collection<Ref<EvidencePackageId>> refs) {
        var files = packages.listFiles(scopes, refs);
        var wanted = new ArrayList<Ref<EvidenceSource>>();
        files.forEach(
                (ref, all) ->
                        all.forEach(file -> wanted.add(new Ref<>(ref.tenant(), file.source()))));
        var facts = sources.list(scopes, wanted);
        var ofPackages = new HashMap<Ref<EvidencePackageId>, Map<EvidenceSource, SourceFacts>>();
        files.forEach(
                (ref, all) -> {
                    var found = new HashMap<EvidenceSource, SourceFacts>();
                    for (var file : all) {
                        var one = facts.get(new Ref<>(ref.tenant(), file.source()));
                        if (one != null) {
                            found.put(file.source(), one);
                        }
                    }
                    ofPackages.put(ref, found);
                });
        return ofPackages;
    }

    @SchemaMapping(typeName = EvidencePackageView.TYPE, field = "room")
    CompletableFuture<EvidenceRoomView> roomOfPackage(
            EvidencePackageView one, DataFetchingEnvironment environment) {
        return Objects.requireNonNull(
                Entity.load(environment, EvidenceRoomView.TYPE, one.scope(), one.facts().room()));
    }

    @SchemaMapping(typeName = EvidencePackageView.TYPE)
    CompletableFuture<PersonView> requestedBy(
            EvidencePackageView one, DataLoader<PersonId, PersonView> loader) {
        return loader.load(one.facts().requestedBy());
    }

    @SchemaMapping(typeName = EvidencePackageView.TYPE)
    @Nullable URI download(EvidencePackageView one) {
        return one.readyAt() == null ? null : links.to(EvidencePackageDownload.path(one.id()));
    }

    @SchemaMapping(typeName = EvidencePackageView.TYPE)
    @Nullable DownloadLinkView downloadLink(
            EvidencePackageView one, DataFetchingEnvironment environment) {
        return one.readyAt() == null
                ? null
                : links.toBrowser(environment, one.scope(), EvidencePackageDownload.path(one.id()));
    }

    @SchemaMapping(typeName = EvidencePackageView.TYPE)
    CompletableFuture<List<EvidencePackageView.FileView>> files(
            EvidencePackageView one, DataFetchingEnvironment environment) {
        return files.load(environment, one.scope(), one.facts().id())
                .thenApply(
                        all ->
                                all.stream()
                                        .map(file -> EvidencePackageView.FileView.of(one, file))
                                        .toList());
    }

    @SchemaMapping(typeName = "EvidencePackageFile")
    CompletableFuture<Boolean> isOutdated(
            EvidencePackageView.FileView file, DataFetchingEnvironment environment) {
        return now.load(environment, file.scope(), file.packageId())
                .thenApply(facts -> file.file().isOutdated(facts.get(file.file().source())));
    }
}
