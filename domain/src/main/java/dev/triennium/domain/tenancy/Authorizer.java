package dev.triennium.domain.tenancy;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.identity.Caller;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Turns what a caller asks for into scopes, from the grants in the database and nothing else.
@DomainService
public final class Authorizer {

    private final GrantRepository grants;
    private final Clock clock;

    public Authorizer(GrantRepository grants, Clock clock) {
        this.grants = grants;
        this.clock = clock;
    }

    /// For what only reads, or may change nothing of an organisation in the archive.
    ///
    /// @param operation the root field that needs the permission
    public Access<TenantScope> authorize(
            Caller caller, TenantId tenant, Permission permission, String operation) {
        return authorize(caller, tenant, permission, operation, false);
    }

    /// @param worksInArchive whether the operation does its work in the archive, too
    public Access<TenantScope> authorize(
            Caller caller,
            TenantId tenant,
            Permission permission,
            String operation,
            boolean worksInArchive) {
        var scope =
                scopes(caller, Set.of(tenant), permission, operation, worksInArchive).get(tenant);
        if (scope == null) {
            return new Access.Absent<>();
        }
        return scope.permissions().contains(permission)
                ? new Access.Granted<>(scope)
                : new Access.Forbidden<>();
    }

    /// The scopes of those of the tenants that the caller may read; the others are left out.
    public TenantScopes readable(Caller caller, Set<TenantId> tenants, String operation) {
        return TenantScopes.of(
                scopes(caller, tenants, Permission.READ, operation, false).values().stream()
                        .filter(scope -> scope.permissions().contains(Permission.READ))
                        .toList());
    }

    public Access<FirmScope> authorize(
            Caller caller, FirmId firm, Permission permission, String operation) {
        var role = grants.findFirmRole(caller.person(), firm, clock.instant());
        if (role.isEmpty()) {
            return new Access.Absent<>();
        }
        return role.get().permissions().contains(permission)
                ? new Access.Granted<>(new FirmScope(firm, caller.person(), role.get(), operation))
                : new Access.Forbidden<>();
    }

    /// Those of the firms in which the person may do what the permission is for.
    public Set<FirmId> firms(PersonId person, Collection<FirmId> firms, Permission permission) {
        return permissions(person, firms).entrySet().stream()
                .filter(held -> held.getValue().contains(permission))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// What the person may do in each of the firms themselves, in one statement; those where they
    /// are nothing are left out.
    public Map<FirmId, Set<Permission>> permissions(PersonId person, Collection<FirmId> firms) {
        return grants.listFirmRoles(person, firms, clock.instant()).entrySet().stream()
                .collect(
                        Collectors.toUnmodifiableMap(
                                Map.Entry::getKey, held -> inFirm(held.getValue())));
    }

    private static Set<Permission> inFirm(Role role) {
        return role.permissions().stream()
                .filter(one -> one.held() == Permission.Held.IN_FIRM)
                .collect(Collectors.toUnmodifiableSet());
    }

    public PortfolioScope portfolio(Caller caller, String operation) {
        return new PortfolioScope(caller.person(), operation, clock.instant(), wanted(caller));
    }

    /// The scope in which somebody takes up what they were promised.
    ///
    /// @param promiser the scope of who promised it, which is the proof
    public TenantScope accepting(PersonId person, TenantScope promiser) {
        return new TenantScope(
                promiser.tenant(),
                new Actor.Person(person, null),
                promiser.operation(),
                promiser.zone(),
                Set.of(),
                TenantScope.Archive.ELSEWHERE);
    }

    /// The scope in which a firm takes over an organisation that has consented to it, which is the
    /// proof.
    public TenantScope takingOver(FirmScope firm, TenantId tenant, ZoneId zone) {
        return founding(firm, tenant, zone);
    }

    /// The scope in which a firm sets up a tenant that does not exist yet.
    TenantScope founding(FirmScope firm, TenantId tenant, ZoneId zone) {
        return new TenantScope(
                tenant,
                new Actor.Person(firm.person(), firm.firm()),
                firm.operation(),
                zone,
                Set.of(),
                TenantScope.Archive.ELSEWHERE,
                new ActingGrant(firm.role(), null, null));
    }

    private Map<TenantId, TenantScope> scopes(
            Caller caller,
            Set<TenantId> tenants,
            Permission permission,
            String operation,
            boolean worksInArchive) {
        if (tenants.isEmpty()) {
            return Map.of();
        }
        var scopes = new LinkedHashMap<TenantId, TenantScope>();
        grants.list(caller.person(), tenants, clock.instant())
                .forEach(
                        (tenant, held) -> {
                            var one = ofOneParty(held, wanted(caller));
                            if (!one.isEmpty()) {
                                scopes.put(
                                        tenant,
                                        scope(caller, one, permission, operation, worksInArchive));
                            }
                        });
        return scopes;
    }

    private static @Nullable FirmId wanted(Caller caller) {
        return caller.actsFor() == null ? null : new FirmId(caller.actsFor());
    }

    /// Nobody acts for two at once: the grants of the firm that the caller wants to act for, else
    /// those of the organisation's own people, else those of one firm.
    private static List<TenantGrant> ofOneParty(List<TenantGrant> held, @Nullable FirmId wanted) {
        var party = wanted == null ? party(held) : wanted;
        return held.stream().filter(grant -> Objects.equals(grant.firm(), party)).toList();
    }

    /// Null: the organisation itself.
    private static @Nullable FirmId party(List<TenantGrant> held) {
        FirmId first = null;
        for (var grant : held) {
            var firm = grant.firm();
            if (firm == null) {
                return null;
            }
            if (first == null || firm.value().compareTo(first.value()) < 0) {
                first = firm;
            }
        }
        return first;
    }

    private static TenantScope scope(
            Caller caller,
            List<TenantGrant> held,
            Permission permission,
            String operation,
            boolean worksInArchive) {
        var permissions = EnumSet.noneOf(Permission.class);
        held.forEach(grant -> permissions.addAll(grant.role().permissions()));
        permissions.removeIf(one -> one.held() == Permission.Held.IN_FIRM);
        var first = held.getFirst();
        return new TenantScope(
                first.tenant(),
                new Actor.Person(caller.person(), first.firm()),
                operation,
                first.zone(),
                permissions,
                archive(first, worksInArchive),
                acting(held, permission));
    }

    /// Of several roles, the first of those that allow it.
    private static ActingGrant acting(List<TenantGrant> held, Permission permission) {
        return held.stream()
                .filter(grant -> grant.role().permissions().contains(permission))
                .min(Comparator.comparing(TenantGrant::role))
                .orElseGet(held::getFirst)
                .acting();
    }

    private static TenantScope.Archive archive(TenantGrant grant, boolean worksInArchive) {
        if (worksInArchive) {
            return TenantScope.Archive.NO_MATTER;
        }
        return grant.isArchived() ? TenantScope.Archive.READ_ONLY : TenantScope.Archive.ELSEWHERE;
    }
}
