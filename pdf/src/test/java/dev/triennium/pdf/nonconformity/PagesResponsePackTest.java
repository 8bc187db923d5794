package dev.triennium.pdf.nonconformity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.Language;
import dev.triennium.domain.certification.AuditKind;
import dev.triennium.domain.certification.PlannedAuditId;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.nonconformity.BodyStanding;
import dev.triennium.domain.nonconformity.CauseAnalysis;
import dev.triennium.domain.nonconformity.Correction;
import dev.triennium.domain.nonconformity.CorrectiveAction;
import dev.triennium.domain.nonconformity.CorrectiveActionId;
import dev.triennium.domain.nonconformity.Extensions;
import dev.triennium.domain.nonconformity.Extent;
import dev.triennium.domain.nonconformity.Nonconformity;
import dev.triennium.domain.nonconformity.NonconformityAnalysisId;
import dev.triennium.domain.nonconformity.NonconformityContent;
import dev.triennium.domain.nonconformity.NonconformityGrade;
import dev.triennium.domain.nonconformity.NonconformityId;
import dev.triennium.domain.nonconformity.NonconformityProgress;
import dev.triennium.domain.nonconformity.NonconformityReference;
import dev.triennium.domain.nonconformity.NonconformitySource;
import dev.triennium.domain.nonconformity.ResponsePack;
import dev.triennium.domain.tenancy.ColleagueId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PagesResponsePackTest {

    private static final LocalDate FOUND = LocalDate.parse("2026-10-22");
    private static final NonconformityId ID = new NonconformityId(new UUID(9, 1));
    private static final Correction CORRECTION =
            new Correction("Both wrenches were taken out of use and calibrated.", FOUND);
    private static final Extent EXTENT =
            new Extent("All torque wrenches of halls 1 to 3", 34, "All others were calibrated.");

    private static Nonconformity one(NonconformityGrade grade) {
        return new Nonconformity(
                ID,
                5,
                1,
                new NonconformityReference(2026, 14),
                new NonconformityContent(
                        NonconformitySource.CERTIFICATION_BODY,
                        "ISO 9001:2026, 7.1.5",
                        "Two torque wrenches in hall 2 were not calibrated.",
                        "Wrench 17 and 18, labels of 2024",
                        FOUND,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null),
                grade,
                EXTENT,
                null,
                new NonconformityProgress.PlanSubmitted(
                        new NonconformityProgress.Treated(
                                CORRECTION, new NonconformityAnalysisId(new UUID(9, 2)), 1)),
                Instant.parse("2026-10-24T09:00:00Z"),
                new PersonId(new UUID(8, 1)),
                null,
                new BodyStanding(new PlannedAuditId(new UUID(7, 1)), null, null, null, null),
                Extensions.NONE);
    }

    private static CauseAnalysis.Step step(String why, String evidence) {
        return new CauseAnalysis.Step(why, evidence);
    }

    private static ResponsePack pack(Locale locale) {
        var words = new Language(locale);
        var whys =
                new CauseAnalysis.FiveWhys(
                        List.of(
                                new CauseAnalysis.Chain(
                                        List.of(
                                                step("Nobody sent them away.", "Log of 2025"),
                                                step(
                                                        "They were not in the list of equipment.",
                                                        "List, version 7"),
                                                step(
                                                        "What purchasing buys is entered by nobody.",
                                                        "Process P-12")),
                                        true)));
        var tree =
                new CauseAnalysis.Ishikawa(
                        List.of(
                                new CauseAnalysis.Branch(
                                        CauseAnalysis.Category.METHOD,
                                        "The process does not say who enters new equipment.",
                                        "Process P-12",
                                        null,
                                        true),
                                new CauseAnalysis.Branch(
                                        CauseAnalysis.Category.PEOPLE,
                                        "The list was kept by one colleague.",
                                        null,
                                        0,
                                        false)));
        return new ResponsePack(
                words,
                "Birch Foods GmbH",
                "Tannen Zertifizierung",
                "ISO 9001:2026",
                AuditKind.STAGE_2,
                FOUND,
                2,
                FOUND.plusDays(20),
                "Ada Brandt",
                List.of(
                        item(NonconformityGrade.MAJOR, whys),
                        item(NonconformityGrade.MINOR, tree)));
    }

    private static ResponsePack.Item item(NonconformityGrade grade, CauseAnalysis analysis) {
        return new ResponsePack.Item(
                one(grade),
                "Emil Krüger",
                List.of("ISO 9001:2026 7.1.5 Monitoring and measuring resources"),
                CORRECTION,
                EXTENT,
                analysis,
                List.of(
                        planned(
                                "Purchasing enters new equipment before it is handed out.",
                                new CorrectiveAction.Completion(
                                        FOUND.plusDays(10), null, "Process P-12, version 3")),
                        planned("The list is compared with the stock each quarter.", null)));
    }

    private static ResponsePack.Planned planned(
            String what, CorrectiveAction.@Nullable Completion done) {
        return new ResponsePack.Planned(
                new CorrectiveAction(
                        new CorrectiveActionId(new UUID(9, what.length())),
                        1,
                        ID,
                        1,
                        1,
                        new CorrectiveAction.Content(
                                what, new ColleagueId(new UUID(8, 2)), FOUND.plusDays(40)),
                        false,
                        done),
                "Emil Krüger",
                null);
    }

    private static byte[] bytes(Locale locale) throws IOException {
        var out = new ByteArrayOutputStream();
        new PagesResponsePack().write(pack(locale), out);
        return out.toByteArray();
    }

    private static String text(Locale locale) throws IOException {
        try (var document = Loader.loadPDF(bytes(locale))) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    void allThatABodyWantsToSeeIsThere() throws IOException {
        assertThat(text(Locale.ENGLISH))
                .contains(
                        "Response to nonconformities",
                        "Tannen Zertifizierung",
                        "Stage 2 audit",
                        "NC-2026-014",
                        "Major",
                        "Both wrenches were taken out of use",
                        "34",
                        "What purchasing buys is entered by nobody.",
                        "Purchasing enters new equipment",
                        "Process P-12, version 3",
                        "1 December 2026");
    }

    @Test
    void itIsInGermanWhereTheOrganisationIs() throws IOException {
        assertThat(text(Locale.GERMANY))
                .contains(
                        "Antwort auf Nichtkonformitäten",
                        "Audit Stufe 2",
                        "Wesentlich",
                        "Geringfügig",
                        "Korrekturmaßnahmen",
                        "Warum 3",
                        "Methode");
    }
}
