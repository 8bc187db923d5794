package dev.triennium.persistence.tenancy;

import static dev.triennium.persistence.jooq.generated.Tables.ENGAGEMENT;
import static dev.triennium.persistence.jooq.generated.Tables.FIRM_MEMBERSHIP;
import static dev.triennium.persistence.jooq.generated.Tables.MEMBERSHIP;

import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.tenancy.FirmId;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/// The grants behind a scope, locked against their end until the transaction around is over.
@Component
class HeldGrants {

    private final TenantDsl tenants;
    private final Clock clock;

    HeldGrants(TenantDsl tenants, Clock clock) {
        this.tenants = tenants;
        this.clock = clock;
    }

    /// @throws NotFoundException when the person no longer holds all of it
    void require(TenantScope scope) {
        var person = scope.person();
        // A job needs no grant, and what a firm is just setting up has none yet.
        if (person == null || scope.permissions().isEmpty()) {
            return;
        }
        var now = clock.instant();
        var missing = EnumSet.copyOf(scope.permissions());
        var firm = scope.firm();
        tenants.in(scope)
                .fetch(firm == null ? own(scope, person, now) : ofFirm(scope, firm, person, now))
                .forEach(row -> missing.removeAll(Role.valueOf(row.value1()).permissions()));
        if (!missing.isEmpty()) {
            throw new NotFoundException("id");
        }
    }

    private static Select<Record1<String>> own(TenantScope scope, PersonId person, Instant now) {
        return DSL.select(MEMBERSHIP.ROLE)
                .from(MEMBERSHIP)
                .where(
                        MEMBERSHIP.TENANT_ID.eq(scope.tenant()),
                        JooqGrantRepository.isValidMembership(
                                DSL.val(person, MEMBERSHIP.PERSON_ID),
                                DSL.val(now, MEMBERSHIP.VALID_FROM_AT)))
                .forShare();
    }

    private static Select<Record1<String>> ofFirm(
            TenantScope scope, FirmId firm, PersonId person, Instant now) {
        return DSL.select(FIRM_MEMBERSHIP.ROLE)
                .from(ENGAGEMENT)
                .join(FIRM_MEMBERSHIP)
                .on(FIRM_MEMBERSHIP.FIRM_ID.eq(ENGAGEMENT.FIRM_ID))
                .where(
                        ENGAGEMENT.TENANT_ID.eq(scope.tenant()),
                        ENGAGEMENT.FIRM_ID.eq(firm),
                        JooqGrantRepository.isValidEngagement(
                                DSL.val(person, FIRM_MEMBERSHIP.PERSON_ID),
                                DSL.val(now, ENGAGEMENT.STARTS_AT)))
                .forShare();
    }
}
