package dev.triennium.domain.file;

import dev.triennium.domain.file.ExpiredFiles.Expired;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which kept files the store was asked for, and which it does not have any more.
public interface FileChecks {

    /// Those of all tenants that were not checked since, the longest unchecked first.
    List<Expired<KeptFileId>> listUnchecked(Instant since, int limit);

    /// How many files of all tenants are missing.
    int countMissing();

    /// Since when each of the files is missing; those that are there are left out.
    Map<Ref<KeptFileId>, Instant> listMissing(
            TenantScopes scopes, Collection<Ref<KeptFileId>> files);

    /// @param missingSince null: it is there
    void update(
            TenantScope scope, KeptFileId id, Instant checkedAt, @Nullable Instant missingSince);
}
