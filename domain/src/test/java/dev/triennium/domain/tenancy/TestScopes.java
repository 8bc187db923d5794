package dev.triennium.domain.tenancy;

import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import java.time.ZoneOffset;

/// Scopes of people, for use cases that ask what somebody may do.
public final class TestScopes {

    private TestScopes() {}

    public static TenantScope of(TenantId tenant, PersonId person, Role role) {
        return new TenantScope(
                tenant,
                new Actor.Person(person, null),
                "test",
                ZoneOffset.UTC,
                role.permissions(),
                TenantScope.Archive.ELSEWHERE);
    }
}
