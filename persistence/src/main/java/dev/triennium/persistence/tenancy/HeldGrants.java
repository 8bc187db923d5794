package dev.triennium.persistence.tenancy;

import static dev.triennium.persistence.jooq.generated.Tables.ENGAGEMENT;
import static dev.triennium.persistence.jooq.generated.Tables.FIRM_MEMBERSHIP;
import static dev.triennium.persistence.jooq.generated.Tables.MEMBERSHIP;
import static dev.triennium.persistence.jooq.generated.Tables.TENANT;

import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/// The grants behind a scope and the organisation that they are in, locked against their end and its
/// archiving until the transaction around is over.
@Component
class HeldGrants {

    private final TenantDsl tenants;
    private final Clock clock;

    HeldGrants(TenantDsl tenants, Clock clock) {
        this.tenants = tenants;
        this.clock = clock;
    }

    /// @throws NotFoundException when the person no longer holds all of it
    /// @throws RuleViolationException when the organisation is in the archive by now
    void require(TenantScope scope) {
        var person = scope.person();
        // A job needs no grant, and what a firm is just setting up has none yet.
        if (person == null || scope.permissions().isEmpty()) {
            return;
        }
        var now = clock.instant();
        var missing = EnumSet.copyOf(scope.permissions());
        var ownFirst = scope.firm() == null;
        take(scope, missing, ownFirst ? own(scope, person, now) : ofFirms(scope, person, now));
        if (!missing.isEmpty()) {
            take(scope, missing, ownFirst ? ofFirms(scope, person, now) : own(scope, person, now));
        }
        if (!missing.isEmpty()) {
            throw new NotFoundException("id");
        }
    }

    private void take(
            TenantScope scope, Set<Permission> missing, Select<Record2<String, Instant>> grants) {
        for (var grant : tenants.in(scope).fetch(grants)) {
            if (grant.value2() != null && !scope.worksInArchive()) {
                throw TenantScope.inArchive();
            }
            missing.removeAll(Role.valueOf(grant.value1()).permissions());
        }
    }

    private static Select<Record2<String, Instant>> own(TenantScope scope, PersonId person, Instant now) {
        return DSL.select(MEMBERSHIP.ROLE, TENANT.ARCHIVED_AT)
                .from(MEMBERSHIP)
                .join(TENANT)
                .on(TENANT.ID.eq(MEMBERSHIP.TENANT_ID))
                .where(
                        MEMBERSHIP.TENANT_ID.eq(scope.tenant()),
                        JooqGrantRepository.isValidMembership(
                                DSL.val(person, MEMBERSHIP.PERSON_ID), DSL.val(now, MEMBERSHIP.VALID_FROM_AT)))
                .forShare();
    }

    private static Select<Record2<String, Instant>> ofFirms(
            TenantScope scope, PersonId person, Instant now) {
        return DSL.select(FIRM_MEMBERSHIP.ROLE, TENANT.ARCHIVED_AT)
                .from(ENGAGEMENT)
                .join(FIRM_MEMBERSHIP)
                .on(FIRM_MEMBERSHIP.FIRM_ID.eq(ENGAGEMENT.FIRM_ID))
                .join(TENANT)
                .on(TENANT.ID.eq(ENGAGEMENT.TENANT_ID))
                .where(
                        ENGAGEMENT.TENANT_ID.eq(scope.tenant()),
                        JooqGrantRepository.isValidEngagement(
                                DSL.val(person, FIRM_MEMBERSHIP.PERSON_ID), DSL.val(now, ENGAGEMENT.STARTS_AT)))
                .forShare();
    }
}
