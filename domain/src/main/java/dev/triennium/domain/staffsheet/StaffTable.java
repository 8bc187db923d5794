package dev.triennium.domain.staffsheet;

import dev.triennium.domain.CivilYears;
import dev.triennium.domain.Message;
import dev.triennium.domain.TextRule;
import dev.triennium.domain.TimeZones;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.identity.EmailAddresses;
import dev.triennium.domain.sheet.CellText;
import dev.triennium.domain.sheet.FilledTable;
import dev.triennium.domain.sheet.SheetNotice;
import dev.triennium.domain.sheet.SheetTable;
import dev.triennium.domain.sheet.SheetTable.Row;
import dev.triennium.domain.staffsheet.StaffImport.Entry;
import dev.triennium.domain.staffsheet.StaffImport.Problem;
import dev.triennium.domain.tenancy.Colleague;
import dev.triennium.domain.tenancy.Site;
import dev.triennium.domain.tenancy.SiteId;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A table of staff: what each of its rows says.
final class StaffTable {

    private static final int MAX_TEXT = 200;
    private static final int MAX_LANGUAGE = 16;
    private static final TextRule ANY_LINE = TextRule.line(Integer.MAX_VALUE);

    private final FilledTable<StaffColumn> table;

    /// In their own table, people have said what to read.
    private final List<SheetNotice> notices;

    private StaffTable(FilledTable<StaffColumn> table, List<SheetNotice> notices) {
        this.table = table;
        this.notices = notices;
    }

    static Optional<StaffTable> find(List<SheetTable> sheets) {
        return FilledTable.find(sheets, StaffColumn.class, StaffTable::namesPeople)
                .map(table -> new StaffTable(table, table.notices()));
    }

    private static boolean namesPeople(Set<StaffColumn> columns) {
        return columns.contains(StaffColumn.GIVEN_NAME)
                && columns.contains(StaffColumn.FAMILY_NAME);
    }

    /// Somebody's own table, read as they say.
    static StaffTable mapped(List<SheetTable> sheets, StaffMapping mapping) {
        return new StaffTable(
                FilledTable.mapped(
                        sheets,
                        StaffColumn.class,
                        mapping.sheet(),
                        mapping.headingRow(),
                        mapping.places()),
                List.of());
    }

    /// @param staff the register as it is
    /// @param sites of the organisation
    /// @param language of who is new, where the table says none
    /// @param today in the organisation's zone
    /// @param areTwinsMeant whether there may be several of one name
    StaffImport compare(
            List<Colleague> staff,
            List<Site> sites,
            Locale language,
            LocalDate today,
            boolean areTwinsMeant) {
        return new Comparison(staff, sites, language, today, areTwinsMeant).run();
    }

    /// The rows beside a register.
    private final class Comparison {

        private final Map<String, Colleague> byAddress = new HashMap<>();
        private final Map<String, List<Colleague>> byName = new HashMap<>();
        private final Map<String, List<SiteId>> sites = new HashMap<>();
        private final Locale language;
        private final LocalDate today;
        private final boolean areTwinsMeant;

        private final Set<String> addressesSeen = new HashSet<>();
        private final Set<String> namesSeen = new HashSet<>();
        private final List<Entry> entries = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();
        private int unchanged;

        Comparison(
                List<Colleague> staff,
                List<Site> sites,
                Locale language,
                LocalDate today,
                boolean areTwinsMeant) {
            for (var one : staff) {
                var email = one.profile().email();
                if (email != null) {
                    byAddress.putIfAbsent(small(email), one);
                }
                byName.computeIfAbsent(name(one.profile()), _ -> new ArrayList<>()).add(one);
            }
            for (var site : sites) {
                this.sites
                        .computeIfAbsent(CellText.key(site.name()), _ -> new ArrayList<>())
                        .add(site.id());
            }
            this.language = language;
            this.today = today;
            this.areTwinsMeant = areTwinsMeant;
        }

