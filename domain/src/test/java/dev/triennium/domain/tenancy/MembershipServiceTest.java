package dev.triennium.domain.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.error.VersionConflictException;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MembershipServiceTest {

    private static final TenantScope REPRESENTATIVE = scope(Role.REPRESENTATIVE, null);
    private static final TenantScope PARTNER = scope(Role.PARTNER, TenancyWorld.NORTHSTAR);
    private static final PersonId ANNA = new PersonId(new UUID(3, 2));
    private static final PersonId BEN = new PersonId(new UUID(3, 3));

    private final Instant now = UseCaseFakes.CLOCK.instant();
    private final Instant later = now.plus(Duration.ofDays(10));

    private final UseCaseFakes fakes = new UseCaseFakes();
    private final InMemoryMembershipRepository memberships = new InMemoryMembershipRepository();
    private final InMemoryEngagementRepository engagements = new InMemoryEngagementRepository();
    private final List<Membership> told = new ArrayList<>();
    private final MembershipService service =
            new MembershipService(
                    memberships,
                    engagements,
                    new InMemoryTenantRepository(),
                    Optional.of((_, membership) -> told.add(membership)),
                    fakes.changes(),
                    fakes.ids(),
                    UseCaseFakes.CLOCK);

    private static TenantScope scope(Role role, @Nullable FirmId firm) {
        return new TenantScope(
                TenancyWorld.ALDER,
                new Actor.Person(TenancyWorld.PERSON, firm),
                "test",
                ZoneOffset.UTC,
                role.permissions(),
                TenantScope.Archive.ELSEWHERE);
    }

    private Membership has(PersonId person, Role role, @Nullable Instant until) {
        var membership =
                new Membership(
                        new MembershipId(fakes.ids().next()),
                        person,
                        role,
                        now.minusSeconds(60),
                        until,
                        null);
        memberships.insert(REPRESENTATIVE, membership);
        return membership;
    }

    private static GrantRole role(Role role) {
        return new GrantRole(role, null, null, false);
    }

    private static void isRefused(String rule, ThrowingCallable call) {
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(call)
                .satisfies(e -> assertThat(e.rule().id()).isEqualTo(rule));
    }

    @Test
    void aRoleIsGrantedFromNowOnByTheOneWhoGrantsIt() {
        var known = has(ANNA, Role.EMPLOYEE, null);
        var granted = service.grant(REPRESENTATIVE, known.id(), role(Role.AUDITOR), null);
        assertThat(granted.person()).isEqualTo(ANNA);
        assertThat(granted.validFrom()).isEqualTo(now);
        assertThat(granted.grantedBy()).isEqualTo(TenancyWorld.PERSON);
        assertThat(told).containsExactly(granted);
        assertThat(fakes.audited).hasSize(1);
    }

    @Test
    void aRepetitionReturnsTheFirst() {
        var known = has(ANNA, Role.EMPLOYEE, null);
        var key = new UUID(5, 5);
        var first = service.grant(REPRESENTATIVE, known.id(), role(Role.AUDITOR), key);
        assertThat(service.grant(REPRESENTATIVE, known.id(), role(Role.AUDITOR), key))
                .isEqualTo(first);
        assertThat(told).hasSize(1);
    }

    @Test
    void nobodyIsGrantedARoleWhomNobodyKnows() {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(
                        () ->
                                service.grant(
                                        REPRESENTATIVE,
                                        new MembershipId(new UUID(0, 0)),
                                        role(Role.AUDITOR),
                                        null))
                .satisfies(e -> assertThat(e.path()).containsExactly("membershipId"));
    }

    @Test
    void nobodyGrantsMoreThanTheyHave() {
        has(BEN, Role.REPRESENTATIVE, null);
        var known = has(ANNA, Role.EMPLOYEE, null).id();
        for (var more : List.of(Role.REPRESENTATIVE, Role.MANAGEMENT)) {
            isRefused("ROL-1", () -> service.grant(PARTNER, known, role(more), null));
        }
        assertThat(service.grant(PARTNER, known, role(Role.AUDITOR), null).role())
                .isEqualTo(Role.AUDITOR);
    }

    /// A firm's people sign nothing of their clients', whose people they still bring in.
    @Test
    void whatSomebodyIsOnlyAskedForIsGivenByThoseWhoMayNotDoIt() {
        var known = has(ANNA, Role.AUDITOR, null).id();
        assertThat(Role.PARTNER.permissions()).doesNotContain(Permission.SIGN_DOCUMENT);
        assertThat(Role.EMPLOYEE.permissions()).contains(Permission.SIGN_DOCUMENT);
        assertThat(service.grant(PARTNER, known, role(Role.EMPLOYEE), null).role())
                .isEqualTo(Role.EMPLOYEE);
        assertThat(Role.AUDITOR.isWithin(Role.PARTNER.permissions())).isTrue();
        assertThat(Role.MANAGEMENT.isWithin(Role.PARTNER.permissions())).isFalse();
    }

    @Test
    void theFirmNamesTheFirstRepresentativeOnly() {
        var known = has(ANNA, Role.EMPLOYEE, null).id();
        service.grant(PARTNER, known, role(Role.REPRESENTATIVE), null);
        var other = has(BEN, Role.EMPLOYEE, null).id();
        isRefused("ROL-1", () -> service.grant(PARTNER, other, role(Role.REPRESENTATIVE), null));
    }

    @Test
    void nobodyInTheOrganisationNamesAFirstRepresentativeByHavingLess() {
        var known = has(ANNA, Role.MANAGEMENT, null).id();
        isRefused(
                "ROL-1",
                () ->
                        service.grant(
                                scope(Role.MANAGEMENT, null),
                                known,
                                role(Role.REPRESENTATIVE),
                                null));
    }

    @Test
    void aRoleInAFirmIsNotGrantedHere() {
        var known = has(ANNA, Role.EMPLOYEE, null).id();
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(
                        () -> service.grant(REPRESENTATIVE, known, role(Role.CONSULTANT), null));
    }

    @Test
    void nobodyHoldsARoleTwiceAtATime() {
        var known = has(ANNA, Role.AUDITOR, later);
        isRefused(
                "ROL-2", () -> service.grant(REPRESENTATIVE, known.id(), role(Role.AUDITOR), null));
        var next =
                service.grant(
                        REPRESENTATIVE,
                        known.id(),
                        new GrantRole(Role.AUDITOR, later, null, false),
                        null);
        assertThat(next.validFrom()).isEqualTo(later);
        isRefused(
                "ROL-2",
                () ->
                        service.changeValidity(
                                REPRESENTATIVE,
                                known.id(),
                                held -> new RoleValidity(held.from(), null),
                                false,
                                1));
    }

    @Test
    void aRoleThatWasEndedBeforeItBeganKeepsNobodyFromIt() {
        var known = has(ANNA, Role.EMPLOYEE, null);
        var never =
                service.grant(
                        REPRESENTATIVE,
                        known.id(),
                        new GrantRole(Role.AUDITOR, later, null, false),
                        null);
        service.end(REPRESENTATIVE, never.id(), "A mistake", false, 1);
        assertThat(
                        service.grant(
                                        REPRESENTATIVE,
                                        known.id(),
                                        new GrantRole(Role.AUDITOR, later, null, false),
                                        null)
                                .version())
                .isEqualTo(1);
    }

    @Test
    void aRoleEndsAtOnceAndItIsKeptWhoEndedItAndWhy() {
        var held = has(ANNA, Role.EMPLOYEE, null);
        var ended = service.end(REPRESENTATIVE, held.id(), "Left the company", false, 1);
        assertThat(ended.validUntil()).isEqualTo(now);
        assertThat(ended.ending())
                .isEqualTo(new Membership.Ending(TenancyWorld.PERSON, "Left the company"));
        assertThat(ended.version()).isEqualTo(2);
        isRefused("ROL-4", () -> service.end(REPRESENTATIVE, held.id(), "Again", false, 2));
    }

    @Test
    void aStaleVersionEndsNothing() {
        var held = has(ANNA, Role.EMPLOYEE, null);
        assertThatExceptionOfType(VersionConflictException.class)
                .isThrownBy(() -> service.end(REPRESENTATIVE, held.id(), "Left", false, 2));
    }

    @Test
    void theLastRepresentativeStays() {
        var last = has(ANNA, Role.REPRESENTATIVE, null);
        isRefused("ROL-3", () -> service.end(REPRESENTATIVE, last.id(), "Leaves", false, 1));
        isRefused(
                "ROL-3",
                () ->
                        service.changeValidity(
                                REPRESENTATIVE,
                                last.id(),
                                held -> new RoleValidity(held.from(), later),
                                false,
                                1));
        has(BEN, Role.REPRESENTATIVE, later);
        isRefused("ROL-3", () -> service.end(REPRESENTATIVE, last.id(), "Leaves", false, 1));
        has(BEN, Role.REPRESENTATIVE, null);
        assertThat(service.end(REPRESENTATIVE, last.id(), "Leaves", false, 1).isOver(now)).isTrue();
    }

    @Test
    void aFirstRepresentativeForATimeIsNotTheLast() {
        isEngaged(null);
        var known = has(ANNA, Role.EMPLOYEE, null).id();
        isRefused(
                "ROL-3",
                () ->
                        service.grant(
                                PARTNER,
                                known,
                                new GrantRole(Role.REPRESENTATIVE, null, later, false),
                                null));
        var granted =
                service.grant(
                        PARTNER,
                        known,
                        new GrantRole(Role.REPRESENTATIVE, null, later, true),
                        null);
        assertThat(granted.standingIn()).isEqualTo(TenancyWorld.NORTHSTAR);
    }

    @Test
    void theFirmStandsInForTheLastRepresentativeWhereItsPartnerSaysSo() {
        var last = has(ANNA, Role.REPRESENTATIVE, null);
        isRefused("ROL-1", () -> service.end(PARTNER, last.id(), "Leaves", false, 1));
        isRefused("ROL-3", () -> service.end(REPRESENTATIVE, last.id(), "Leaves", true, 1));
        isEngaged(later);
        isRefused("ROL-3", () -> service.end(PARTNER, last.id(), "Leaves", true, 1));
        isEngaged(null);
        var ended = service.end(PARTNER, last.id(), "Leaves", true, 1);
        assertThat(ended.standingIn()).isEqualTo(TenancyWorld.NORTHSTAR);
    }

    private void isEngaged(@Nullable Instant until) {
        engagements.insert(
                PARTNER,
                new Engagement(
                        new EngagementId(fakes.ids().next()),
                        1,
                        TenancyWorld.NORTHSTAR,
                        "All",
                        "Signed",
                        now,
                        until,
                        TenancyWorld.PERSON,
                        null,
                        null,
                        null));
    }

    @Test
    void standingInTakesNoOtherRoleAway() {
        var held = has(ANNA, Role.MANAGEMENT, null);
        isRefused("ROL-1", () -> service.end(PARTNER, held.id(), "Leaves", true, 1));
    }

    @Test
    void whatHasBeenStaysAsItWas() {
        var held = has(ANNA, Role.EMPLOYEE, null);
        for (var wrong :
                List.of(
                        new RoleValidity(now, null),
                        new RoleValidity(held.validFrom(), now.minusSeconds(1)))) {
            assertThatExceptionOfType(ValidationException.class)
                    .isThrownBy(
                            () ->
                                    service.changeValidity(
                                            REPRESENTATIVE, held.id(), _ -> wrong, false, 1));
        }
        var changed =
                service.changeValidity(
                        REPRESENTATIVE,
                        held.id(),
                        one -> new RoleValidity(one.from(), later),
                        false,
                        1);
        assertThat(changed.validUntil()).isEqualTo(later);
        assertThat(changed.version()).isEqualTo(2);
    }

    @Test
    void whatStaysTheSameIsNotStored() {
        var held = has(ANNA, Role.EMPLOYEE, null);
        service.changeValidity(REPRESENTATIVE, held.id(), one -> one, false, 1);
        assertThat(fakes.audited).isEmpty();
    }

    @Test
    void whatWasPromisedIsGrantedOnceAsByWhoPromisedIt() {
        var taker = TenancyWorld.scope(null);
        var first = service.grantPromised(taker, REPRESENTATIVE, ANNA, role(Role.AUDITOR));
        assertThat(Objects.requireNonNull(first).grantedBy()).isEqualTo(TenancyWorld.PERSON);
        assertThat(service.grantPromised(taker, REPRESENTATIVE, ANNA, role(Role.AUDITOR))).isNull();
    }

    @Test
    void whatNobodyMayGiveAnyMoreIsNotGranted() {
        var taker = TenancyWorld.scope(null);
        isRefused(
                "ROL-1", () -> service.grantPromised(taker, PARTNER, ANNA, role(Role.MANAGEMENT)));
    }
}
