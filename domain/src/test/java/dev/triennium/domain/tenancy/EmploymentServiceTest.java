package dev.triennium.domain.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.error.VersionConflictException;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EmploymentServiceTest {

    private static final FirmId FIRM = TenancyWorld.NORTHSTAR;
    private static final PersonId NORA = new PersonId(new UUID(3, 1));
    private static final PersonId KIRAN = new PersonId(new UUID(3, 2));

    private final Instant now = UseCaseFakes.CLOCK.instant();
    private final UseCaseFakes fakes = new UseCaseFakes();
    private final InMemoryEmployments employments = new InMemoryEmployments();
    private final InMemoryFirmTrail trail = new InMemoryFirmTrail();
    private final EmploymentService service =
            new EmploymentService(
                    employments, employments, employments, trail, fakes.ids(), UseCaseFakes.CLOCK);

    private static final FirmTrail.Act BY_NORA = new FirmTrail.Act("inviteToFirm", NORA, null);

    private final FirmScope nora = new FirmScope(FIRM, NORA, Role.PARTNER, "test");

    private Employment norasOwn;

    @BeforeEach
    void aFirmHasAPartner() {
        norasOwn = employ(NORA, Role.PARTNER);
    }

    private Employment employ(PersonId person, Role role) {
        return Objects.requireNonNull(
                service.grantPromised(BY_NORA, FIRM, person, always(role), NORA));
    }

    @Test
    void theTrailSaysWhoGaveChangedAndEndedWhat() {
        var kiran = employ(KIRAN, Role.CONSULTANT);
        var partner = service.change(nora, kiran.id(), Role.PARTNER, "Promoted", 1);
        service.end(nora, partner.id(), "Moved on", 1);
        assertThat(trail.of(FIRM))
                .containsExactly(
                        "inviteToFirm Employment new",
                        "inviteToFirm Employment new",
                        "test Employment changed",
                        "test Employment new",
                        "test Employment changed");
        assertThat(trail.entries).extracting(one -> one.act().person()).containsOnly(NORA);
    }

    private static GrantRole always(Role role) {
        return new GrantRole(role, null, null, false);
    }

    private static void isRefused(String rule, ThrowingCallable call) {
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(call)
                .satisfies(e -> assertThat(e.rule().id()).isEqualTo(rule));
    }

    @Test
    void aRoleIsHadOnceAtATime() {
        employ(KIRAN, Role.CONSULTANT);
        assertThat(service.grantPromised(BY_NORA, FIRM, KIRAN, always(Role.CONSULTANT), NORA))
                .isNull();
        assertThat(employments.of(FIRM)).hasSize(2);
    }

    @Test
    void aRoleIsHadFromOneDayToAnother() {
        var from = UseCaseFakes.CLOCK.instant().plus(Duration.ofDays(1));
        var until = from.plus(Duration.ofDays(10));
        var role = new GrantRole(Role.CONSULTANT, from, until, false);
        assertThat(service.grantPromised(BY_NORA, FIRM, KIRAN, role, NORA))
                .satisfies(
                        one -> {
                            assertThat(one.validFrom()).isEqualTo(from);
                            assertThat(one.validUntil()).isEqualTo(until);
                        });
        assertThat(service.grantPromised(BY_NORA, FIRM, KIRAN, always(Role.CONSULTANT), NORA))
                .isNull();
    }

    @Test
    void aRoleInAnOrganisationIsNotHadInAFirm() {
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(
                        () ->
                                service.grantPromised(
                                        BY_NORA, FIRM, KIRAN, always(Role.AUDITOR), NORA));
    }

    @Test
    void whoLeavesLeavesThisVeryInstant() {
        var kirans = employ(KIRAN, Role.CONSULTANT);
        var ended = service.end(nora, kirans.id(), "Moved on", 1);
        assertThat(ended.isOver(now)).isTrue();
        assertThat(ended.ending()).isEqualTo(new Employment.Ending(NORA, "Moved on"));
        assertThat(ended.version()).isEqualTo(2);
        isRefused("ROL-4", () -> service.end(nora, kirans.id(), "Again", 2));
    }

    @Test
    void theLastPartnerStays() {
        isRefused("ROL-5", () -> service.end(nora, norasOwn.id(), "Tired", 1));
        isRefused("ROL-5", () -> service.change(nora, norasOwn.id(), Role.CONSULTANT, "Tired", 1));
        employ(KIRAN, Role.PARTNER);
        assertThat(service.end(nora, norasOwn.id(), "Tired", 1).isOver(now)).isTrue();
    }

    private Employment move(
            Employment one, UnaryOperator<RoleValidity> validity, int expectedVersion) {
        return service.changeValidity(nora, one.id(), validity, expectedVersion);
    }

    @Test
    void theDatesOfARoleMoveAsFarAsTheyLieAhead() {
        var from = now.plus(Duration.ofDays(30));
        var kirans =
                Objects.requireNonNull(
                        service.grantPromised(
                                BY_NORA,
                                FIRM,
                                KIRAN,
                                new GrantRole(Role.CONSULTANT, from, null, false),
                                NORA));
        var sooner = now.plus(Duration.ofDays(3));
        var until = now.plus(Duration.ofDays(90));
        var moved = move(kirans, _ -> new RoleValidity(sooner, until), 1);
        assertThat(moved.validFrom()).isEqualTo(sooner);
        assertThat(moved.validUntil()).isEqualTo(until);
        assertThat(moved.version()).isEqualTo(2);
        assertThat(employments.find(FIRM, kirans.id())).contains(moved);
        assertThat(trail.of(FIRM)).endsWith("test Employment changed");
        assertThat(move(moved, held -> held, 2)).isEqualTo(moved);

        for (var impossible :
                List.of(
                        new RoleValidity(now.minusSeconds(1), until),
                        new RoleValidity(sooner, now),
                        new RoleValidity(until, sooner),
                        new RoleValidity(sooner, now.plus(Duration.ofDays(4_000))))) {
            assertThatExceptionOfType(ValidationException.class)
                    .as("%s", impossible)
                    .isThrownBy(() -> move(moved, _ -> impossible, 2));
        }
        assertThatExceptionOfType(VersionConflictException.class)
                .isThrownBy(() -> move(moved, held -> held, 1));
        service.end(nora, kirans.id(), "Never came", 2);
        isRefused("ROL-4", () -> move(moved, held -> held, 3));
    }

    @Test
    void theLastPartnerGetsNoEnd() {
        var until = now.plus(Duration.ofDays(30));
        UnaryOperator<RoleValidity> ending = held -> new RoleValidity(held.from(), until);
        isRefused("ROL-5", () -> move(norasOwn, ending, 1));

        // Whoever follows must be there by then, and may not come later afterwards.
        var kirans =
                Objects.requireNonNull(
                        service.grantPromised(
                                BY_NORA,
                                FIRM,
                                KIRAN,
                                new GrantRole(Role.PARTNER, until.plusSeconds(1), null, false),
                                NORA));
        isRefused("ROL-5", () -> move(norasOwn, ending, 1));
        var inTime = move(kirans, _ -> new RoleValidity(until, null), 1);
        assertThat(move(norasOwn, ending, 1).validUntil()).isEqualTo(until);
        isRefused(
                "ROL-5", () -> move(inTime, _ -> new RoleValidity(until.plusSeconds(1), null), 2));
        isRefused(
                "ROL-5",
                () ->
                        move(
                                inTime,
                                _ -> new RoleValidity(until, until.plus(Duration.ofDays(1))),
                                2));
        assertThat(move(norasOwn, held -> new RoleValidity(held.from(), null), 2).validUntil())
                .isNull();
    }

    @Test
    void whoIsNoPartnerAnyMoreEndsNothing() {
        var kirans = employ(KIRAN, Role.PARTNER);
        service.end(nora, norasOwn.id(), "Tired", 1);
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> service.end(nora, kirans.id(), "Revenge", 1));
    }

    @Test
    void anotherRoleFollowsTheOneSoFar() {
        var kirans = employ(KIRAN, Role.CONSULTANT);
        var partner = service.change(nora, kirans.id(), Role.PARTNER, "Promoted", 1);
        assertThat(partner.role()).isEqualTo(Role.PARTNER);
        assertThat(partner.validFrom()).isEqualTo(now);
        assertThat(partner.grantedBy()).isEqualTo(NORA);
        assertThat(employments.find(FIRM, kirans.id()).orElseThrow().ending())
                .isEqualTo(new Employment.Ending(NORA, "Promoted"));
    }

    @Test
    void aRoleChangesIntoAnother() {
        var kirans = employ(KIRAN, Role.CONSULTANT);
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> service.change(nora, kirans.id(), Role.CONSULTANT, "None", 1));
        employ(KIRAN, Role.PARTNER);
        isRefused("ROL-2", () -> service.change(nora, kirans.id(), Role.PARTNER, "Twice", 1));
    }

    @Test
    void anotherFirmsPeopleAreNobody() {
        var elsewhere =
                Objects.requireNonNull(
                        service.grantPromised(
                                BY_NORA,
                                TenancyWorld.SOUTHGATE,
                                KIRAN,
                                always(Role.PARTNER),
                                null));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> service.end(nora, elsewhere.id(), "Ours now", 1));
    }

    @Test
    void aStaleVersionEndsNothing() {
        var kirans = employ(KIRAN, Role.CONSULTANT);
        assertThatExceptionOfType(VersionConflictException.class)
                .isThrownBy(() -> service.end(nora, kirans.id(), "Moved on", 2));
        assertThat(employments.find(FIRM, kirans.id()).orElseThrow().isOver(now)).isFalse();
    }
}
