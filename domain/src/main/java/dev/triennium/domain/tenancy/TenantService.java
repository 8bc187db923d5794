package dev.triennium.domain.tenancy;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.archive.Standing;
import dev.triennium.domain.change.Changes;
import dev.triennium.domain.change.Kept;
import dev.triennium.domain.error.DuplicateException;
import dev.triennium.domain.error.LimitExceededException;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.RuleViolationException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Takes on organisations and keeps their master data.
@DomainService
public final class TenantService {

    /// Enough for a retailer with a branch in every town, and still a bounded list.
    public static final int MAX_SITES = 5_000;

    private final Authorizer authorizer;
    private final TenantRepository tenants;
    private final SiteRepository sites;
    private final EngagementRepository engagements;
    private final GrantRepository grants;
    private final Kept<TenantId, Tenant> keptTenants;
    private final Kept<SiteId, Site> keptSites;
    private final Kept<EngagementId, Engagement> keptEngagements;
    private final List<ArchiveObstacle> obstacles;
    private final WorkingCalendars calendars;
    private final ClientTrail clients;
    private final Changes changes;
    private final IdGenerator ids;
    private final Clock clock;

    public TenantService(
            Authorizer authorizer,
            TenantRepository tenants,
            SiteRepository sites,
            EngagementRepository engagements,
            GrantRepository grants,
            List<ArchiveObstacle> obstacles,
            WorkingCalendars calendars,
            WorkingDaysListener listener,
            ClientTrail clients,
            Changes changes,
            IdGenerator ids,
            Clock clock) {
        this.authorizer = authorizer;
        this.tenants = tenants;
        this.sites = sites;
        this.engagements = engagements;
        this.grants = grants;
        this.keptTenants =
                Kept.in(tenants, "Tenant").reminding((scope, _, _) -> listener.changed(scope));
        this.keptSites = Kept.in(sites, "Site");
        this.keptEngagements = Kept.in(engagements, "Engagement");
        this.obstacles = List.copyOf(obstacles);
        this.calendars = calendars;
        this.clients = clients;
        this.changes = changes;
        this.ids = ids;
        this.clock = clock;
    }

    /// Sets up an organisation together with the firm's engagement.
    ///
    /// @param key makes a repetition return the same organisation
    /// @throws NotFoundException for the key, when the firm's engagement is over by now, or the
    ///     account is closed
    public TenantId create(FirmScope firm, CreateTenant command, @Nullable UUID key) {
        calendars.requireUsable(command.profile(), null);
        var id = new TenantId(key == null ? ids.next() : idFor(firm, key));
        var scope = authorizer.founding(firm, id, command.profile().zone());
        changes.create(
                scope,
                keptTenants,
                key,
                command,
                TenantId::new,
                () -> tenant(firm, scope, command),
                _ -> begin(scope, engagement(firm, command)));
        if (!engagements.hasRunning(scope, firm.firm(), clock.instant())) {
            throw new NotFoundException("idempotencyKey");
        }
        return id;
    }

    private void begin(TenantScope scope, Engagement engagement) {
        changes.insert(scope, keptEngagements, engagement);
        clients.note(scope, null, engagement);
    }

    /// What is closed does not come back, and its id is in the record of closings.
    private Tenant tenant(FirmScope firm, TenantScope scope, CreateTenant command) {
        var id = scope.tenant();
        if (tenants.hasBeenClosed(scope)) {
            throw new NotFoundException("idempotencyKey");
        }
        if (!command.isMeant()) {
            requireNoOther(
                    new PortfolioScope(firm.person(), firm.operation(), clock.instant(), null),
                    id,
                    command.profile().name());
        }
        return new Tenant(id, 1, command.profile(), Standing.inUse());
    }

    private void requireNoOther(PortfolioScope portfolio, TenantId id, String name) {
        tenants.findAccessible(portfolio, name)
                .filter(twin -> !twin.equals(id))
                .ifPresent(
                        twin -> {
                            throw new DuplicateException(
                                    twin.value(),
                                    twin,
                                    "name",
                                    "An organisation has this name already.");
                        });
    }

