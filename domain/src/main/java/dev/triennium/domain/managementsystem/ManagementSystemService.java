package dev.triennium.domain.managementsystem;

import dev.triennium.domain.DayRange;
import dev.triennium.domain.DomainService;
import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.archive.Standing;
import dev.triennium.domain.change.Changes;
import dev.triennium.domain.change.Kept;
import dev.triennium.domain.error.ErrorCode;
import dev.triennium.domain.error.LimitExceededException;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.managementsystem.ScopeContent.Exclusion;
import dev.triennium.domain.rule.RuleReference;
import dev.triennium.domain.standard.Clause;
import dev.triennium.domain.standard.Standard;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.standard.StandardRepository;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.Site;
import dev.triennium.domain.tenancy.SiteId;
import dev.triennium.domain.tenancy.SiteRepository;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Describes management systems and keeps the versions of their scopes.
@DomainService
public final class ManagementSystemService {

    /// One is the rule; a group of companies in one tenant may need a few.
    static final int MAX_SYSTEMS = 100;

    private final ManagementSystemRepository systems;
    private final Kept<ManagementSystemId, ManagementSystem> kept;
    private final List<SystemArchiveObstacle> obstacles;
    private final StandardRepository standards;
    private final SiteRepository sites;
    private final Changes changes;
    private final IdGenerator ids;
    private final Clock clock;

    public ManagementSystemService(
            ManagementSystemRepository systems,
            List<SystemArchiveObstacle> obstacles,
            StandardRepository standards,
            SiteRepository sites,
            Changes changes,
            IdGenerator ids,
            Clock clock) {
        this.systems = systems;
        this.kept = Kept.in(systems, "ManagementSystem");
        this.obstacles = List.copyOf(obstacles);
        this.standards = standards;
        this.sites = sites;
        this.changes = changes;
        this.ids = ids;
        this.clock = clock;
    }

    public ManagementSystem create(
            TenantScope scope, CreateManagementSystem command, @Nullable UUID key) {
        return changes.create(
                scope, kept, key, command, ManagementSystemId::new, () -> drafted(scope, command));
    }

    private ManagementSystem drafted(TenantScope scope, CreateManagementSystem command) {
        if (systems.count(scope) >= MAX_SYSTEMS) {
            throw new LimitExceededException(
                    "tenantId",
                    MAX_SYSTEMS,
                    "An organisation has at most {0} management systems.",
                    MAX_SYSTEMS);
        }
        var content = check(scope, ScopeContent.of(command.standards()));
        return new ManagementSystem.Drafted(
                new ManagementSystem.Facts(
                        new ManagementSystemId(ids.next()), 1, command.name(), Standing.inUse()),
                new ScopeStatement.Draft(new ScopeStatementId(ids.next()), 1, content));
    }

    /// @param change makes the new content from that of the draft or, without one, from what is in
    ///     force
    public ManagementSystem changeScope(
            TenantScope scope,
            ManagementSystemId id,
            UnaryOperator<ScopeContent> change,
            int expectedVersion) {
        return changes.change(
                scope,
                kept,
                id,
                expectedVersion,
                before ->
                        before.changeScope(
                                content -> check(scope, change.apply(content)),
                                () -> new ScopeStatementId(ids.next())));
    }

    public ManagementSystem approveScope(
            TenantScope scope,
            ManagementSystemId id,
            LocalDate approvedOn,
            String reason,
            int expectedVersion) {
        DayRange.HAPPENED.require("approvedOn", approvedOn, scope.today(clock));
        return changes.change(
                scope,
                kept,
                id,
                expectedVersion,
                before ->
                        before.approveScope(
                                new ScopeApproval(approvedOn, reason, scope.actor()),
                                sitesOf(scope, before)));
    }

    private Map<SiteId, Site> sitesOf(TenantScope scope, ManagementSystem system) {
        var refs =
                system.findDraft().stream()
                        .flatMap(draft -> draft.content().sites().stream())
                        .map(site -> Ref.in(scope, site.site()))
                        .toList();
        return sites.list(TenantScopes.of(scope), refs).values().stream()
                .collect(Collectors.toMap(Site::id, Function.identity()));
    }

    public ManagementSystem discardDraft(
            TenantScope scope, ManagementSystemId id, int expectedVersion) {
        return changes.change(scope, kept, id, expectedVersion, ManagementSystem::discardDraft);
    }

