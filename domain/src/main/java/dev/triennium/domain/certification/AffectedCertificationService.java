package dev.triennium.domain.certification;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.certification.CertificationsOfBody.OfTenant;
import dev.triennium.domain.certificationbody.BodyAccreditation;
import dev.triennium.domain.certificationbody.DirectoryBodyId;
import dev.triennium.domain.certificationbody.DirectoryBodyRepository;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds what runs at a body of the directory, for the day on which the body is in trouble.
@DomainService
public final class AffectedCertificationService {

    private final CertificationsOfBody certifications;
    private final CertificationHeads heads;
    private final DirectoryBodyRepository directory;
    private final Clock clock;

    public AffectedCertificationService(
            CertificationsOfBody certifications,
            CertificationHeads heads,
            DirectoryBodyRepository directory,
            Clock clock) {
        this.certifications = certifications;
        this.heads = heads;
        this.directory = directory;
        this.clock = clock;
    }

    /// @param lostOn since when the body has no active accreditation to the edition; null: it has
    ///     one, or nobody has recorded any
    /// @param transferUntil the last day for moving to another body; null: there is no need, or no
    ///     certificate yet
    public record Affected(
            TenantId tenant,
            CertificationHead certification,
            @Nullable LocalDate lostOn,
            @Nullable LocalDate transferUntil) {

        public Affected {
            Objects.requireNonNull(tenant);
            Objects.requireNonNull(certification);
        }
    }

    /// Those of the organisations that have not ended, the first to expire first.
    public Page<Affected> page(TenantScopes scopes, DirectoryBodyId body, PageRequest page) {
        if (scopes.isEmpty()) {
            return Page.empty();
        }
        var found = certifications.page(scopes, body, page);
        var accreditations =
                directory.listAccreditations(Set.of(body)).getOrDefault(body, List.of());
        var cycles =
                heads.listCycles(
                        scopes,
                        found.values().stream().map(AffectedCertificationService::ref).toList());
        return found.map(
                one -> {
                    var lostOn =
                            BodyAccreditation.lostOn(
                                    accreditations,
                                    one.certification().standard(),
                                    scopes.get(one.tenant()).today(clock));
                    var limit =
                            lostOn.flatMap(
                                    since ->
                                            Optional.ofNullable(cycles.get(ref(one)))
                                                    .map(cycle -> cycle.transferLimit(since)));
                    return new Affected(
                            one.tenant(),
                            one.certification(),
                            lostOn.orElse(null),
                            limit.orElse(null));
                });
    }

    private static Ref<CertificationId> ref(OfTenant one) {
        return new Ref<>(one.tenant(), one.certification().id());
    }
}
