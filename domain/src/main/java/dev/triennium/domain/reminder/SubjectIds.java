package dev.triennium.domain.reminder;

import dev.triennium.domain.tenancy.TenantId;

/// The ids by which clients know what mails are about.
public interface SubjectIds {

    /// The organisation's.
    String of(TenantId tenant);

    String of(TenantId tenant, DeadlineSubject subject);
}
