package dev.triennium.domain.directorysheet;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.accreditation.AccreditationFactsRepository;
import dev.triennium.domain.certificationbody.DirectoryBody;
import dev.triennium.domain.certificationbody.DirectoryBodyFilter;
import dev.triennium.domain.certificationbody.DirectoryBodyRepository;
import dev.triennium.domain.certificationbody.DirectoryService;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.file.FileType;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.paging.Pages;
import dev.triennium.domain.sheet.CellText;
import dev.triennium.domain.sheet.SheetReader;
import dev.triennium.domain.sheet.SheetTable;
import dev.triennium.domain.sheet.UnreadableSheetException;
import dev.triennium.domain.standard.StandardFilter;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.standard.StandardOrder;
import dev.triennium.domain.standard.StandardRepository;
import dev.triennium.domain.tenancy.FirmScope;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Takes a table of certification bodies into a directory.
@DomainService
public final class DirectoryImportService {

    private final SheetReader reader;
    private final DirectoryBodyRepository directory;
    private final DirectoryService service;
    private final AccreditationFactsRepository facts;
    private final StandardRepository catalogue;

    public DirectoryImportService(
            SheetReader reader,
            DirectoryBodyRepository directory,
            DirectoryService service,
            AccreditationFactsRepository facts,
            StandardRepository catalogue) {
        this.reader = reader;
        this.directory = directory;
        this.service = service;
        this.facts = facts;
        this.catalogue = catalogue;
    }

    /// A table that was pasted: as CSV, or as spreadsheet programs copy cells.
    ///
    /// @throws ValidationException for `table`, when it cannot be read
    public List<SheetTable> read(String table) {
        return read(table.getBytes(StandardCharsets.UTF_8), FileType.CSV);
    }

    /// @throws ValidationException for `table`, when it cannot be read
    public List<SheetTable> read(byte[] content, FileType type) {
        try {
            return reader.read(new ByteArrayInputStream(content), type);
        } catch (UnreadableSheetException e) {
            throw new ValidationException("table", e.sentence());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What the table would do. It changes nothing.
    ///
    /// @param scope null: the operator
    public DirectoryImport preview(@Nullable FirmScope scope, List<SheetTable> sheets) {
        var table =
                DirectoryTable.find(sheets)
                        .orElseThrow(
                                () ->
                                        new ValidationException(
                                                "table",
                                                "The table has no columns with the headings"
                                                        + " Certification body and Country."));
        var firm = scope == null ? null : scope.firm();
        var bodies =
                Pages.list(
                        page ->
                                directory.page(
                                        firm == null ? Set.of() : Set.of(firm),
                                        DirectoryBodyFilter.ALL,
                                        page),
                        body -> Objects.equals(body.firm(), firm),
                        DirectoryService.MOST_BODIES);
        return table.compare(
                new DirectoryTable.Known(
                        bodies,
                        directory.listAccreditations(
                                bodies.stream().map(DirectoryBody::id).toList()),
                        standards(),
                        facts.get(),
                        service::grant));
    }

    private Map<String, StandardId> standards() {
        return catalogue
                .page(
                        StandardFilter.NONE,
                        StandardOrder.DESIGNATION,
                        PageRequest.first(PageRequest.MAX_SIZE))
                .values()
                .stream()
                .flatMap(
                        one ->
                                Stream.of(
                                        Map.entry(CellText.key(one.key()), one.id()),
                                        Map.entry(
                                                CellText.key(one.edition().designation()),
                                                one.id())))
                .collect(
                        Collectors.toUnmodifiableMap(
                                Map.Entry::getKey, Map.Entry::getValue, (first, _) -> first));
    }

    /// All rows or none. A table that was taken in before says what is known, and changes nothing.
    ///
    /// @param scope null: the operator
    /// @return with a problem where nothing was taken
    public DirectoryImport apply(@Nullable FirmScope scope, List<SheetTable> sheets) {
        return service.inTransaction(
                scope,
                () -> {
                    var found = preview(scope, sheets);
                    if (found.isFine()) {
                        take(scope, found.entries());
                    }
                    return found;
                });
    }

    private void take(@Nullable FirmScope scope, List<DirectoryImport.Entry> entries) {
        var current = new HashMap<String, DirectoryBody>();
        for (var entry : entries) {
            var key = DirectoryTable.key(entry.details());
            var known = current.getOrDefault(key, entry.before());
            current.put(
                    key,
                    service.takeIn(
                            scope,
                            new DirectoryService.Taken(
                                    known, entry.details(), entry.number(), entry.seen())));
        }
    }
}