    /// The key decides the id, so that a repetition looks for the organisation where it is.
    private static UUID idFor(FirmScope firm, UUID key) {
        var name = firm.firm().value() + "/" + firm.person().value() + "/" + key;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private Engagement engagement(FirmScope firm, CreateTenant command) {
        var now = clock.instant();
        var lead = command.leadConsultant();
        if (lead != null && grants.findFirmRole(lead, firm.firm(), now).isEmpty()) {
            throw new NotFoundException("leadConsultantId");
        }
        return new Engagement(
                new EngagementId(ids.next()),
                1,
                firm.firm(),
                command.services(),
                command.consent(),
                now,
                null,
                firm.person(),
                null,
                null,
                lead == null ? firm.person() : lead);
    }

    /// @param change makes the new profile from the stored one
    /// @param isMeant whether there may be another one of the new name
    public Tenant change(
            TenantScope scope,
            UnaryOperator<Tenant.Profile> change,
            int expectedVersion,
            boolean isMeant) {
        return changes.change(
                scope,
                keptTenants,
                scope.tenant(),
                expectedVersion,
                before -> {
                    var after = before.with(change.apply(before.profile()));
                    calendars.requireUsable(after.profile(), before.profile());
                    var name = after.profile().name();
                    if (!isMeant
                            && !name.equals(before.profile().name())
                            && scope.actor() instanceof Actor.Person(var person, _)) {
                        requireNoOther(
                                new PortfolioScope(
                                        person, scope.operation(), clock.instant(), null),
                                scope.tenant(),
                                name);
                    }
                    return after;
                });
    }

    /// From then on the organisation can be read and nothing of it changes.
    ///
    /// @throws RuleViolationException when it is in the archive already, or something runs that
    ///     must not be forgotten there
    public Tenant archive(TenantScope scope, int expectedVersion) {
        return changes.archive(
                scope,
                keptTenants,
                scope.tenant(),
                expectedVersion,
                _ -> {
                    tenants.lock(scope);
                    obstacles.forEach(obstacle -> obstacle.check(scope));
                });
    }

    /// @throws RuleViolationException when it is not in the archive
    public Tenant unarchive(TenantScope scope, int expectedVersion) {
        return changes.unarchive(scope, keptTenants, scope.tenant(), expectedVersion);
    }

    public Site addSite(TenantScope scope, AddSite command, @Nullable UUID key) {
        return changes.create(
                scope, keptSites, key, command, SiteId::new, () -> site(scope, command));
    }

    private Site site(TenantScope scope, AddSite command) {
        if (sites.count(scope) >= MAX_SITES) {
            throw new LimitExceededException(
                    "tenantId", MAX_SITES, "An organisation has at most {0} sites.", MAX_SITES);
        }
        var site =
                new Site(
                        new SiteId(ids.next()),
                        1,
                        command.name(),
                        command.address(),
                        command.headcount());
        if (!command.isMeant()) {
            requireNoOther(scope, site);
        }
        return site;
    }

    private void requireNoOther(TenantScope scope, Site site) {
        sites.find(scope, site.name(), site.address())
                .filter(twin -> !twin.id().equals(site.id()))
                .ifPresent(
                        twin -> {
                            throw new DuplicateException(
                                    scope.tenant().value(),
                                    twin.id(),
                                    "name",
                                    "A site has this name and address already.");
                        });
    }

    /// @param isMeant whether there may be another one of the new name and address
    public Site changeSite(
            TenantScope scope,
            SiteId id,
            UnaryOperator<Site> change,
            int expectedVersion,
            boolean isMeant) {
        return changes.change(
                scope,
                keptSites,
                id,
                expectedVersion,
                before -> {
                    var after = change.apply(before);
                    if (!isMeant && !after.isCalledLike(before)) {
                        requireNoOther(scope, after);
                    }
                    return after;
                });
    }

    /// @return the site as it was
    public Site removeSite(TenantScope scope, SiteId id, int expectedVersion) {
        return changes.remove(scope, keptSites, sites, id, expectedVersion);
    }
}
