package dev.triennium.domain.tenancy;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.audittrail.AuditTrail;
import dev.triennium.domain.error.LimitExceededException;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.idempotency.Idempotency;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Takes on organisations and keeps their master data.
@DomainService
public final class TenantService {

    /// Enough for a retailer with a branch in every town, and still a bounded list.
    public static final int MAX_SITES = 5_000;

    private static final String TENANT = "Tenant";
    private static final String SITE = "Site";

    private final Authorizer authorizer;
    private final TenantRepository tenants;
    private final SiteRepository sites;
    private final EngagementRepository engagements;
    private final TenantTransactions transactions;
    private final AuditTrail auditTrail;
    private final Idempotency idempotency;
    private final IdGenerator ids;
    private final Clock clock;

    public TenantService(
            Authorizer authorizer,
            TenantRepository tenants,
            SiteRepository sites,
            EngagementRepository engagements,
            TenantTransactions transactions,
            AuditTrail auditTrail,
            Idempotency idempotency,
            IdGenerator ids,
            Clock clock) {
        this.authorizer = authorizer;
        this.tenants = tenants;
        this.sites = sites;
        this.engagements = engagements;
        this.transactions = transactions;
        this.auditTrail = auditTrail;
        this.idempotency = idempotency;
        this.ids = ids;
        this.clock = clock;
    }

    /// Sets up an organisation together with the firm's engagement.
    ///
    /// @param key makes a repetition return the same organisation
    public TenantId create(FirmScope firm, CreateTenant command, @Nullable UUID key) {
        var id = new TenantId(key == null ? ids.next() : idFor(firm, key));
        var scope = authorizer.founding(firm, id, command.profile().zone());
        transactions.inTransaction(
                scope,
                () ->
                        idempotency.once(
                                scope,
                                key,
                                command,
                                () -> {
                                    found(scope, firm, command);
                                    return id.value();
                                }));
        return id;
    }

    /// The key decides the id, so that a repetition looks for the organisation where it is.
    private static UUID idFor(FirmScope firm, UUID key) {
        var name = firm.firm().value() + "/" + firm.person().value() + "/" + key;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private void found(TenantScope scope, FirmScope firm, CreateTenant command) {
        var tenant = new Tenant(scope.tenant(), 1, command.profile());
        tenants.insert(scope, tenant);
        auditTrail.record(scope, TENANT, tenant.id().value(), null, tenant);
        var engagement =
                new Engagement(
                        new EngagementId(ids.next()),
                        1,
                        firm.firm(),
                        command.services(),
                        command.consent(),
                        clock.instant(),
                        null,
                        firm.person(),
                        null);
        engagements.insert(scope, engagement);
        auditTrail.record(scope, "Engagement", engagement.id().value(), null, engagement);
    }

    /// @param change makes the new profile from the stored one
    public void change(
            TenantScope scope, UnaryOperator<Tenant.Profile> change, int expectedVersion) {
        transactions.inTransaction(
                scope,
                () -> {
                    var before = tenants.find(scope).orElseThrow(() -> new NotFoundException("id"));
                    var after = before.with(change.apply(before.profile()));
                    tenants.update(scope, after, expectedVersion);
                    auditTrail.record(scope, TENANT, before.id().value(), before, after);
                });
    }

    public SiteId addSite(TenantScope scope, AddSite command, @Nullable UUID key) {
        return transactions.inTransaction(
                scope,
                () -> new SiteId(idempotency.once(scope, key, command, () -> add(scope, command))));
    }

    private UUID add(TenantScope scope, AddSite command) {
        if (sites.count(scope) >= MAX_SITES) {
            throw new LimitExceededException(
                    "tenantId", MAX_SITES, "An organisation has at most " + MAX_SITES + " sites");
        }
        var site =
                new Site(
                        new SiteId(ids.next()),
                        1,
                        command.name(),
                        command.address(),
                        command.headcount());
        sites.insert(scope, site);
        auditTrail.record(scope, SITE, site.id().value(), null, site);
        return site.id().value();
    }

    public void changeSite(
            TenantScope scope, SiteId id, UnaryOperator<Site> change, int expectedVersion) {
        transactions.inTransaction(
                scope,
                () -> {
                    var before = site(scope, id);
                    var after = change.apply(before);
                    sites.update(scope, after, expectedVersion);
                    auditTrail.record(scope, SITE, id.value(), before, after);
                });
    }

    public void removeSite(TenantScope scope, SiteId id, int expectedVersion) {
        transactions.inTransaction(
                scope,
                () -> {
                    var before = site(scope, id);
                    sites.delete(scope, id, expectedVersion);
                    auditTrail.record(scope, SITE, id.value(), before, null);
                });
    }

    private Site site(TenantScope scope, SiteId id) {
        return sites.find(scope, id).orElseThrow(() -> new NotFoundException("id"));
    }
}
