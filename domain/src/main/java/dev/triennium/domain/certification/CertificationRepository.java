package dev.triennium.domain.certification;

import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Certifications as a whole: for steps, and for what only the whole tells. Whoever looks at lists
/// wants [CertificationHeads].
public interface CertificationRepository {

    Optional<Certification> find(TenantScope scope, CertificationId id);

    Map<Ref<CertificationId>, Certification> list(
            TenantScopes scopes, Collection<Ref<CertificationId>> refs);

    void insert(TenantScope scope, Certification certification, List<DatedEvent> events);

    /// Stores the certification as the version after the expected one, and adds the events.
    ///
    /// @throws dev.triennium.domain.error.VersionConflictException when another version is stored
    void update(
            TenantScope scope,
            Certification certification,
            int expectedVersion,
            List<DatedEvent> events);
}
