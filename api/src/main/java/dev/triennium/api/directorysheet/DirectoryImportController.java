package dev.triennium.api.directorysheet;

import dev.triennium.api.error.UserErrorView;
import dev.triennium.api.graphql.References;
import dev.triennium.api.standard.StandardView;
import dev.triennium.domain.directorysheet.DirectoryImport;
import dev.triennium.domain.directorysheet.DirectoryImportService;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.FirmScope;
import jakarta.validation.Valid;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/// Lets a firm's partners take a table into their directory.
@Controller
class DirectoryImportController {

    private final DirectoryImportService service;

    DirectoryImportController(DirectoryImportService service) {
        this.service = service;
    }

    record DirectoryImportPayload(
            @Nullable DirectoryImportPreviewView preview, List<UserErrorView> errors) {}

    @MutationMapping
    DirectoryImportPayload previewDirectoryImport(
            @Argument @Valid DirectoryImportInput input, FirmScope firm) {
        return payload(service.preview(firm, service.read(input.table())));
    }

    @MutationMapping
    DirectoryImportPayload applyDirectoryImport(
            @Argument @Valid DirectoryImportInput input, FirmScope firm) {
        return payload(service.apply(firm, service.read(input.table())));
    }

    private static DirectoryImportPayload payload(DirectoryImport found) {
        return new DirectoryImportPayload(DirectoryImportPreviewView.of(found), List.of());
    }

    @SchemaMapping(typeName = "DirectoryImportEntry")
    @Nullable CompletableFuture<StandardView> standard(
            DirectoryImportPreviewView.EntryView entry,
            DataLoader<StandardId, StandardView> standards) {
        return References.load(entry.standardId(), standards);
    }
}
