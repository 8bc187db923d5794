package dev.triennium.domain.internalaudit;

import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScopes;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// What colleagues have built, by the records of plans and documents.
public interface OwnWorkRepository {

    /// Tasks that they finished since the day, alone or with others, and documents of theirs that
    /// were published since, in two statements.
    Map<Ref<ColleagueId>, List<OwnWork>> list(
            TenantScopes scopes, Collection<Ref<ColleagueId>> colleagues, LocalDate since);
}
