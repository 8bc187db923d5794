package dev.triennium.api.staffsheet;

import dev.triennium.api.error.UserErrorView;
import dev.triennium.api.graphql.DownloadLinkView;
import dev.triennium.api.graphql.WebLinks;
import dev.triennium.api.staffsheet.ColleagueImportPreviewView.ColleagueImportEntryView;
import dev.triennium.api.staffsheet.ColleagueImportPreviewView.ColleagueImportProblemView;
import dev.triennium.api.tenancy.ColleagueView;
import dev.triennium.api.tenancy.SiteView;
import dev.triennium.api.tenancy.TenantView;
import dev.triennium.domain.staffsheet.StaffImportService;
import dev.triennium.domain.tenancy.Colleague;
import dev.triennium.domain.tenancy.TenantScope;
import graphql.schema.DataFetchingEnvironment;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class StaffSheetController {

    private final StaffImportService imports;
    private final WebLinks links;

    StaffSheetController(StaffImportService imports, WebLinks links) {
        this.imports = imports;
        this.links = links;
    }

    record ImportPayload(
            @Nullable ColleagueImportPreviewView preview, List<UserErrorView> errors) {}

    @MutationMapping
    ImportPayload previewColleagueImport(
            @Argument @Valid ColleagueImportInput input, TenantScope scope) {
        var found =
                imports.preview(
                        scope, input.uploadId(), input.toMapping(), input.confirmDuplicates());
        return new ImportPayload(ColleagueImportPreviewView.of(scope, found), List.of());
    }

    record AppliedPayload(
            @Nullable ColleagueImportPreviewView preview,
            @Nullable List<ColleagueView> colleagues,
            List<UserErrorView> errors) {}

    @MutationMapping
    AppliedPayload applyColleagueImport(
            @Argument @Valid ColleagueImportInput input, TenantScope scope) {
        var applied =
                imports.apply(
                        scope, input.uploadId(), input.toMapping(), input.confirmDuplicates());
        var found = applied.found();
        var preview = ColleagueImportPreviewView.of(scope, found);
        return new AppliedPayload(
                preview,
                found.isFine() ? taken(scope, applied.taken()) : null,
                preview.problems().stream().map(ColleagueImportProblemView::toUserError).toList());
    }

    private static List<ColleagueView> taken(TenantScope scope, List<Colleague> all) {
        return all.stream()
                .limit(ColleagueImportPreviewView.MOST)
                .map(one -> ColleagueView.of(scope, one))
                .toList();
    }

    @SchemaMapping(typeName = "ColleagueImportEntry")
    @Nullable CompletableFuture<SiteView> site(
            ColleagueImportEntryView entry, DataLoader<SiteView.Key, SiteView> loader) {
        return entry.siteId() == null
                ? null
                : loader.load(new SiteView.Key(entry.scope(), entry.siteId()));
    }

    @SchemaMapping(typeName = "Tenant")
    URI colleagueTemplate(TenantView tenant) {
        return StaffDownloads.link(tenant.id(), links);
    }

    @SchemaMapping(typeName = "Tenant")
    DownloadLinkView colleagueTemplateLink(TenantView tenant, DataFetchingEnvironment environment) {
        return links.toBrowser(environment, tenant.scope(), StaffDownloads.path(tenant.id()));
    }
}
