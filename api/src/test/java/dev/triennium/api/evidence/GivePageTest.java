package dev.triennium.api.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triennium.api.participation.LinkPageView.Outcome;
import dev.triennium.api.participation.LinkPageView.Submission;
import dev.triennium.api.participation.LinkPageView.Submission.GivenFile;
import dev.triennium.domain.evidence.EvidencePurpose;
import dev.triennium.domain.evidence.EvidenceRequest;
import dev.triennium.domain.evidence.EvidenceRequestId;
import dev.triennium.domain.evidence.EvidenceRequestRepository;
import dev.triennium.domain.evidence.GiveByLink;
import dev.triennium.domain.file.FileIntake;
import dev.triennium.domain.file.InMemoryUploads;
import dev.triennium.domain.file.UploadPurposes;
import dev.triennium.domain.file.VirusScan;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.participation.ParticipationLink;
import dev.triennium.domain.participation.ParticipationLinkId;
import dev.triennium.domain.participation.ParticipationUse.Offer;
import dev.triennium.domain.tenancy.Colleague;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TestScopes;
import jakarta.validation.Validation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the page refuses before anything is given, which leaves most of the use case out.
@NullUnmarked
class GivePageTest {

    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    private static final PersonId SENDER = new PersonId(new UUID(1, 1));
    private static final ColleagueId HANNA = new ColleagueId(new UUID(1, 2));
    private static final TenantScope SCOPE =
            TestScopes.of(new TenantId(new UUID(1, 3)), SENDER, Role.REPRESENTATIVE);
    private static final EvidenceRequest REQUEST =
            new EvidenceRequest(
                    new EvidenceRequestId(new UUID(1, 4)),
                    1,
                    new EvidenceRequest.Asked(
                            "Calibration",
                            null,
                            null,
                            HANNA,
                            LocalDate.of(2027, 3, 1),
                            NOW,
                            SENDER),
                    new EvidenceRequest.State.Open());
    private static final Offer OFFER =
            new Offer(
                    SCOPE,
                    "Alder",
                    "Rita",
                    new Colleague(
                            HANNA,
                            1,
                            new Colleague.Profile(
                                    "Hanna",
                                    "Alder",
                                    null,
                                    null,
                                    null,
                                    null,
                                    Locale.ENGLISH,
                                    null,
                                    null,
                                    null),
                            null),
                    new ParticipationLink(
                            new ParticipationLinkId(new UUID(1, 5)),
                            1,
                            HANNA,
                            "GIVE",
                            new ParticipationLink.Subject("EvidenceRequest", REQUEST.id().value()),
                            new ParticipationLink.Sending(
                                    "hanna@example.com", SENDER, NOW, NOW.plusSeconds(3600)),
                            "hash",
                            new ParticipationLink.Progress.Open()),
                    ParticipationLink.State.OPEN,
                    null);

    private static GivePage page(VirusScan scan) {
        var requests =
                (EvidenceRequestRepository)
                        Proxy.newProxyInstance(
                                GivePageTest.class.getClassLoader(),
                                new Class<?>[] {EvidenceRequestRepository.class},
                                (_, _, _) -> Map.of(Ref.in(SCOPE, REQUEST.id()), REQUEST));
        var intake =
                new FileIntake(
                        new UploadPurposes(List.of(new EvidencePurpose())),
                        InMemoryUploads.DRAFTS,
                        new InMemoryUploads(),
                        scan,
                        UUID::randomUUID);
        return new GivePage(
                new GiveByLink(null, null, requests, null, null, intake),
                Validation.buildDefaultValidatorFactory().getValidator());
    }

    private static Submission file(String name) {
        return new Submission(
                Map.of("version", "1", "from", "2026-11-01"),
                new GivenFile(name, () -> new ByteArrayInputStream(new byte[] {1})),
                false);
    }

    /// The form keeps what was typed.
    @Test
    void aFullDiskIsSaidOnTheForm() {
        var outcome =
                page(_ -> {
                            throw new IOException("incoming-1: No space left on device");
                        })
                        .submit(OFFER, file("a.csv"));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.NoSpace.class,
                        full ->
                                assertThat(full.form())
                                        .contains("no space for files", "2026-11-01"));
    }

    @Test
    void anotherFailureIsNone() {
        var page =
                page(
                        _ -> {
                            throw new IOException("gone");
                        });
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> page.submit(OFFER, file("a.csv")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"invoice\u202efdp.exe", "\u200e.pdf", "\u3164", "a\nb.pdf", " ", "\uD800"})
    void aNameThatNobodyCanReadIsRefused(String name) {
        var scan =
                (VirusScan)
                        _ -> {
                            throw new AssertionError("It was taken in.");
                        };
        assertThat(page(scan).submit(OFFER, file(name)))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.form()).contains("The name of the file"));
    }
}
