package dev.triennium.domain.certification;

import static dev.triennium.domain.certification.Journeys.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triennium.domain.certification.cycle.CertificationRule;
import dev.triennium.domain.certificationbody.AccreditationState;
import dev.triennium.domain.certificationbody.BodyAccreditation;
import dev.triennium.domain.certificationbody.BodyAccreditation.Grant;
import dev.triennium.domain.certificationbody.BodyAccreditation.StateChange;
import dev.triennium.domain.certificationbody.CertificationBody;
import dev.triennium.domain.certificationbody.CycleParameters;
import dev.triennium.domain.certificationbody.DirectoryBody;
import dev.triennium.domain.certificationbody.DirectoryBodyId;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.tenancy.JobScopes;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A body whose accreditation is suspended from the first of June on.
class AccreditationTroubleTest {

    private static final DirectoryBodyId LISTED = new DirectoryBodyId(new UUID(8, 8));
    private static final PrintedCertificate PRINTED =
            new PrintedCertificate("QM 1", day("2026-07-01"), null, null, "Less");

    private final TenantScope scope =
            new JobScopes().of("test", new TenantId(new UUID(9, 1)), ZoneOffset.UTC);
    private final CertificationServices world = new CertificationServices();

    @BeforeEach
    void listTheBody() {
        world.directory.insert(
                new DirectoryBody(
                        LISTED,
                        null,
                        1,
                        new DirectoryBody.Details("Body", "DE", null, CycleParameters.DEFAULT)));
        var grant =
                new Grant(
                        "de-dakks",
                        "DAkkS (Germany)",
                        "1",
                        Journeys.STANDARD,
                        List.of(),
                        List.of(),
                        List.of(),
                        day("2020-01-01"),
                        null,
                        true,
                        null,
                        null);
        world.directory.insert(
                LISTED,
                new BodyAccreditation(
                        1,
                        grant,
                        List.of(
                                change(AccreditationState.ACTIVE, "2020-01-01"),
                                change(AccreditationState.SUSPENDED, "2026-06-01"))));
        world.bodies.insert(
                scope,
                new CertificationBody(Journeys.BODY, 1, "Body", CycleParameters.DEFAULT, LISTED));
    }

    private static StateChange change(AccreditationState state, String since) {
        return new StateChange(state, day(since), null, null, Instant.EPOCH);
    }

    private Certification take(String on, Certification certification, CertificationStep<?> step) {
        world.certifications.insert(scope, certification, List.of());
        var clock = Clock.fixed(day(on).atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
        return world.service(clock)
                .take(scope, new Move(certification.id(), certification.version(), "Letter"), step);
    }

    private void isBlocked(String field, String on, Certification from, CertificationStep<?> step) {
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> take(on, from, step))
                .satisfies(
                        e -> {
                            assertThat(e.rule()).isEqualTo(CertificationRule.CB_7.reference());
                            assertThat(e.path()).containsExactly(field);
                        });
    }

    @Test
    void noStage1BeginsAtABodyWhoseAccreditationIsSuspended() {
        var step = new PreparingStep.ScheduleStage1(day("2026-08-01"), Journeys.TEAM);
        isBlocked("startsOn", "2026-06-01", Journeys.contracted(), step);
        assertThat(take("2026-05-31", Journeys.contracted(), step).state())
                .isEqualTo(CertificationState.STAGE1_PLANNED);
    }

    @Test
    void noScopeIsExtendedThereButOneMayBeReduced() {
        var on = day("2026-07-01");
        isBlocked(
                "isReduction",
                "2026-07-01",
                Journeys.certified("2025-09-01"),
                new CycledStep.ChangeScope(false, on, PRINTED));
        var reduced =
                take(
                        "2026-07-01",
                        Journeys.certified("2025-09-01"),
                        new CycledStep.ChangeScope(true, on, PRINTED));
        assertThat(reduced.state()).isEqualTo(CertificationState.CERTIFIED);
    }

    @Test
    void surveillanceGoesOn() {
        var certified = Journeys.certified("2025-09-01");
        var audit = certified.dossier().nextSurveillance(1).orElseThrow();
        var after =
                take(
                        "2026-07-01",
                        certified,
                        new CycledStep.CompleteSurveillance(
                                audit.id(), day("2026-07-01"), Journeys.TEAM, "Early"));
        assertThat(after.dossier().nextSurveillance(1).orElseThrow().kind())
                .isEqualTo(AuditKind.SURVEILLANCE_2);
    }
}
