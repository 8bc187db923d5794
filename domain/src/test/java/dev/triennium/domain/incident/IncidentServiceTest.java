package dev.triennium.domain.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triennium.domain.certificationbody.CertificationBodyId;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.register.EntryLinks;
import dev.triennium.domain.register.RegisterDeadlineKind;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TestScopes;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IncidentServiceTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-24");
    private static final NoticeAnswer UNKNOWN = new NoticeAnswer(null, null, null, null);
    private static final NoticeAnswer NO = new NoticeAnswer(false, null, null, "Nobody was hurt");

    private final IncidentWorld world = new IncidentWorld();
    private final TenantScope scope =
            TestScopes.of(
                    new TenantId(new UUID(1, 1)),
                    new PersonId(new UUID(2, 1)),
                    Role.REPRESENTATIVE);

    private static NoticeAnswer yes(LocalDate dueOn) {
        return new NoticeAnswer(true, null, dueOn, "Contract, 7.2");
    }

    private Incident record(NoticeAnswer notice) {
        return record(notice, TODAY);
    }

    private Incident record(NoticeAnswer notice, LocalDate occurredOn) {
        return world.service.add(
                scope,
                new RecordIncident(
                        new IncidentContent(
                                IncidentKind.ACCIDENT,
                                "A fall from a ladder",
                                null,
                                occurredOn,
                                null,
                                null,
                                null),
                        notice,
                        EntryLinks.NONE),
                null);
    }

    private static void refused(ThrowingCallable act) {
        assertThatExceptionOfType(RuleViolationException.class).isThrownBy(act);
    }

    private void isDue(
            Incident incident, @Nullable RegisterDeadlineKind kind, @Nullable LocalDate day) {
        var said = world.said.getOrDefault(incident.id().value(), List.of());
        if (kind == null) {
            assertThat(said).isEmpty();
        } else {
            assertThat(said)
                    .singleElement()
                    .satisfies(
                            deadline -> {
                                assertThat(deadline.kind()).isEqualTo(kind);
                                assertThat(deadline.dueOn()).isEqualTo(day);
                            });
        }
    }

    @Test
    void whatNobodyKnowsIsFoundOutByTheNextDay() {
        var incident = record(UNKNOWN);
        assertThat(incident.notice().state()).isEqualTo(BodyNotice.State.UNCLEAR);
        isDue(incident, RegisterDeadlineKind.INCIDENT_QUESTION, TODAY.plusDays(1));
        refused(() -> world.service.close(scope, incident.id(), "Done", 1));
        refused(() -> world.service.noteTold(scope, incident.id(), null, null, 1));
    }

    @Test
    void theAnswerIsKeptAndMakesTheDeadline() {
        var incident = record(UNKNOWN);
        var answered = world.service.answer(scope, incident.id(), yes(TODAY.plusDays(3)), 1);
        assertThat(answered.notice())
                .isEqualTo(new BodyNotice.Required(null, TODAY.plusDays(3), "Contract, 7.2"));
        isDue(incident, RegisterDeadlineKind.INCIDENT_NOTICE, TODAY.plusDays(3));
        refused(() -> world.service.close(scope, incident.id(), "Done", 2));
        var told = world.service.noteTold(scope, incident.id(), null, "By mail", 2);
        assertThat(told.notice())
                .isInstanceOfSatisfying(
                        BodyNotice.Told.class,
                        one -> {
                            assertThat(one.toldOn()).isEqualTo(TODAY);
                            assertThat(one.how()).isEqualTo("By mail");
                        });
        isDue(incident, null, null);
        refused(() -> world.service.noteTold(scope, incident.id(), null, null, 3));
        assertThat(world.service.close(scope, incident.id(), "Done", 3).isOpen()).isFalse();
    }

    @Test
    void anAnswerSaysAsMuchAsItShould() {
        var body = new CertificationBodyId(new UUID(4, 4));
        for (ThrowingCallable wrong :
                List.<ThrowingCallable>of(
                        () -> new NoticeAnswer(true, null, null, "Why"),
                        () -> new NoticeAnswer(false, null, null, null),
                        () -> new NoticeAnswer(false, body, null, "Why"),
                        () -> new NoticeAnswer(null, null, TODAY, null))) {
            assertThatExceptionOfType(ValidationException.class).isThrownBy(wrong);
        }
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> record(new NoticeAnswer(true, body, TODAY, null)));
    }

    @Test
    void anIncidentHappenedAndABodyIsToldFromTodayOn() {
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> record(NO, TODAY.plusDays(1)));
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> record(yes(TODAY.minusDays(1))));
    }

    @Test
    void aClosedIncidentStaysAsItIsUntilItIsOpenedAgain() {
        var incident = record(NO);
        isDue(incident, null, null);
        world.service.close(scope, incident.id(), "Ladder replaced", 1);
        refused(() -> world.service.answer(scope, incident.id(), UNKNOWN, 2));
        refused(() -> world.service.close(scope, incident.id(), "Again", 2));
        var open = world.service.reopen(scope, incident.id(), 2);
        assertThat(open.isOpen()).isTrue();
        assertThat(open.allowedActions(scope))
                .containsExactly(
                        IncidentAction.CHANGE, IncidentAction.ANSWER_NOTICE, IncidentAction.CLOSE);
        refused(() -> world.service.reopen(scope, incident.id(), 3));
    }
}
