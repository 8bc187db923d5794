package dev.triennium.domain.reminder;

import dev.triennium.domain.tenancy.TenantScope;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How the deadlines of one type of subject follow from what is stored, so that they can be derived
/// anew at any time. The feature that names them makes one of these a use case bean.
public interface DeadlineSource {

    /// The GraphQL type, such as `Certification`.
    String subjectType();

    /// A page of the subjects of all tenants that may have deadlines, by tenant and id.
    ///
    /// @param after the last one of the page before; null: from the beginning
    List<RunningSubject> listRunning(@Nullable RunningSubject after, int size);

    /// The subject's deadlines, none when there is no such subject any more. Called in a
    /// transaction: it locks the subject, so that nobody says others meanwhile.
    List<Deadline> derive(TenantScope scope, UUID subject);
}
