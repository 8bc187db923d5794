package dev.triennium.domain.directorysheet;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.triennium.domain.accreditation.AccreditationBody;
import dev.triennium.domain.accreditation.AccreditationFacts;
import dev.triennium.domain.accreditation.Bilingual;
import dev.triennium.domain.accreditation.Certainty;
import dev.triennium.domain.certificationbody.AccreditationState;
import dev.triennium.domain.certificationbody.BodyAccreditation;
import dev.triennium.domain.certificationbody.BodyAccreditation.Grant;
import dev.triennium.domain.certificationbody.BodyAccreditation.StateChange;
import dev.triennium.domain.certificationbody.CycleParameters;
import dev.triennium.domain.certificationbody.DirectoryBody;
import dev.triennium.domain.certificationbody.DirectoryBodyId;
import dev.triennium.domain.certificationbody.DirectoryService.SeenAccreditation;
import dev.triennium.domain.sheet.SheetNotice;
import dev.triennium.domain.sheet.SheetTable;
import dev.triennium.domain.standard.StandardId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DirectoryTableTest {

    private static final StandardId QUALITY = new StandardId(new UUID(1, 1));
    private static final String HEADINGS =
            "Zertifizierungsstelle|Land|Norm|Akkreditierungsstelle|Akkreditierungsnummer|IAF-Codes"
                    + "|Gültig ab|Von Global ACI anerkannt";
    private static final String ROW = "Rhine|DE|ISO 9001:2026|de-dakks|D-1|18, 17|2025-01-01|ja";

    private static final AccreditationFacts FACTS =
            new AccreditationFacts(
                    List.of(
                            new AccreditationBody(
                                    "de-dakks",
                                    "DAkkS",
                                    null,
                                    List.of("DE"),
                                    new Bilingual("Germany", "Deutschland"),
                                    null,
                                    Certainty.CONFIDENT)),
                    List.of());

    private static Grant grant(SeenAccreditation seen) {
        return new Grant(
                seen.accreditor(),
                seen.accreditor() == null
                        ? String.valueOf(seen.accreditorName())
                        : "DAkkS (Germany)",
                seen.certificateNumber(),
                seen.standard(),
                seen.sectorCodes(),
                seen.categories(),
                seen.countries(),
                seen.validFrom(),
                seen.validUntil(),
                seen.isRecognised(),
                seen.seenAt(),
                seen.seenOn());
    }

    private static DirectoryImport compare(
            Map<DirectoryBody, List<BodyAccreditation>> known, String... lines) {
        var rows = new ArrayList<SheetTable.Row>();
        rows.add(row(1, HEADINGS));
        for (var line : lines) {
            rows.add(row(rows.size() + 1, line));
        }
        var accreditations = new HashMap<DirectoryBodyId, List<BodyAccreditation>>();
        known.forEach((body, all) -> accreditations.put(body.id(), all));
        return DirectoryTable.find(List.of(new SheetTable("", rows)))
                .orElseThrow()
                .compare(
                        new DirectoryTable.Known(
                                List.copyOf(known.keySet()),
                                accreditations,
                                Map.of("iso90012026", QUALITY),
                                FACTS,
                                DirectoryTableTest::grant));
    }

    private static SheetTable.Row row(int number, String line) {
        return new SheetTable.Row(number, List.of(line.split("\\|", -1)));
    }

    @Test
    void eachRowIsAnAccreditationOfABody() {
        var found = compare(Map.of(), ROW, "Rhine|DE|ISO 9001:2026|Unheard of||3|2024-01-01|nein");
        assertThat(found.problems()).isEmpty();
        assertThat(found.entries()).hasSize(2);
        var first = requireNonNull(found.entries().getFirst().seen());
        assertThat(first.accreditor()).isEqualTo("de-dakks");
        assertThat(first.isRecognised()).isTrue();
        var second = requireNonNull(found.entries().getLast().seen());
        assertThat(second.accreditor()).isNull();
        assertThat(second.accreditorName()).isEqualTo("Unheard of");
    }

    @Test
    void whatIsKnownChangesNothingAndWhatIsSaidAnewKeepsItsNumber() {
        var first = compare(Map.of(), ROW).entries().getFirst();
        var seen = requireNonNull(first.seen());
        var body =
                new DirectoryBody(
                        new DirectoryBodyId(new UUID(2, 1)),
                        null,
                        3,
                        new DirectoryBody.Details(
                                "Rhine", "DE", "https://rhine.example/", CycleParameters.DEFAULT));
        var kept =
                new BodyAccreditation(
                        4,
                        grant(seen),
                        List.of(
                                new StateChange(
                                        AccreditationState.ACTIVE,
                                        seen.validFrom(),
                                        null,
                                        null,
                                        Instant.EPOCH)));
        var known = Map.of(body, List.of(kept));
        assertThat(compare(known, ROW).entries()).isEmpty();
        assertThat(compare(known, ROW).unchanged()).isEqualTo(1);
        assertThat(compare(known, ROW.replace("|D-1|18, 17|", "|||")).unchanged()).isEqualTo(1);
        var anew = compare(known, ROW.replace("18, 17", "3")).entries();
        assertThat(anew)
                .singleElement()
                .satisfies(
                        entry -> {
                            assertThat(entry.number()).isEqualTo(4);
                            assertThat(entry.before()).isEqualTo(body);
                            assertThat(entry.details().website())
                                    .isEqualTo("https://rhine.example/");
                        });
    }

    @Test
    void whatCannotBeTakenNamesItsCell() {
        var found =
                compare(
                        Map.of(),
                        ROW.replace("ISO 9001:2026", "ISO 9999"),
                        ROW.replace("18, 17", "many"),
                        ROW.replace("|DE|", "|Germany|"),
                        ROW.replace("2025-01-01", ""),
                        "|DE|||||| ",
                        ROW,
                        ROW);
        assertThat(found.problems())
                .extracting(DirectoryImport.Problem::row, DirectoryImport.Problem::column)
                .containsExactly(
                        tuple(2, "C"),
                        tuple(3, "F"),
                        tuple(4, "B"),
                        tuple(5, "G"),
                        tuple(6, "A"),
                        tuple(8, "A"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Rhi\u202ene", "\u3164", "Rh\u200fine", "Rh\tine", "Rh\u0007ine"})
    void aNameThatNobodyCanReadIsNone(String name) {
        assertThat(
                        compare(
                                        Map.of(),
                                        ROW.replace("Rhine", name),
                                        ROW.replace("D-1", name),
                                        ROW.replace("de-dakks", name))
                                .problems())
                .extracting(DirectoryImport.Problem::row, DirectoryImport.Problem::column)
                .containsExactly(tuple(2, "A"), tuple(3, "E"), tuple(4, "D"));
    }

    @Test
    void columnsThatAreMissingOrUnknownAreNoticed() {
        var rows = List.of(row(1, "Zertifizierungsstelle|Land|Telefon"), row(2, "Rhine|DE|+49"));
        var found =
                DirectoryTable.find(List.of(new SheetTable("", rows)))
                        .orElseThrow()
                        .compare(nothingKnown());
        assertThat(found.problems()).isEmpty();
        assertThat(found.entries()).hasSize(1);
        assertThat(found.notices())
                .extracting(SheetNotice::column, notice -> notice.message().toString())
                .contains(
                        tuple(
                                "C",
                                "The template has no column of this heading; what stands below is"
                                        + " not read."),
                        tuple(
                                null,
                                "No column has the heading “Website”; what is stored there"
                                        + " stays."))
                .hasSize(DirectoryColumn.values().length - 2 + 1);
    }

    @Test
    void mergedCellsAreNamed() {
        var rows = List.of(row(1, HEADINGS), row(2, ROW), row(3, ROW.replace("Rhine", "Main")));
        var merges = List.of(new SheetTable.Merge(2, 3, 1, 1));
        var found =
                DirectoryTable.find(List.of(new SheetTable("", rows, merges)))
                        .orElseThrow()
                        .compare(nothingKnown());
        assertThat(found.entries()).isEmpty();
        assertThat(found.problems())
                .extracting(DirectoryImport.Problem::row, DirectoryImport.Problem::column)
                .containsExactly(tuple(2, "B"), tuple(3, "B"));
    }

    private static DirectoryTable.Known nothingKnown() {
        return new DirectoryTable.Known(
                List.of(),
                Map.of(),
                Map.of("iso90012026", QUALITY),
                FACTS,
                DirectoryTableTest::grant);
    }

    @Test
    void aTableWithoutOurHeadingsIsNone() {
        assertThat(DirectoryTable.find(List.of(new SheetTable("", List.of(row(1, "a|b"))))))
                .isEmpty();
    }
}
