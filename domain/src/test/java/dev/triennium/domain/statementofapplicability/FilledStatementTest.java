package dev.triennium.domain.statementofapplicability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.triennium.domain.sheet.SheetNotice;
import dev.triennium.domain.sheet.SheetTable;
import dev.triennium.domain.sheet.SheetTable.Merge;
import dev.triennium.domain.standard.ClauseNumber;
import dev.triennium.domain.standard.ControlId;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.statementofapplicability.StatementControl.Origin;
import dev.triennium.domain.statementofapplicability.StatementControl.Treatment;
import dev.triennium.domain.statementofapplicability.StatementImport.Problem;
import dev.triennium.domain.statementofapplicability.StatementOfApplicability.Draft;
import dev.triennium.domain.statementofapplicability.StatementOfApplicability.Facts;
import dev.triennium.domain.tenancy.Colleague;
import dev.triennium.domain.tenancy.ColleagueId;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilledStatementTest {

    private static final StatementOfApplicabilityId ID =
            new StatementOfApplicabilityId(new UUID(60, 1));
    private static final ColleagueId RITA = new ColleagueId(new UUID(4, 1));
    private static final ColleagueId EMIL = new ColleagueId(new UUID(4, 2));
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static final Treatment INCLUDED =
            new Treatment(
                    true,
                    "Needed\r\nhere ",
                    List.of(
                            new StatementReason(InclusionReason.RISK, "R-1: the first"),
                            new StatementReason(InclusionReason.GOOD_PRACTICE, null)),
                    ImplementationState.PARTIAL,
                    RITA,
                    List.of(
                            new StatementLink("Policy", URI.create("https://example.com/p?a=b")),
                            new StatementLink("Folder <7>", null)));
    private static final Treatment EXCLUDED =
            new Treatment(
                    false, "Not here", List.of(), ImplementationState.PLANNED, null, List.of());

    private final List<StatementReport.Row> rows =
            new ArrayList<>(
                    List.of(
                            row(1, INCLUDED, "Rita Alder"),
                            row(2, EXCLUDED, null),
                            row(3, Treatment.UNDECIDED, null),
                            ownRow()));

    private static StatementReport.Row row(
            int number, Treatment treatment, @Nullable String owner) {
        return new StatementReport.Row(
                new StatementControl(
                        new StatementControlId(new UUID(61, number)),
                        ID,
                        new Origin.Annex(new ControlId(new UUID(51, number))),
                        number - 1,
                        new ClauseNumber("A.5." + number),
                        treatment),
                "organizational",
                "Control " + number,
                owner);
    }

    private static StatementReport.Row ownRow() {
        return new StatementReport.Row(
                new StatementControl(
                        new StatementControlId(new UUID(61, 9)),
                        ID,
                        new Origin.Own("Own one", ControlSource.LAW, "§ 1"),
                        3,
                        new ClauseNumber("O.1"),
                        INCLUDED),
                null,
                "Own one",
                "Rita Alder");
    }

    private StatementReport report() {
        return new StatementReport(
                "Alder",
                Locale.ENGLISH,
                "ISO/IEC 27001:2022",
                "Requirements",
                new Draft(
                        new Facts(
                                ID,
                                4,
                                new StandardId(new UUID(50, 1)),
                                1,
                                null,
                                Instant.EPOCH,
                                null)),
                null,
                null,
                null,
                TODAY,
                "Nora",
                rows);
    }

    private final StatementCells cells = new StatementCells(report(), Locale.ENGLISH);

    private StatementImport compare() {
        return compare(cells.sheets());
    }

    private StatementImport compare(List<SheetTable> sheets) {
        return FilledStatement.find(sheets)
                .orElseThrow()
                .compare(
                        report(),
                        FilledStatement.byName(
                                List.of(colleague(RITA, "Rita"), colleague(EMIL, "Emil"))));
    }

    private static Colleague colleague(ColleagueId id, String givenName) {
        return new Colleague(
                id,
                1,
                new Colleague.Profile(
                        givenName,
                        "Alder",
                        null,
                        null,
                        null,
                        null,
                        Locale.ENGLISH,
                        null,
                        null,
                        null),
                null);
    }

    private Treatment only(StatementImport found) {
        assertThat(found.problems()).isEmpty();
        assertThat(found.changes()).hasSize(1);
        return found.changes().getFirst().after().treatment();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void whatNobodyTouchedChangesNothing(String language) {
        var untouched = new StatementCells(report(), Locale.forLanguageTag(language));
        var found = compare(untouched.sheets());
        assertThat(found.problems()).isEmpty();
        assertThat(found.notices()).isEmpty();
        assertThat(found.changes()).isEmpty();
        assertThat(found.unchanged()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TITLE         | Own\u202eone",
                "TITLE         | Own\u200fone",
                "TITLE         | \u3164",
                "REASONS       | Law: §\u200f8",
                "LINKS         | Ma\u2066nual",
                "JUSTIFICATION | So\u202e",
                "JUSTIFICATION | \u2800"
            })
    void whatNobodyCanReadIsNotTaken(StatementColumn column, String cell) {
        cells.set(5, column, cell);
        var found = compare();
        assertThat(found.changes()).isEmpty();
        assertThat(found.problems()).extracting(Problem::heading).containsExactly(column);
    }

    @Test
    void whatTheCellsSayIsTaken() {
        cells.set(4, StatementColumn.APPLICABLE, "ja");
        cells.set(4, StatementColumn.REASONS, "Law: § 8\nRisiko:R-2\n\nDECISION");
        cells.set(4, StatementColumn.JUSTIFICATION, "Because");
        cells.set(4, StatementColumn.IMPLEMENTATION, "umgesetzt");
        cells.set(4, StatementColumn.OWNER, " emil  ALDER");
        cells.set(4, StatementColumn.LINKS, "Manual <https://example.com/m>\nPaper");
        assertThat(only(compare()))
                .isEqualTo(
                        new Treatment(
                                true,
                                "Because",
                                List.of(
                                        new StatementReason(InclusionReason.RISK, "R-2"),
                                        new StatementReason(InclusionReason.LAW, "§ 8"),
                                        new StatementReason(InclusionReason.DECISION, null)),
                                ImplementationState.IMPLEMENTED,
                                EMIL,
                                List.of(
                                        new StatementLink(
                                                "Manual", URI.create("https://example.com/m")),
                                        new StatementLink("Paper", null))));
    }

    @Test
    void whatIsStoredStaysToTheLetterWhereTheCellsSayTheSame() {
        cells.set(2, StatementColumn.IMPLEMENTATION, "Implemented");
        var changed = only(compare());
        assertThat(changed.implementation()).isEqualTo(ImplementationState.IMPLEMENTED);
        assertThat(changed.justification()).isEqualTo(INCLUDED.justification());
        assertThat(changed.reasons()).isEqualTo(INCLUDED.reasons());
        assertThat(changed.links()).isEqualTo(INCLUDED.links());
        assertThat(changed.owner()).isEqualTo(RITA);
    }

    @Test
    void anOwnControlIsRenamedAndOneOfTheAnnexIsNot() {
        cells.set(5, StatementColumn.NUMBER, "X.7");
        cells.set(5, StatementColumn.TITLE, "Another name");
        cells.set(2, StatementColumn.TITLE, "Mine");
        var found = compare();
        assertThat(found.problems()).isEmpty();
        assertThat(found.changes()).hasSize(1);
        var after = found.changes().getFirst().after();
        assertThat(after.origin())
                .isEqualTo(new Origin.Own("Another name", ControlSource.LAW, "§ 1"));
        assertThat(after.number().value()).isEqualTo("X.7");
    }

    private void refused(int row, StatementColumn column) {
        assertThat(compare().problems())
                .extracting(Problem::row, Problem::heading)
                .containsExactly(tuple(row, column));
    }

    @ParameterizedTest
    @CsvSource({
        "APPLICABLE, Perhaps",
        "REASONS, Because: so",
        "IMPLEMENTATION, Half",
        "OWNER, Nobody",
        "LINKS, Home <https:///x>",
        "JUSTIFICATION, a\u0007b",
    })
    void aWrongCellIsNamed(StatementColumn column, String text) {
        cells.set(2, column, text);
        refused(2, column);
    }

    @Test
    void reasonsOfAControlThatIsLeftOutAreNamed() {
        cells.set(2, StatementColumn.APPLICABLE, "No");
        refused(2, StatementColumn.REASONS);
        cells.set(2, StatementColumn.REASONS, "");
        assertThat(only(compare()).reasons()).isEmpty();
    }

    @Test
    void anOwnControlIsNotLeftOutNorNamedAsAnother() {
        cells.set(5, StatementColumn.APPLICABLE, "No");
        cells.set(5, StatementColumn.REASONS, "");
        refused(5, StatementColumn.APPLICABLE);
        cells.set(5, StatementColumn.APPLICABLE, "Yes");
        cells.set(5, StatementColumn.NUMBER, "A.5.1");
        refused(5, StatementColumn.NUMBER);
    }

    @Test
    void aReferenceThatWasChangedOrComesTwiceIsNamed() {
        cells.set(2, StatementColumn.REFERENCE, "something");
        refused(2, StatementColumn.REFERENCE);
        cells.set(2, StatementColumn.REFERENCE, cells.get(3, StatementColumn.REFERENCE));
        refused(3, StatementColumn.REFERENCE);
        var unknown = new UUID(3, 3) + "/0123456789ab";
        cells.set(2, StatementColumn.REFERENCE, unknown);
        refused(2, StatementColumn.REFERENCE);
    }

    @Test
    void aControlThatSomebodyElseChangedIsAConflictOfItsRow() {
        cells.set(2, StatementColumn.JUSTIFICATION, "Mine");
        rows.set(0, row(1, EXCLUDED, null));
        rows.set(1, row(2, INCLUDED, "Rita Alder"));
        var found = compare();
        assertThat(found.problems())
                .extracting(Problem::row, Problem::heading, Problem::currentVersion)
                .containsExactly(tuple(2, null, 4));
        assertThat(found.unchanged()).isEqualTo(3);
    }

    @Test
    void whatSomebodyElseChangedTheSameWayIsNoConflict() {
        cells.set(4, StatementColumn.APPLICABLE, "No");
        cells.set(4, StatementColumn.JUSTIFICATION, "Not here");
        rows.set(2, row(3, EXCLUDED, null));
        assertThat(compare().unchanged()).isEqualTo(4);
    }

    @Test
    void missingAndUnknownColumnsAreNamedAndStay() {
        cells.set(1, StatementColumn.REASONS, "Grounds");
        cells.set(2, StatementColumn.JUSTIFICATION, "Other");
        var found = compare();
        assertThat(only(found).reasons()).isEqualTo(INCLUDED.reasons());
        assertThat(found.notices()).extracting(SheetNotice::column).containsExactly(null, "F");
    }

    @Test
    void headingsAreComparedWithoutWhiteSpaceAndDashes() {
        cells.set(1, StatementColumn.IMPLEMENTATION, " IMPLE-\nmentation (state)");
        cells.set(2, StatementColumn.IMPLEMENTATION, "Planned");
        assertThat(only(compare()).implementation()).isEqualTo(ImplementationState.PLANNED);
    }

    @Test
    void mergedCellsAreNamed() {
        var merge = new Merge(3, 4, StatementCells.place(StatementColumn.APPLICABLE), 4);
        assertThat(compare(cells.sheets(List.of(merge))).problems())
                .extracting(Problem::row, Problem::heading)
                .containsExactly(
                        tuple(3, StatementColumn.APPLICABLE), tuple(4, StatementColumn.APPLICABLE));
    }

    @Test
    void aRowWithoutAReferenceIsNamedAndAnEmptyOneIsNot() {
        cells.add("", "", "", "");
        cells.add("", "O.2", "Another", "", "Yes");
        refused(7, StatementColumn.REFERENCE);
    }

    @Test
    void whatHasOtherHeadingsIsNoStatement() {
        assertThat(
                        FilledStatement.find(
                                List.of(
                                        new SheetTable(
                                                "S",
                                                List.of(
                                                        new SheetTable.Row(
                                                                1, List.of("Reference", "X")))))))
                .isEmpty();
    }
}
