package dev.triennium.domain.tenancy;

import dev.triennium.domain.archive.ArchiveRule;
import dev.triennium.domain.error.ErrorCode;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.identity.PersonId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The proof that someone may work in one tenant, for one operation. Only [Authorizer] and
/// [JobScopes] can make one; whoever holds it need not ask again.
public final class TenantScope {

    private final TenantId tenant;
    private final Actor actor;
    private final String operation;
    private final ZoneId zone;
    private final Set<Permission> permissions;
    private final Archive archive;
    private final @Nullable ActingGrant grant;

    /// What the archive is to the operation.
    enum Archive {
        /// The tenant is in use.
        ELSEWHERE,
        /// The tenant is in the archive, and the operation only looks at it.
        READ_ONLY,
        /// Whether the tenant is there or not, the operation may do its work.
        NO_MATTER
    }

    TenantScope(
            TenantId tenant,
            Actor actor,
            String operation,
            ZoneId zone,
            Set<Permission> permissions,
            Archive archive) {
        this(tenant, actor, operation, zone, permissions, archive, null);
    }

    TenantScope(
            TenantId tenant,
            Actor actor,
            String operation,
            ZoneId zone,
            Set<Permission> permissions,
            Archive archive,
            @Nullable ActingGrant grant) {
        this.tenant = Objects.requireNonNull(tenant);
        this.actor = Objects.requireNonNull(actor);
        this.operation = Objects.requireNonNull(operation);
        this.zone = Objects.requireNonNull(zone);
        this.permissions = Set.copyOf(permissions);
        this.archive = Objects.requireNonNull(archive);
        this.grant = grant;
    }

    public TenantId tenant() {
        return tenant;
    }

    public Actor actor() {
        return actor;
    }

    /// Who works; null: a job.
    public @Nullable PersonId person() {
        return actor.person();
    }

    /// The firm that the person works for; null: the organisation itself, or a job.
    public @Nullable FirmId firm() {
        return actor.firm();
    }

    /// The root field of the API, or the job, that the scope was made for.
    public String operation() {
        return operation;
    }

    /// The tenant's time zone, in which its civil dates are meant.
    public ZoneId zone() {
        return zone;
    }

    /// What the actor may do in the tenant; a job's scope holds none beyond the job itself.
    public Set<Permission> permissions() {
        return permissions;
    }

    /// By which grant the actor does what the scope was made for; null for a job, and for who takes
    /// up what they were promised.
    public @Nullable ActingGrant grant() {
        return grant;
    }

    /// Whether the actor may now do what the permission is for, as far as that changes something.
    public boolean mayChange(Permission permission) {
        return archive != Archive.READ_ONLY && permissions.contains(permission);
    }

    /// Whether the operation works in an organisation that is in the archive, such as taking it
    /// out.
    public boolean worksInArchive() {
        return archive == Archive.NO_MATTER;
    }

    /// @throws RuleViolationException when the organisation is in the archive, and the operation is
    ///     none that works there
    public void requireInUse() {
        if (archive == Archive.READ_ONLY) {
            throw inArchive();
        }
    }

    /// The refusal of a change in an organisation that is in the archive.
    public static RuleViolationException inArchive() {
        return new RuleViolationException(
                ErrorCode.STATE_MISMATCH,
                ArchiveRule.STAYS_AS_IT_IS.reference(),
                List.of(),
                "The organisation is in the archive.");
    }

    public LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TenantScope that
                && tenant.equals(that.tenant)
                && actor.equals(that.actor)
                && operation.equals(that.operation)
                && zone.equals(that.zone)
                && permissions.equals(that.permissions)
                && archive == that.archive
                && Objects.equals(grant, that.grant);
    }

    @Override
    public int hashCode() {
        return Objects.hash(tenant, actor, operation);
    }

    @Override
    public String toString() {
        return "TenantScope[" + tenant.value() + ", " + operation + "]";
    }
}
