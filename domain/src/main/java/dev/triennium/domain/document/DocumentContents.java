package dev.triennium.domain.document;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.file.KeptFile;
import dev.triennium.domain.file.KeptFileRepository;
import dev.triennium.domain.file.KeptFileService;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Versions of documents as files.
@DomainService
public final class DocumentContents {

    private static final String MARKDOWN = "text/markdown;charset=UTF-8";

    private final DocumentRepository documents;
    private final KeptFileRepository kept;
    private final KeptFileService files;

    public DocumentContents(
            DocumentRepository documents, KeptFileRepository kept, KeptFileService files) {
        this.documents = documents;
        this.kept = kept;
        this.files = files;
    }

    /// @param ending of the file's name
    /// @param file null: it is a text
    public record Content(
            String title,
            VersionNumber number,
            String ending,
            String mediaType,
            @Nullable KeptFile file,
            @Nullable String text) {}

    /// @throws NotFoundException when there is no such version, or nothing was written yet
    public Content get(TenantScope scope, DocumentVersionId id) {
        var ref = Ref.in(scope, id);
        var head = documents.listVersions(TenantScopes.of(scope), List.of(ref)).get(ref);
        return Optional.ofNullable(head)
                .flatMap(
                        found ->
                                documents
                                        .findFacts(scope, found.document())
                                        .flatMap(facts -> content(scope, facts, found)))
                .orElseThrow(() -> new NotFoundException("id"));
    }

    private Optional<Content> content(
            TenantScope scope, Document.Facts facts, VersionHead version) {
        var title = facts.description().title();
        var number = version.number();
        var file = version.file();
        if (file != null) {
            return kept.find(scope, file.file())
                    .map(
                            stored ->
                                    new Content(
                                            title,
                                            number,
                                            file.type().ending(),
                                            file.type().mediaType(),
                                            stored,
                                            null));
        }
        var ref = Ref.in(scope, version.id());
        return Optional.ofNullable(
                        documents.listTexts(TenantScopes.of(scope), List.of(ref)).get(ref))
                .map(text -> new Content(title, number, "md", MARKDOWN, null, text));
    }

    public InputStream open(TenantScope scope, Content content) throws IOException {
        return content.file() == null
                ? new ByteArrayInputStream(
                        Objects.requireNonNull(content.text()).getBytes(StandardCharsets.UTF_8))
                : files.open(scope, content.file());
    }
}
