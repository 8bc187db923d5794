package dev.triennium.domain.staffsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.sheet.CellFault;
import dev.triennium.domain.sheet.SheetNotice;
import dev.triennium.domain.sheet.SheetTable;
import dev.triennium.domain.staffsheet.StaffImport.Problem;
import dev.triennium.domain.tenancy.Colleague;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.Site;
import dev.triennium.domain.tenancy.SiteId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StaffTableTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static final SiteId WORKS = new SiteId(new UUID(1, 1));
    private static final List<Site> SITES =
            List.of(
                    new Site(WORKS, 1, "Main works", "Street 1", 7),
                    new Site(new SiteId(new UUID(1, 2)), 1, "Office", "Street 2", 7),
                    new Site(new SiteId(new UUID(1, 3)), 1, "office", "Street 3", 7));

    private final List<Colleague> staff = new ArrayList<>();

    private static SheetTable sheet(String... lines) {
        var rows = new ArrayList<SheetTable.Row>();
        for (var index = 0; index < lines.length; index++) {
            rows.add(new SheetTable.Row(index + 1, List.of(lines[index].split(";", -1))));
        }
        return new SheetTable("Staff", rows);
    }

    private StaffImport compare(String... lines) {
        return compare(false, lines);
    }

    private StaffImport compare(boolean areTwinsMeant, String... lines) {
        return StaffTable.find(List.of(sheet(lines)))
                .orElseThrow()
                .compare(staff, SITES, Locale.GERMAN, TODAY, areTwinsMeant);
    }

    private static Colleague.Profile named(String given, String family, @Nullable String email) {
        return new Colleague.Profile(
                given, family, email, null, null, null, Locale.GERMAN, null, null, null);
    }

    private void enter(Colleague.Profile profile) {
        staff.add(new Colleague(new ColleagueId(new UUID(2, staff.size())), 1, profile, null));
    }

    @Test
    void aRowSaysWhatIsKnownOfSomebody() {
        var found =
                compare(
                        "Vorname;Nachname;E-Mail;Funktion;Abteilung oder Prozess;Standort;Sprache;"
                                + "Zeitzone;Erster Tag;Letzter Tag",
                        "Zoë;Ost;zoe@example.com;Leiterin;Montage;MAIN WORKS;en-GB;Europe/Rome;"
                                + "2026-01-01;2026-12-31",
                        ";;;;;;;;;");
        assertThat(found.problems()).isEmpty();
        assertThat(found.entries())
                .containsExactly(
                        new StaffImport.Entry(
                                2,
                                null,
                                new Colleague.Profile(
                                        "Zoë",
                                        "Ost",
                                        "zoe@example.com",
                                        "Leiterin",
                                        "Montage",
                                        WORKS,
                                        Locale.UK,
                                        ZoneId.of("Europe/Rome"),
                                        LocalDate.parse("2026-01-01"),
                                        LocalDate.parse("2026-12-31"))));
    }

    @ParameterizedTest
    @CsvSource({
        "A, ;Adler;;;;;;;;",
        "A, \u3164;Adler;;;;;;;;",
        "B, Anna;\u2800;;;;;;;;",
        "B, Anna;Ad\u202eler;;;;;;;;",
        "C, Anna;Adler;an\u202ena@example.com;;;;;;;",
        "D, Anna;Adler;;\u3164;;;;;;",
        "B, Anna;;;;;;;;;",
        "C, Anna;Adler;no address;;;;;;;",
        "F, Anna;Adler;;;;Nowhere;;;;",
        "F, Anna;Adler;;;;Office;;;;",
        "G, Anna;Adler;;;;;Klingon!;;;",
        "H, Anna;Adler;;;;;;+01:00;;",
        "I, Anna;Adler;;;;;;;24.11.2026;",
        "I, Anna;Adler;;;;;;;0026-11-24;",
        "J, Anna;Adler;;;;;;;2026-11-24;2026-11-23"
    })
    void whatIsWrongIsNamedByRowAndColumn(String column, String row) {
        var found =
                compare(
                        "Given name;Family name;E-mail;Function;Department or process;Site;"
                                + "Language;Time zone;First day;Last day",
                        row);
        assertThat(found.entries()).isEmpty();
        assertThat(found.problems())
                .singleElement()
                .satisfies(
                        problem -> {
                            assertThat(problem.row()).isEqualTo(2);
                            assertThat(problem.column()).isEqualTo(column);
                            assertThat(problem.heading()).isNotNull();
                            assertThat(problem.isTwin()).isFalse();
                        });
    }

    @Test
    void whatCannotBeReadAndWhatIsTooLongIsNamed() {
        var heading = new SheetTable.Row(1, List.of("Given name", "Family name", "E-mail"));
        var broken =
                new SheetTable.Row(2, List.of("Anna", "Adler", ""), Map.of(2, CellFault.ERROR));
        var table = new SheetTable("", List.of(heading, broken));
        assertThat(
                        StaffTable.find(List.of(table))
                                .orElseThrow()
                                .compare(staff, SITES, Locale.GERMAN, TODAY, false)
                                .problems())
                .extracting(Problem::column)
                .containsExactly("C");
        assertThat(compare("Given name;Family name", "Anna;" + "x".repeat(201)).problems())
                .extracting(Problem::column)
                .containsExactly("B");
    }

    @Test
    void whoHasTheAddressIsChangedAsFarAsTheCellsSaySomething() {
        enter(
                new Colleague.Profile(
                        "Anna",
                        "Adler",
                        "anna@example.com",
                        "Nurse",
                        null,
                        WORKS,
                        Locale.GERMAN,
                        null,
                        null,
                        null));
        var found =
                compare(
                        "Given name;Family name;E-mail;Function;Department or process",
                        "Anna;Adler-Birke;ANNA@example.com;;Ward 3");
        assertThat(found.entries())
                .singleElement()
                .satisfies(
                        entry -> {
                            assertThat(entry.before()).isEqualTo(staff.getFirst());
                            assertThat(entry.profile().familyName()).isEqualTo("Adler-Birke");
                            assertThat(entry.profile().function()).isEqualTo("Nurse");
                            assertThat(entry.profile().department()).isEqualTo("Ward 3");
                            assertThat(entry.profile().site()).isEqualTo(WORKS);
                        });
    }

    @Test
    void whatWasTakenInBeforeChangesNothing() {
        String[] lines = {
            "Given name;Family name;E-mail", "Anna;Adler;anna@example.com", "Bert;Birke;"
        };
        var first = compare(lines);
        assertThat(first.entries()).hasSize(2);
        first.entries().forEach(entry -> enter(entry.profile()));
        var second = compare(lines);
        assertThat(second.entries()).isEmpty();
        assertThat(second.unchanged()).isEqualTo(2);
        assertThat(second.isFine()).isTrue();
    }

    @Test
    void whoHasTheNameOfAnotherIsTakenOnlyWhereThatIsMeant() {
        enter(named("Anna", "Adler", "anna@example.com"));
        String[] lines = {
            "Given name;Family name;E-mail",
            "anna;ADLER;other@example.com",
            "Bert;Birke;one@example.com",
            "Bert;Birke;two@example.com"
        };
        assertThat(compare(lines).problems())
                .extracting(Problem::row, Problem::isTwin)
                .containsExactly(Tuple.tuple(2, true), Tuple.tuple(4, true));
        assertThat(compare(true, lines).entries()).hasSize(3);
    }

    @Test
    void anAddressIsThatOfOneRow() {
        assertThat(
                        compare(
                                        true,
                                        "Given name;Family name;E-mail",
                                        "Anna;Adler;anna@example.com",
                                        "Bert;Birke;Anna@example.com")
                                .problems())
                .extracting(Problem::row, Problem::column)
                .containsExactly(Tuple.tuple(3, "C"));
    }

    @Test
    void columnsThatAreNotReadOrNotThereAreNamed() {
        var found = compare("Given name;Salary;Family name", "Anna;9;Adler");
        assertThat(found.isFine()).isTrue();
        assertThat(found.notices())
                .extracting(SheetNotice::column)
                .filteredOn(Objects::nonNull)
                .containsExactly("B");
        assertThat(found.notices())
                .extracting(notice -> notice.message().toString())
                .contains("No column has the heading “E-mail”; what is stored there stays.");
    }

    @Test
    void aTableOfSomebodysOwnIsReadAsTheySay() {
        var own = sheet("Wer;Woher", "Adler;Anna");
        var mapping =
                new StaffMapping(
                        null, 1, Map.of(StaffColumn.GIVEN_NAME, "b", StaffColumn.FAMILY_NAME, "A"));
        assertThat(StaffTable.find(List.of(own))).isEmpty();
        assertThat(
                        StaffTable.mapped(List.of(own), mapping)
                                .compare(staff, SITES, Locale.GERMAN, TODAY, false)
                                .entries())
                .extracting(entry -> entry.profile().name())
                .containsExactly("Anna Adler");
        var wrong =
                new StaffMapping(
                        null,
                        1,
                        Map.of(
                                StaffColumn.GIVEN_NAME, "A",
                                StaffColumn.FAMILY_NAME, "B",
                                StaffColumn.TIME_ZONE, "7"));
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> StaffTable.mapped(List.of(own), wrong))
                .satisfies(
                        refusal ->
                                assertThat(refusal.violations().getFirst().path())
                                        .containsExactly("mapping", "timeZone"));
    }
}
