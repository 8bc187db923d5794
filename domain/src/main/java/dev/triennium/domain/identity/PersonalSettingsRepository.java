package dev.triennium.domain.identity;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/// Everybody's own; nobody reads or changes those of somebody else.
public interface PersonalSettingsRepository {

    Map<PersonId, PersonalSettings> list(Collection<PersonId> people);

    void update(PersonId person, PersonalSettings settings, Instant at);
}
