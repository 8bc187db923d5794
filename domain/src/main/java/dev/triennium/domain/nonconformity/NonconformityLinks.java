package dev.triennium.domain.nonconformity;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.certification.CertificationPapers;
import dev.triennium.domain.certification.FindingId;
import dev.triennium.domain.error.ErrorCode;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.incident.IncidentRepository;
import dev.triennium.domain.managementsystem.ManagementSystemRepository;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.SiteRepository;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whether what a nonconformity refers to is there.
@DomainService
public final class NonconformityLinks {

    private final SiteRepository sites;
    private final ManagementSystemRepository managementSystems;
    private final IncidentRepository incidents;
    private final CertificationPapers papers;

    public NonconformityLinks(
            SiteRepository sites,
            ManagementSystemRepository managementSystems,
            IncidentRepository incidents,
            CertificationPapers papers) {
        this.sites = sites;
        this.managementSystems = managementSystems;
        this.incidents = incidents;
        this.papers = papers;
    }

    /// @param before what was referred to may stay; null: nothing was
    void require(
            TenantScope scope, @Nullable NonconformityContent before, NonconformityContent after) {
        var site = after.site();
        if (site != null
                && (before == null || !site.equals(before.site()))
                && sites.find(scope, site).isEmpty()) {
            throw new NotFoundException("siteId");
        }
        var system = after.managementSystem();
        if (system != null
                && (before == null || !system.equals(before.managementSystem()))
                && managementSystems.findFacts(scope, system).isEmpty()) {
            throw new NotFoundException("managementSystemId");
        }
        var incident = after.incident();
        if (incident != null
                && (before == null || !incident.equals(before.incident()))
                && incidents.find(scope, incident).isEmpty()) {
            throw new NotFoundException("incidentId");
        }
        var finding = after.finding();
        if (finding != null
                && (before == null || !finding.equals(before.finding()))
                && isEntered(scope, finding)) {
            throw new RuleViolationException(
                    ErrorCode.RULE_VIOLATED,
                    NonconformityRule.OF_BODY.reference(),
                    List.of("findingId"),
                    "This finding is an entry of the register already.");
        }
    }

    /// A nonconformity of a body was entered when it was recorded.
    private boolean isEntered(TenantScope scope, FindingId finding) {
        var ref = Ref.in(scope, finding);
        var filed = papers.listFindings(TenantScopes.of(scope), List.of(ref)).get(ref);
        if (filed == null) {
            throw new NotFoundException("findingId");
        }
        return filed.paper().grade().isNonconformity();
    }
}
