package dev.triennium.domain.reminder;

import dev.triennium.domain.tenancy.TenantScope;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Where a feature says what must happen by when. It says all of it at each change and keeps no
/// account of what it said before.
public interface Deadlines {

    /// Makes these the subject's deadlines. Call it inside the transaction of the change.
    ///
    /// A deadline whose day moved is reminded of anew, and its calendar entry moves. One that is
    /// done, or is left out here, is over, and one that is cancelled is called off, with those who
    /// were reminded of it: their calendars forget it.
    ///
    /// @param subjectType the GraphQL type, such as `Certification`
    default void replace(
            TenantScope scope, String subjectType, UUID subject, List<Deadline> deadlines) {
        replaceAll(scope, subjectType, Map.of(subject, deadlines));
    }

    /// The same for several subjects of one type, in no more statements than for one.
    void replaceAll(
            TenantScope scope, String subjectType, Map<UUID, List<Deadline>> deadlinesBySubject);
}