        StaffImport run() {
            for (var row : table.rows()) {
                if (table.isFilledIn(row)) {
                    look(row);
                }
            }
            return new StaffImport(entries, unchanged, problems, notices);
        }

        private void look(Row row) {
            var found = new ArrayList<Problem>();
            table.unreadable(row, true)
                    .forEach(one -> found.add(problem(row, one.column(), one.message())));
            var email = address(row, found);
            var known = email == null ? null : byAddress.get(small(email));
            var profile = profile(row, email, known, found);
            if (profile == null || !found.isEmpty()) {
                problems.addAll(found);
            } else if (known != null ? profile.equals(known.profile()) : isThere(profile)) {
                seen(row, profile);
                unchanged++;
            } else if (seen(row, profile)) {
                if (known == null && !areTwinsMeant && byName.containsKey(name(profile))) {
                    problems.add(twin(row, "Somebody of this name is in the register already."));
                } else {
                    entries.add(new Entry(row.number(), known, profile));
                }
            }
        }

        private boolean isThere(Colleague.Profile profile) {
            return byName.getOrDefault(name(profile), List.of()).stream()
                    .anyMatch(one -> one.profile().equals(profile));
        }

        /// Whether no row before is about the same person.
        private boolean seen(Row row, Colleague.Profile profile) {
            if (profile.email() != null && !addressesSeen.add(small(profile.email()))) {
                problems.add(problem(row, StaffColumn.EMAIL, "Another row has the same address."));
                return false;
            }
            if (!namesSeen.add(name(profile)) && !areTwinsMeant) {
                problems.add(twin(row, "Another row has the same name."));
                return false;
            }
            return true;
        }

        private Colleague.@Nullable Profile profile(
                Row row, @Nullable String email, @Nullable Colleague known, List<Problem> found) {
            var before = known == null ? null : known.profile();
            var given = name(row, StaffColumn.GIVEN_NAME, found);
            var family = name(row, StaffColumn.FAMILY_NAME, found);
            var function =
                    said(row, StaffColumn.FUNCTION, before, Colleague.Profile::function, found);
            var department =
                    said(row, StaffColumn.DEPARTMENT, before, Colleague.Profile::department, found);
            var site = site(row, before, found);
            var locale =
                    read(
                            row,
                            StaffColumn.LANGUAGE,
                            before == null ? language : before.locale(),
                            StaffTable::language,
                            "Name a language by its code, such as de.",
                            found);
            var zone =
                    read(
                            row,
                            StaffColumn.TIME_ZONE,
                            before == null ? null : before.zone(),
                            TimeZones::find,
                            "Name an IANA time zone, such as Europe/Berlin.",
                            found);
            var from = day(row, StaffColumn.ACTIVE_FROM, before, found);
            var until = day(row, StaffColumn.ACTIVE_UNTIL, before, found);
            if (!found.isEmpty() || locale == null) {
                return null;
            }
            try {
                var profile =
                        new Colleague.Profile(
                                given,
                                family,
                                email,
                                function,
                                department,
                                site,
                                locale,
                                zone,
                                from,
                                until,
                                before == null ? null : before.daysPerWeek());
                profile.requireDays(before, today);
                return profile;
            } catch (ValidationException refusal) {
                var wrong = refusal.violations().getFirst();
                var column =
                        wrong.path().getFirst().equals("activeFrom")
                                ? StaffColumn.ACTIVE_FROM
                                : StaffColumn.ACTIVE_UNTIL;
                found.add(problem(row, column, wrong.message()));
                return null;
            }
        }

        private @Nullable LocalDate day(
                Row row,
                StaffColumn column,
                Colleague.@Nullable Profile before,
                List<Problem> found) {
            var stored =
                    before == null
                            ? null
                            : column == StaffColumn.ACTIVE_FROM
                                    ? before.activeFrom()
                                    : before.activeUntil();
            return read(row, column, stored, StaffTable::day, "Write a day as 2026-11-24.", found);
        }

