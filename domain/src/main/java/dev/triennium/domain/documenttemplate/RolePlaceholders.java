package dev.triennium.domain.documenttemplate;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.documenttemplate.PlaceholderValue.Holders;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.Pages;
import dev.triennium.domain.tenancy.Colleague;
import dev.triennium.domain.tenancy.ColleagueRepository;
import dev.triennium.domain.tenancy.Membership;
import dev.triennium.domain.tenancy.MembershipRepository;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Who leads the organisation, who represents its management system, and who audits it, by the
/// roles that its own people hold today. Functions such as that of an environmental officer are
/// recorded nowhere.
@DomainService
final class RolePlaceholders implements PlaceholderSource {

    /// With several auditors, nothing says which of them leads.
    private static final String LEAD_AUDITOR = "role.leadAuditor";

    private static final Map<String, Role> ROLES =
            Map.of(
                    "role.topManagement",
                    Role.MANAGEMENT,
                    "role.representative",
                    Role.REPRESENTATIVE,
                    LEAD_AUDITOR,
                    Role.AUDITOR);

    private final MembershipRepository memberships;
    private final ColleagueRepository colleagues;
    private final Clock clock;

    RolePlaceholders(
            MembershipRepository memberships, ColleagueRepository colleagues, Clock clock) {
        this.memberships = memberships;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    @Override
    public Set<String> keys() {
        return ROLES.keySet();
    }

    @Override
    public Map<String, PlaceholderValue> fill(TenantScope scope, Occasion occasion) {
        var scopes = TenantScopes.of(scope);
        var held = held(scope);
        var people =
                colleagues
                        .listByPerson(
                                scopes,
                                held.stream()
                                        .map(one -> Ref.in(scope, one.person()))
                                        .distinct()
                                        .toList())
                        .values();
        var values = new HashMap<String, PlaceholderValue>();
        ROLES.forEach(
                (key, role) -> {
                    var names =
                            held.stream()
                                    .filter(one -> one.role() == role)
                                    .flatMap(one -> names(people, one))
                                    .distinct()
                                    .toList();
                    if (!names.isEmpty() && (!key.equals(LEAD_AUDITOR) || names.size() == 1)) {
                        values.put(key, new Holders(names));
                    }
                });
        return values;
    }

    private List<Membership> held(TenantScope scope) {
        var now = clock.instant();
        return Pages.list(
                page ->
                        memberships
                                .pages(TenantScopes.of(scope), page)
                                .getOrDefault(scope.tenant(), Page.empty()),
                one -> isHeld(one, now) && ROLES.containsValue(one.role()),
                Integer.MAX_VALUE);
    }

    private static Stream<String> names(Collection<Colleague> people, Membership held) {
        return people.stream().filter(one -> one.isPerson(held.person())).map(Colleague::name);
    }

    private static boolean isHeld(Membership membership, Instant now) {
        return !membership.validFrom().isAfter(now)
                && (membership.validUntil() == null || membership.validUntil().isAfter(now));
    }
}