    /// @throws RuleViolationException when it is in the archive already, or the only one in use for
    ///     a standard of which a certification runs
    public ManagementSystem archive(TenantScope scope, ManagementSystemId id, int expectedVersion) {
        return changes.archive(
                scope, kept, id, expectedVersion, system -> requireNothingRuns(scope, system));
    }

    private void requireNothingRuns(TenantScope scope, ManagementSystem system) {
        var alone = codes(system.standards());
        for (var other : systems.lockInUse(scope)) {
            if (!other.id().equals(system.id())) {
                alone.removeAll(codes(other.standards()));
            }
        }
        obstacles.forEach(obstacle -> obstacle.check(scope, alone));
    }

    /// A certification may be of an older edition than the system is built to by now.
    private Set<String> codes(Set<StandardId> editions) {
        return standards.list(editions).values().stream()
                .map(standard -> standard.edition().code())
                .collect(Collectors.toCollection(HashSet::new));
    }

    /// @throws RuleViolationException when it is not in the archive
    public ManagementSystem unarchive(
            TenantScope scope, ManagementSystemId id, int expectedVersion) {
        return changes.unarchive(scope, kept, id, expectedVersion);
    }

    /// Whether what the content points to exists, and may be left out where it is left out.
    private ScopeContent check(TenantScope scope, ScopeContent content) {
        var editions = standards.list(content.standards());
        requireAll(content.standards(), editions, "standardIds");
        requireOneEdition(content.standards(), editions);
        var siteIds = content.sites().stream().map(ScopeSite::site).toList();
        if (!siteIds.isEmpty()) {
            var refs = Ref.in(scope, siteIds);
            requireAll(refs, sites.list(TenantScopes.of(scope), refs), "siteIds");
        }
        var excluded = content.exclusions().stream().map(Exclusion::clause).toList();
        if (!excluded.isEmpty()) {
            var clauses = standards.listClauses(excluded);
            for (var i = 0; i < excluded.size(); i++) {
                var path = List.of("exclusions", Integer.toString(i), "clauseId");
                var clause = clauses.get(excluded.get(i));
                if (clause == null) {
                    throw new NotFoundException(String.join(".", path));
                }
                requireExcludable(clause, editions, path);
            }
        }
        return content;
    }

    private static void requireOneEdition(
            List<StandardId> asked, Map<StandardId, Standard> editions) {
        if (asked.isEmpty()) {
            throw new ValidationException(
                    "standardIds", "A management system names at least one standard.");
        }
        var codes = new HashSet<String>();
        for (var i = 0; i < asked.size(); i++) {
            var code = Objects.requireNonNull(editions.get(asked.get(i))).edition().code();
            if (!codes.add(code)) {
                throw new RuleViolationException(
                        ErrorCode.RULE_VIOLATED,
                        ManagementSystemRules.ONE_EDITION,
                        List.of("standardIds", Integer.toString(i)),
                        "Another edition of {0} is in scope.",
                        code);
            }
        }
    }

    private static <I> void requireAll(List<I> asked, Map<I, ?> found, String field) {
        for (var i = 0; i < asked.size(); i++) {
            if (!found.containsKey(asked.get(i))) {
                throw new NotFoundException(field + "." + i);
            }
        }
    }

    private static void requireExcludable(
            Clause clause, Map<StandardId, Standard> editions, List<String> path) {
        var edition = editions.get(clause.standard());
        if (edition == null) {
            throw new ValidationException(
                    String.join(".", path), "The clause must be one of a standard in scope.");
        }
        var rule = ExclusionRule.of(edition.key());
        if (rule.isEmpty()) {
            throw notExcludable(ExclusionRule.NONE, clause, edition, path);
        }
        if (!rule.get().covers(clause.number())) {
            throw notExcludable(rule.get().reference(), clause, edition, path);
        }
    }

    private static RuleViolationException notExcludable(
            RuleReference rule, Clause clause, Standard edition, List<String> path) {
        return new RuleViolationException(
                ErrorCode.RULE_VIOLATED,
                rule,
                path,
                "Clause {0} of {1} cannot be left out.",
                clause.number().toString(),
                edition.edition().designation());
    }
}
