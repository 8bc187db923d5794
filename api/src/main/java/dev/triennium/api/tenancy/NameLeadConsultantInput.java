package dev.triennium.api.tenancy;

import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.tenancy.EngagementId;
import org.jspecify.annotations.Nullable;

record NameLeadConsultantInput(EngagementId id, int expectedVersion, @Nullable PersonId personId) {}
