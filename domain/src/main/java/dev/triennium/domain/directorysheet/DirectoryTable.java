package dev.triennium.domain.directorysheet;

import dev.triennium.domain.CivilYears;
import dev.triennium.domain.Message;
import dev.triennium.domain.TextRule;
import dev.triennium.domain.accreditation.AccreditationFacts;
import dev.triennium.domain.certificationbody.BodyAccreditation;
import dev.triennium.domain.certificationbody.BodyAccreditation.Grant;
import dev.triennium.domain.certificationbody.CycleParameters;
import dev.triennium.domain.certificationbody.DirectoryBody;
import dev.triennium.domain.certificationbody.DirectoryBodyId;
import dev.triennium.domain.certificationbody.DirectoryService.SeenAccreditation;
import dev.triennium.domain.directorysheet.DirectoryImport.Entry;
import dev.triennium.domain.directorysheet.DirectoryImport.Problem;
import dev.triennium.domain.error.DomainException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.sheet.CellText;
import dev.triennium.domain.sheet.FilledTable;
import dev.triennium.domain.sheet.SheetTable;
import dev.triennium.domain.sheet.SheetTable.Row;
import dev.triennium.domain.standard.StandardId;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A table of bodies: what each of its rows says.
final class DirectoryTable {

    private static final Set<String> YES = Set.of("yes", "ja", "y", "j", "x", "true", "1");
    private static final Set<String> NO = Set.of("no", "nein", "n", "false", "0");

    private final FilledTable<DirectoryColumn> table;

    private DirectoryTable(FilledTable<DirectoryColumn> table) {
        this.table = table;
    }

    static Optional<DirectoryTable> find(List<SheetTable> sheets) {
        return FilledTable.find(
                        sheets,
                        DirectoryColumn.class,
                        columns ->
                                columns.contains(DirectoryColumn.NAME)
                                        && columns.contains(DirectoryColumn.COUNTRY))
                .map(DirectoryTable::new);
    }

    /// What a table is held against.
    ///
    /// @param bodies of the directory
    /// @param accreditations of each that has some
    /// @param standards by the keys of their designations, and by their own
    /// @param grants makes of what was seen what would be kept, or refuses it
    record Known(
            List<DirectoryBody> bodies,
            Map<DirectoryBodyId, List<BodyAccreditation>> accreditations,
            Map<String, StandardId> standards,
            AccreditationFacts facts,
            Function<SeenAccreditation, Grant> grants) {}

    /// What was seen, and what would be kept of it.
    private record Said(SeenAccreditation seen, Grant grant) {}

    DirectoryImport compare(Known known) {
        return new Comparison(known).run();
    }

    /// A body is told by its name and its country.
    static String key(DirectoryBody.Details details) {
        return CellText.key(details.name()) + "/" + details.country();
    }

    private final class Comparison {

        private final Known known;
        private final Map<String, DirectoryBody> bodies = new HashMap<>();
        private final Set<String> seen = new HashSet<>();
        private final List<Entry> entries = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();
        private int unchanged;

        Comparison(Known known) {
            this.known = known;
            known.bodies().forEach(body -> bodies.putIfAbsent(key(body.details()), body));
        }

        DirectoryImport run() {
            for (var row : table.rows()) {
                if (table.isFilledIn(row)) {
                    look(row);
                }
            }
            return new DirectoryImport(entries, unchanged, problems, table.notices());
        }

        private void look(Row row) {
            var found = new ArrayList<Problem>();
            table.unreadable(row, true)
                    .forEach(one -> found.add(problem(row, one.column(), one.message())));
            var details = details(row, found);
            var before = details == null ? null : bodies.get(key(details));
            var accreditation = isAccreditation(row) ? accreditation(row, before, found) : null;
            if (details == null || !found.isEmpty()) {
                problems.addAll(found);
                return;
            }
            var identity =
                    key(details) + (accreditation == null ? "" : identity(accreditation.grant()));
            if (!seen.add(identity)) {
                problems.add(
                        problem(
                                row,
                                DirectoryColumn.NAME,
                                Message.of("Another row says this of the same body.")));
                return;
            }
            enter(row, before, details, accreditation);
        }