        private @Nullable SiteId site(
                Row row, Colleague.@Nullable Profile before, List<Problem> found) {
            var cell = table.cell(row, StaffColumn.SITE).strip();
            if (cell.isEmpty()) {
                return before == null ? null : before.site();
            }
            var named = sites.getOrDefault(CellText.key(cell), List.of());
            if (named.size() == 1) {
                return named.getFirst();
            }
            found.add(
                    problem(
                            row,
                            StaffColumn.SITE,
                            named.isEmpty()
                                    ? "The organisation has no site of this name."
                                    : "Several sites have this name."));
            return null;
        }

        private @Nullable String said(
                Row row,
                StaffColumn column,
                Colleague.@Nullable Profile before,
                Function<Colleague.Profile, @Nullable String> stored,
                List<Problem> found) {
            var text = text(row, column, found);
            return text.isEmpty() ? (before == null ? null : stored.apply(before)) : text;
        }
    }

    /// What stands in a cell, or what is stored where that is empty.
    private <T> @Nullable T read(
            Row row,
            StaffColumn column,
            @Nullable T stored,
            Function<String, Optional<T>> parse,
            String sentence,
            List<Problem> found) {
        var cell = table.cell(row, column).strip();
        if (cell.isEmpty()) {
            return stored;
        }
        var value = parse.apply(cell);
        if (value.isEmpty()) {
            found.add(problem(row, column, sentence));
        }
        return value.orElse(null);
    }

    private String name(Row row, StaffColumn column, List<Problem> found) {
        var text = text(row, column, found);
        if (text.isEmpty() && found.stream().noneMatch(one -> one.heading() == column)) {
            found.add(problem(row, column, "A colleague has a name."));
        }
        return text;
    }

    private String text(Row row, StaffColumn column, List<Problem> found) {
        var text = table.cell(row, column).strip();
        if (text.codePointCount(0, text.length()) > MAX_TEXT) {
            found.add(problem(row, column, "The text must have at most {0} characters.", MAX_TEXT));
        }
        if (text.codePoints().anyMatch(StaffTable::isForbidden)) {
            found.add(
                    problem(row, column, "The text must be one line without control characters."));
        } else if (!text.isEmpty()) {
            ANY_LINE.refusal(text).ifPresent(why -> found.add(problem(row, column, why)));
        }
        return text;
    }

    /// More than a line that comes through the API is refused: what joins letters, too.
    private static boolean isForbidden(int codePoint) {
        return Character.isISOControl(codePoint)
                || Character.getType(codePoint) == Character.FORMAT
                || (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
    }

    private @Nullable String address(Row row, List<Problem> found) {
        var cell = table.cell(row, StaffColumn.EMAIL).strip();
        if (!cell.isEmpty() && !EmailAddresses.isPlausible(cell)) {
            found.add(problem(row, StaffColumn.EMAIL, "This is not an address of mail."));
            return null;
        }
        return cell.isEmpty() ? null : cell;
    }

    private static Optional<Locale> language(String cell) {
        try {
            var locale = new Locale.Builder().setLanguageTag(cell).build();
            return locale.getLanguage().isEmpty() || locale.toLanguageTag().length() > MAX_LANGUAGE
                    ? Optional.empty()
                    : Optional.of(locale);
        } catch (IllformedLocaleException _) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(String cell) {
        try {
            return Optional.of(LocalDate.parse(cell)).filter(CivilYears::include);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static String small(String address) {
        return address.toLowerCase(Locale.ROOT);
    }

    private static String name(Colleague.Profile profile) {
        return small(profile.givenName().strip()) + "\n" + small(profile.familyName().strip());
    }

    private static Problem twin(Row row, String sentence) {
        return new Problem(row.number(), null, null, Message.of(sentence), true);
    }

    private Problem problem(Row row, StaffColumn column, String sentence, Object... values) {
        return problem(row, column, Message.of(sentence, values));
    }

    private Problem problem(Row row, StaffColumn column, Message message) {
        return new Problem(row.number(), table.letters(column), column, message, false);
    }
}
