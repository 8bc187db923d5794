package dev.triennium.domain.certificateproof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.triennium.domain.certificateproof.CertificateProof.Progress;
import dev.triennium.domain.certification.CertificateId;
import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.managementsystem.ScopeContent.Wording;
import dev.triennium.domain.managementsystem.ScopeSite.AsApproved;
import dev.triennium.domain.managementsystem.ScopeStatementId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CertificateProofTest {

    private static final PersonId WHO = new PersonId(new UUID(4, 1));
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final CertificateId CERTIFICATE = new CertificateId(new UUID(5, 1));

    private static final CertificateContent NOTHING =
            new CertificateContent(
                    null, null, null, List.of(), null, List.of(), List.of(), null, null, null, null,
                    List.of(), null);

    private static final CertificateExpectation EXPECTED =
            new CertificateExpectation(
                    new ScopeStatementId(new UUID(5, 2)),
                    "Alder Precision Parts GmbH",
                    List.of(
                            new AsApproved("Works", "Mill Lane 1", 80),
                            new AsApproved("Store", "Dock 4", 5)),
                    List.of(
                            new Wording(Locale.ENGLISH, "Turned parts"),
                            new Wording(Locale.GERMAN, "Drehteile")),
                    List.of(17, 29),
                    "ISO/IEC 27001:2022",
                    "Body One",
                    3,
                    true,
                    true);

    private static CertificateContent content(
            String holder,
            List<PrintedSite> sites,
            String wording,
            List<Integer> codes,
            String soa) {
        return new CertificateContent(
                "IS-1",
                "2",
                holder,
                sites,
                "ISO/IEC 27001:2022",
                List.of(new Wording(Locale.ENGLISH, wording)),
                codes,
                LocalDate.parse("2026-12-01"),
                LocalDate.parse("2029-11-30"),
                "Body One",
                "Ring 1",
                List.of(CertificateMark.CERTIFICATION_BODY),
                soa);
    }

    private static CertificateContent whole() {
        return content(
                "Alder  Precision\nParts GmbH",
                List.of(
                        new PrintedSite("Works", "Mill Lane 1", "Turning"),
                        new PrintedSite("Store", "Dock 4", "Storing")),
                "Turned parts",
                List.of(29, 17),
                "SoA version 3 of 2 May 2026");
    }

    private static CertificateProof draft(CertificateContent content) {
        return new CertificateProof(
                new CertificateProofId(new UUID(5, 3)),
                1,
                new CertificationId(new UUID(5, 4)),
                content,
                CertificateComparison.of(content, EXPECTED),
                null,
                new Progress.Draft());
    }

    @Test
    void anEmptyDraftLacksAllThatTheStandardAsksFor() {
        var found = CertificateComparison.of(NOTHING, EXPECTED);
        assertThat(found.missing())
                .containsExactly(
                        CertificateLack.HOLDER,
                        CertificateLack.SITES,
                        CertificateLack.EFFECTIVE_DATE,
                        CertificateLack.EXPIRY_DATE,
                        CertificateLack.NUMBER,
                        CertificateLack.STANDARD,
                        CertificateLack.SCOPE,
                        CertificateLack.BODY_NAME,
                        CertificateLack.BODY_ADDRESS,
                        CertificateLack.BODY_MARK,
                        CertificateLack.STATEMENT_VERSION,
                        CertificateLack.REVISION);
        assertThat(found.differences()).isEmpty();
    }

    @Test
    void aCertificateAsAppliedForHasNothingAgainstIt() {
        var found = CertificateComparison.of(whole(), EXPECTED);
        assertThat(found.missing()).isEmpty();
        assertThat(found.differences()).isEmpty();
    }

    @Test
    void whatDiffersIsNamedFieldByField() {
        var found =
                CertificateComparison.of(
                        content(
                                "Alder Precision Parts AG",
                                List.of(
                                        new PrintedSite("Works", "Mill Lane 2", "Turning"),
                                        new PrintedSite("Office", null, null)),
                                "Turned and milled parts",
                                List.of(17),
                                "SoA 31"),
                        EXPECTED);
        assertThat(found.differences())
                .extracting(
                        CertificateDifference::field,
                        CertificateDifference::about,
                        CertificateDifference::printed,
                        CertificateDifference::expected)
                .containsExactly(
                        tuple(
                                CertificateField.HOLDER,
                                null,
                                "Alder Precision Parts AG",
                                "Alder Precision Parts GmbH"),
                        tuple(CertificateField.SITE_ADDRESS, "Works", "Mill Lane 2", "Mill Lane 1"),
                        tuple(CertificateField.SITE, "Store", null, "Store"),
                        tuple(CertificateField.SITE, "Office", "Office", null),
                        tuple(
                                CertificateField.SCOPE,
                                "en",
                                "Turned and milled parts",
                                "Turned parts"),
                        tuple(CertificateField.SECTOR_CODE, null, null, "29"),
                        tuple(CertificateField.STATEMENT_VERSION, null, "SoA 31", "3"));
        assertThat(found.missing())
                .containsExactly(CertificateLack.SITE_ADDRESS, CertificateLack.SITE_ACTIVITIES);
    }

    @Test
    void whatIsMissingStandsAgainstTheApprovalAndWhatDiffersNeedsAReason() {
        var empty = draft(NOTHING);
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> empty.approved(empty.comparison(), WHO, NOW, "Never mind"))
                .satisfies(e -> assertThat(e.rule().id()).isEqualTo("CEP-1"));
        var other = draft(content("Alder", whole().sites(), "Turned parts", List.of(), "3"));
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> other.approved(other.comparison(), WHO, NOW, null))
                .satisfies(e -> assertThat(e.rule().id()).isEqualTo("CEP-2"))
                .satisfies(e -> assertThat(e.path()).containsExactly("reason"));
        assertThat(other.approved(other.comparison(), WHO, NOW, "Short name").state())
                .isEqualTo(CertificateProof.State.APPROVED);
    }

    private static CertificateProof approved() {
        var draft = draft(whole());
        return draft.approved(draft.comparison(), WHO, NOW, null);
    }

    @Test
    void aChangeEndsTheApproval() {
        var approved = approved();
        assertThat(approved.changed(NOTHING, approved.comparison(), null).state())
                .isEqualTo(CertificateProof.State.DRAFT);
    }

    @Test
    void theRegisterIsLookedUpAfter30DaysAndThenEvery90() {
        var issued = approved().issued(CERTIFICATE, LocalDate.parse("2026-12-01"));
        assertThat(issued.dueOn()).isEqualTo("2026-12-31");
        var missing = issued.checked(check(RegisterCheck.Result.NOT_FOUND, "2026-12-20"));
        assertThat(missing.dueOn()).isEqualTo("2026-12-31");
        var there = missing.checked(check(RegisterCheck.Result.AS_PRINTED, "2026-12-28"));
        assertThat(there.dueOn()).isEqualTo("2027-03-28");
        assertThat(there.replaced().dueOn()).isNull();
    }

    private static RegisterCheck check(RegisterCheck.Result result, String on) {
        return new RegisterCheck(result, LocalDate.parse(on), WHO, null, null);
    }

    @Test
    void theStepsHaveAnOrder() {
        var draft = draft(whole());
        var day = LocalDate.parse("2026-12-01");
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> draft.issued(CERTIFICATE, day));
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(
                        () ->
                                approved()
                                        .checked(
                                                check(
                                                        RegisterCheck.Result.AS_PRINTED,
                                                        "2026-12-28")));
        var issued = approved().issued(CERTIFICATE, day);
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> issued.changed(NOTHING, issued.comparison(), null));
    }

    @Test
    void aSiteStandsThereOnce() {
        var twice =
                List.of(new PrintedSite("Works", null, null), new PrintedSite("Works", "A", null));
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> content("Alder", twice, "Parts", List.of(), "3"))
                .satisfies(
                        e ->
                                assertThat(e.violations().getFirst().path())
                                        .isEqualTo(List.of("content", "sites", "1")));
    }
}