        private void enter(
                Row row,
                @Nullable DirectoryBody before,
                DirectoryBody.Details details,
                @Nullable Said accreditation) {
            var isKnown = before != null && before.details().equals(details);
            if (accreditation == null) {
                if (isKnown) {
                    unchanged++;
                } else {
                    entries.add(new Entry(row.number(), before, details, null, null));
                }
                return;
            }
            var same = same(before, accreditation.grant());
            if (isKnown
                    && same.filter(one -> one.grant().equals(accreditation.grant())).isPresent()) {
                unchanged++;
                return;
            }
            entries.add(
                    new Entry(
                            row.number(),
                            before,
                            details,
                            same.map(BodyAccreditation::number).orElse(null),
                            accreditation.seen()));
        }

        /// The same body that accredits, for the same edition.
        private Optional<BodyAccreditation> same(@Nullable DirectoryBody before, Grant grant) {
            if (before == null) {
                return Optional.empty();
            }
            return known.accreditations().getOrDefault(before.id(), List.of()).stream()
                    .filter(one -> one.grant().standard().equals(grant.standard()))
                    .filter(one -> one.grant().accreditorName().equals(grant.accreditorName()))
                    .findFirst();
        }

        private static String identity(Grant grant) {
            return "/" + grant.standard().value() + "/" + grant.accreditorName();
        }

        private DirectoryBody.@Nullable Details details(Row row, List<Problem> found) {
            var name = text(row, DirectoryColumn.NAME, 200, found);
            if (name == null) {
                found.add(
                        problem(
                                row,
                                DirectoryColumn.NAME,
                                Message.of("A certification body has a name.")));
                return null;
            }
            var country = text(row, DirectoryColumn.COUNTRY, 2, found);
            var website = text(row, DirectoryColumn.WEBSITE, 500, found);
            if (!found.isEmpty()) {
                return null;
            }
            try {
                var details =
                        new DirectoryBody.Details(
                                name,
                                country == null ? "" : country,
                                website,
                                CycleParameters.DEFAULT);
                var before = bodies.get(key(details));
                return before == null
                        ? details
                        : new DirectoryBody.Details(
                                before.details().name(),
                                before.details().country(),
                                website == null ? before.details().website() : website,
                                before.details().parameters());
            } catch (ValidationException refusal) {
                var wrong = refusal.violations().getFirst();
                found.add(
                        problem(
                                row,
                                wrong.path().getFirst().equals("website")
                                        ? DirectoryColumn.WEBSITE
                                        : DirectoryColumn.COUNTRY,
                                wrong.message()));
                return null;
            }
        }

        private boolean isAccreditation(Row row) {
            return Stream.of(DirectoryColumn.values())
                    .filter(column -> column.compareTo(DirectoryColumn.STANDARD) >= 0)
                    .anyMatch(column -> !table.cell(row, column).isBlank());
        }

        private @Nullable Said accreditation(
                Row row, @Nullable DirectoryBody before, List<Problem> found) {
            var standard =
                    read(
                            row,
                            DirectoryColumn.STANDARD,
                            cell -> Optional.ofNullable(known.standards().get(CellText.key(cell))),
                            Message.of("The product knows no such edition."),
                            found);
            var accreditor = text(row, DirectoryColumn.ACCREDITOR, 200, found);
            var from = day(row, DirectoryColumn.VALID_FROM, found);
            if (standard == null && found.isEmpty()) {
                found.add(missing(row, DirectoryColumn.STANDARD));
            }
            if (accreditor == null && found.isEmpty()) {
                found.add(missing(row, DirectoryColumn.ACCREDITOR));
            }
            if (from == null && found.isEmpty()) {
                found.add(missing(row, DirectoryColumn.VALID_FROM));
            }
            var number = text(row, DirectoryColumn.NUMBER, 100, found);
            var sectors =
                    read(
                            row,
                            DirectoryColumn.SECTORS,
                            DirectoryTable::numbers,
                            Message.of("Write codes as 17, 18."),
                            found);
            var countries = texts(row, DirectoryColumn.COUNTRIES);
            var until = day(row, DirectoryColumn.VALID_UNTIL, found);
            var recognised =
                    read(
                            row,
                            DirectoryColumn.RECOGNISED,
                            DirectoryTable::yesOrNo,
                            Message.of("Write yes or no."),
                            found);
            var seenAt = text(row, DirectoryColumn.SEEN_AT, 500, found);
            var seenOn = day(row, DirectoryColumn.SEEN_ON, found);
            if (standard == null || accreditor == null || from == null || !found.isEmpty()) {
                return null;
            }
            var isKnown = known.facts().find(accreditor).isPresent();
            var accreditation =
                    new SeenAccreditation(
                            isKnown ? accreditor : null,
                            isKnown ? null : accreditor,
                            number,
                            standard,
                            sectors == null ? List.of() : sectors,
                            List.of(),
                            countries,
                            from,
                            until,
                            recognised,
                            seenAt,
                            seenOn);
            try {
                var grant = known.grants().apply(accreditation);
                var kept = same(before, grant).map(BodyAccreditation::grant);
                if (kept.isEmpty()) {
                    return new Said(accreditation, grant);
                }
                var whole = filledUp(accreditation, kept.get());
                return new Said(whole, known.grants().apply(whole));
            } catch (ValidationException refusal) {
                var wrong = refusal.violations().getFirst();
                found.add(problem(row, column(wrong.path().getLast()), wrong.message()));
            } catch (DomainException refusal) {
                found.add(problem(row, DirectoryColumn.STANDARD, refusal.sentence()));
            }
            return null;
        }
    }

