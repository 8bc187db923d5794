package dev.triennium.domain.licensedtext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.error.VersionConflictException;
import dev.triennium.domain.licensedtext.LicensedText.Subject;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.TestCatalogue;
import dev.triennium.domain.tenancy.JobScopes;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.UseCaseFakes;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LicensedTextServiceTest {

    private static final String TEXT = "Canary 🐤 עברית";
    private static final Subject CLAUSE =
            new Subject.OfClause(TestCatalogue.clauseId(TestCatalogue.ISO_9001, "8.5.1"));

    private final TenantScope scope =
            new JobScopes().of("test", new TenantId(new UUID(9, 1)), ZoneOffset.UTC);
    private final UseCaseFakes fakes = new UseCaseFakes();
    private final InMemoryLicensedTextRepository texts = new InMemoryLicensedTextRepository();
    private final LicensedTextService service =
            new LicensedTextService(
                    texts,
                    TestCatalogue.repository(),
                    fakes.changes(),
                    fakes.ids(),
                    UseCaseFakes.CLOCK);

    private static AttachLicensedText text(Subject subject, String acquiredOn) {
        return new AttachLicensedText(
                subject,
                new LicensedWording(TEXT),
                new Licence("Alder", "ORD-1", LocalDate.parse(acquiredOn), null));
    }

    private LicensedTextId attached() {
        return service.attach(scope, text(CLAUSE, "2026-11-24"), null).id();
    }

    @Test
    void aTextIsOfAClauseOrAControlOfTheCatalogue() {
        assertThat(texts.find(scope, attached()).orElseThrow().standard())
                .isEqualTo(TestCatalogue.ISO_9001);
        var control = text(new Subject.OfControl(TestCatalogue.CONTROL), "2020-01-01");
        assertThat(service.attach(scope, control, null).standard())
                .isEqualTo(TestCatalogue.ISO_27001);
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(
                        () ->
                                service.attach(
                                        scope,
                                        text(
                                                new Subject.OfClause(new ClauseId(new UUID(0, 0))),
                                                "2020-01-01"),
                                        null))
                .satisfies(e -> assertThat(e.path()).containsExactly("clauseId"));
    }

    @Test
    void theAuditTrailKnowsTheHashAndNeverTheText() {
        var id = attached();
        service.change(scope, id, _ -> new LicensedWording(TEXT + "!"), licence -> licence, 1);
        service.remove(scope, id, 2);
        assertThat(fakes.audited).hasSize(3);
        assertThat(fakes.audited.toString())
                .doesNotContain("Canary")
                .contains(new LicensedWording(TEXT).fingerprint().sha256());
    }

    @Test
    void whatPrintsATextByHabitPrintsItsHash() {
        attached();
        var stored = texts.find(scope, attachedAnew()).orElseThrow();
        assertThat(stored.toString() + text(CLAUSE, "2026-11-24")).doesNotContain("Canary");
    }

    private LicensedTextId attachedAnew() {
        return service.attach(
                        scope,
                        text(new Subject.OfControl(TestCatalogue.CONTROL), "2020-01-01"),
                        null)
                .id();
    }

    @Test
    void theLengthIsCountedInCharactersAndNotInBytes() {
        assertThat(new LicensedWording("a🐤").fingerprint().length()).isEqualTo(2);
    }

    @Test
    void aSecondTextOfTheSameClauseIsRefused() {
        attached();
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(this::attached)
                .satisfies(e -> assertThat(e.rule().id()).isEqualTo("LT-1"))
                .satisfies(e -> assertThat(e.path()).containsExactly("clauseId"));
    }

    @Test
    void aLicenceIsNotAcquiredInTheFuture() {
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> service.attach(scope, text(CLAUSE, "2026-11-25"), null))
                .satisfies(
                        e ->
                                assertThat(e.violations().getFirst().path())
                                        .containsExactly("licence", "acquiredOn"));
    }

    @Test
    void aStaleVersionIsRefused() {
        var id = attached();
        assertThatExceptionOfType(VersionConflictException.class)
                .isThrownBy(() -> service.remove(scope, id, 7));
        assertThat(texts.find(scope, id)).isPresent();
    }
}
