package dev.triennium.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.JobScopes;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.execution.DefaultBatchLoaderRegistry;

class EntityTest {

    private static final TenantScope ALDER = scope(1);
    private static final TenantScope BIRCH = scope(2);
    private static final ColleagueId PERSON = new ColleagueId(new UUID(3, 1));

    private static TenantScope scope(int tenant) {
        return new JobScopes().of("test", new TenantId(new UUID(9, tenant)), ZoneOffset.UTC);
    }

    private record Shown(TenantScope scope, String what) {}

    /// One person who works for two organisations may be a colleague of one number in both.
    @Test
    void theSameIdInTwoTenantsIsTwoEntities() {
        var entity =
                Entity.inTenant(
                        new DefaultBatchLoaderRegistry(),
                        "Colleague",
                        ColleagueId::new,
                        (_, _) ->
                                Map.of(
                                        Ref.in(ALDER, PERSON), "Alder's",
                                        Ref.in(BIRCH, PERSON), "Birch's"),
                        Shown::new);
        var atAlder = GlobalId.of("Colleague", ALDER.tenant(), PERSON.value());
        var atBirch = GlobalId.of("Colleague", BIRCH.tenant(), PERSON.value());
        assertThat(entity.load(TenantScopes.of(List.of(ALDER, BIRCH)), List.of(atAlder, atBirch)))
                .isEqualTo(
                        Map.of(
                                atAlder, new Shown(ALDER, "Alder's"),
                                atBirch, new Shown(BIRCH, "Birch's")));
    }
}