    /// What an empty cell does not say is as it was.
    private static SeenAccreditation filledUp(SeenAccreditation seen, Grant kept) {
        return new SeenAccreditation(
                seen.accreditor(),
                seen.accreditorName(),
                orElse(seen.certificateNumber(), kept.certificateNumber()),
                seen.standard(),
                seen.sectorCodes().isEmpty() ? kept.sectorCodes() : seen.sectorCodes(),
                kept.categories(),
                seen.countries().isEmpty() ? kept.countries() : seen.countries(),
                seen.validFrom(),
                orElse(seen.validUntil(), kept.validUntil()),
                orElse(seen.isRecognised(), kept.isRecognised()),
                orElse(seen.seenAt(), kept.seenAt()),
                orElse(seen.seenOn(), kept.seenOn()));
    }

    private static <T> @Nullable T orElse(@Nullable T said, @Nullable T kept) {
        return said == null ? kept : said;
    }

    /// By what the field of an accreditation is called.
    private static DirectoryColumn column(String field) {
        return switch (field) {
            case "sectorCodes" -> DirectoryColumn.SECTORS;
            case "countries" -> DirectoryColumn.COUNTRIES;
            case "validFrom" -> DirectoryColumn.VALID_FROM;
            case "validUntil" -> DirectoryColumn.VALID_UNTIL;
            case "seenAt" -> DirectoryColumn.SEEN_AT;
            case "seenOn" -> DirectoryColumn.SEEN_ON;
            default -> DirectoryColumn.STANDARD;
        };
    }

    private static Optional<List<Integer>> numbers(String cell) {
        try {
            return Optional.of(
                    Stream.of(cell.split("[,;\\s]+", -1))
                            .filter(one -> !one.isEmpty())
                            .map(Integer::valueOf)
                            .toList());
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static Optional<Boolean> yesOrNo(String cell) {
        var word = CellText.key(cell);
        return YES.contains(word)
                ? Optional.of(true)
                : NO.contains(word) ? Optional.of(false) : Optional.empty();
    }

    private List<String> texts(Row row, DirectoryColumn column) {
        return Stream.of(table.cell(row, column).split("[,;\\s]+", -1))
                .filter(one -> !one.isEmpty())
                .toList();
    }

    private @Nullable LocalDate day(Row row, DirectoryColumn column, List<Problem> found) {
        return read(
                row,
                column,
                cell -> {
                    try {
                        return Optional.of(LocalDate.parse(cell)).filter(CivilYears::include);
                    } catch (DateTimeException _) {
                        return Optional.empty();
                    }
                },
                Message.of("Write a day as 2026-11-24."),
                found);
    }

    private <T> @Nullable T read(
            Row row,
            DirectoryColumn column,
            Function<String, Optional<T>> parse,
            Message refusal,
            List<Problem> found) {
        var cell = table.cell(row, column).strip();
        if (cell.isEmpty()) {
            return null;
        }
        var value = parse.apply(cell);
        if (value.isEmpty()) {
            found.add(problem(row, column, refusal));
        }
        return value.orElse(null);
    }

    /// Null where the cell says nothing.
    private @Nullable String text(Row row, DirectoryColumn column, int most, List<Problem> found) {
        var text = table.cell(row, column).strip();
        if (text.isEmpty()) {
            return null;
        }
        TextRule.line(most).refusal(text).ifPresent(why -> found.add(problem(row, column, why)));
        return text;
    }

    private Problem missing(Row row, DirectoryColumn column) {
        return problem(
                row,
                column,
                Message.of(
                        "An accreditation has an accreditation body, an edition and a first day."));
    }

    private Problem problem(Row row, DirectoryColumn column, Message message) {
        return new Problem(row.number(), table.letters(column), column, message);
    }
}
