package dev.triennium.domain.tenancy;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.change.Changed;
import dev.triennium.domain.change.Changes;
import dev.triennium.domain.change.Kept;
import dev.triennium.domain.error.DuplicateException;
import dev.triennium.domain.error.ErrorCode;
import dev.triennium.domain.error.LimitExceededException;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.error.VersionConflictException;
import dev.triennium.domain.identity.EmailAddresses;
import dev.triennium.domain.identity.Person;
import dev.triennium.domain.identity.PersonDirectory;
import dev.triennium.domain.identity.PersonId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Keeps the staff register of an organisation. Whoever gets a role in it stands there too.
@DomainService
public final class ColleagueService implements MembershipListener {

    /// Beyond this, a register of staff is no longer one of a management system.
    public static final int MAX_COLLEAGUES = 20_000;

    private static final Comparator<OpenWork> MOST_PRESSING_FIRST =
            Comparator.comparing(work -> Objects.requireNonNullElse(work.dueOn(), LocalDate.MAX));

    private final ColleagueRepository colleagues;
    private final SiteRepository sites;
    private final PersonDirectory people;
    private final List<ColleagueDuties> duties;
    private final TenantTransactions transactions;
    private final Kept<ColleagueId, Colleague> kept;
    private final Changes changes;
    private final IdGenerator ids;
    private final Clock clock;

    public ColleagueService(
            ColleagueRepository colleagues,
            SiteRepository sites,
            PersonDirectory people,
            List<ColleagueDuties> duties,
            TenantTransactions transactions,
            Changes changes,
            IdGenerator ids,
            Clock clock) {
        this.colleagues = colleagues;
        this.sites = sites;
        this.people = people;
        this.duties = List.copyOf(duties);
        this.transactions = transactions;
        this.kept = Kept.in(colleagues, "Colleague");
        this.changes = changes;
        this.ids = ids;
        this.clock = clock;
    }

    public Colleague add(TenantScope scope, AddColleague command, @Nullable UUID key) {
        return changes.create(
                scope, kept, key, command, ColleagueId::new, () -> colleague(scope, command));
    }

    private Colleague colleague(TenantScope scope, AddColleague command) {
        var profile = command.profile();
        check(scope, null, profile);
        var there =
                colleagues
                        .count(TenantScopes.of(scope), ColleagueFilter.ALL)
                        .getOrDefault(scope.tenant(), 0);
        requireRoom(there);
        if (!command.isMeant()) {
            requireNoTwin(scope, profile);
        }
        return new Colleague(new ColleagueId(ids.next()), 1, profile, login(scope, profile));
    }

    private static void requireRoom(int there) {
        if (there >= MAX_COLLEAGUES) {
            throw new LimitExceededException(
                    "tenantId",
                    MAX_COLLEAGUES,
                    "An organisation has at most {0} colleagues.",
                    MAX_COLLEAGUES);
        }
    }

    private void requireNoTwin(TenantScope scope, Colleague.Profile profile) {
        if (profile.email() != null) {
            colleagues
                    .find(scope, profile.email())
                    .ifPresent(
                            twin -> {
                                throw twin(
                                        scope, twin, "email", "Somebody has this address already.");
                            });
        }
        colleagues
                .find(scope, profile.givenName(), profile.familyName())
                .ifPresent(
                        twin -> {
                            throw twin(
                                    scope, twin, "familyName", "Somebody has this name already.");
                        });
    }

    private static DuplicateException twin(
            TenantScope scope, Colleague twin, String field, String sentence) {
        return new DuplicateException(scope.tenant().value(), twin.id(), field, sentence);
    }

    private void check(
            TenantScope scope, Colleague.@Nullable Profile before, Colleague.Profile profile) {
        profile.requireDays(before, scope.today(clock));
        if (profile.email() != null && !EmailAddresses.isPlausible(profile.email())) {
            throw new ValidationException("email", "This is not an address of mail.");
        }
        if (profile.site() != null && sites.find(scope, profile.site()).isEmpty()) {
            throw new NotFoundException("siteId");
        }
    }

    /// An address that the identity provider knows is the login's, if that works here.
    private @Nullable PersonId login(TenantScope scope, Colleague.Profile profile) {
        return profile.email() == null
                ? null
                : colleagues
                        .listPeople(scope, List.of(profile.email()), clock.instant())
                        .values()
                        .stream()
                        .filter(person -> colleagues.find(scope, person).isEmpty())
                        .findFirst()
                        .orElse(null);
    }

    /// @param before who is known already; null: somebody new
    public record Taken(@Nullable Colleague before, Colleague.Profile profile) {}

    /// Enters and changes many in few statements, all or none. Nobody is asked whether a twin is
    /// meant. Call it inside the transaction, and with the organisation locked.
    ///
    /// @return them as they are then, in the same order
    public List<Colleague> takeIn(TenantScope scope, List<Taken> all) {
        var there = colleagues.count(TenantScopes.of(scope), ColleagueFilter.ALL);
        var isNew = all.stream().filter(one -> one.before() == null).count();
        requireRoom(there.getOrDefault(scope.tenant(), 0) + (int) isNew - 1);
        var logins = freeLogins(scope, all);
        var taken = new ArrayList<Colleague>();
        var added = new ArrayList<Colleague>();
        var changed = new ArrayList<Changed<Colleague>>();
        for (var one : all) {
            var email = one.profile().email();
            var login = email == null ? null : logins.remove(email.toLowerCase(Locale.ROOT));
            var before = one.before();
            if (before == null) {
                var colleague = new Colleague(new ColleagueId(ids.next()), 1, one.profile(), login);
                added.add(colleague);
                taken.add(colleague);
            } else {
                var person = before.person() == null ? login : before.person();
                var after = before.with(one.profile(), person);
                changed.add(new Changed<>(before, after));
                taken.add(after);
            }
        }
        colleagues.insertAll(scope, added);
        added.forEach(one -> changes.created(scope, kept, one));
        var stale = colleagues.updateAll(scope, changed.stream().map(Changed::after).toList());
        if (stale.isPresent()) {
            throw new VersionConflictException(get(scope, stale.get(), "id").version());
        }
        changes.changedAll(scope, kept, changed);
        return taken;
    }

    private Map<String, PersonId> freeLogins(TenantScope scope, List<Taken> all) {
        var emails = all.stream().flatMap(one -> Stream.ofNullable(one.profile().email())).toList();
        var people = new HashMap<>(colleagues.listPeople(scope, emails, clock.instant()));
        colleagues
                .listByPerson(TenantScopes.of(scope), Ref.in(scope, people.values()))
                .keySet()
                .forEach(taken -> people.values().remove(taken.id()));
        return people;
    }

    /// @param change makes the new profile from the stored one
    public Colleague change(
            TenantScope scope,
            ColleagueId id,
            UnaryOperator<Colleague.Profile> change,
            int expectedVersion) {
        return changes.change(
                scope,
                kept,
                id,
                expectedVersion,
                before -> {
                    var profile = change.apply(before.profile());
                    check(scope, before.profile(), profile);
                    return before.with(
                            profile,
                            before.person() == null ? login(scope, profile) : before.person());
                });
    }

    /// What each is asked for in all features, the most pressing first.
    public Map<Ref<ColleagueId>, List<OpenWork>> listOpenWork(
            TenantScopes scopes, Collection<Ref<ColleagueId>> wanted) {
        var found = new HashMap<Ref<ColleagueId>, List<OpenWork>>();
        for (var one : duties) {
            one.listOpen(scopes, wanted)
                    .forEach(
                            (ref, work) ->
                                    found.computeIfAbsent(ref, _ -> new ArrayList<>())
                                            .addAll(work));
        }
        found.values().forEach(work -> work.sort(MOST_PRESSING_FIRST));
        return found;
    }

    /// @param work what changed hands, the most pressing first
    public record HandOver(Colleague from, Colleague to, List<OpenWork> work) {

        public HandOver {
            work = List.copyOf(work);
        }
    }

    /// Asks another for all that somebody was asked for and has not done.
    ///
    /// @throws RuleViolationException when the other does not work there
    public HandOver handOver(TenantScope scope, ColleagueId fromId, ColleagueId toId) {
        return transactions.inTransaction(
                scope,
                () -> {
                    var from = get(scope, fromId, "id");
                    var to = get(scope, toId, "toId");
                    requireOther(from, to, "toId");
                    if (!to.isActive(scope.today(clock))) {
                        throw refused(
                                ColleagueRule.ACTIVE_HEIR, "toId", "They do not work there now.");
                    }
                    return new HandOver(from, to, handOver(scope, from, to));
                });
    }

    private List<OpenWork> handOver(TenantScope scope, Colleague from, Colleague to) {
        return duties.stream()
                .flatMap(one -> one.handOver(scope, from.id(), to.id()).stream())
                .sorted(MOST_PRESSING_FIRST)
                .toList();
    }

    /// Makes one of two records of one person. What referred to the other one refers to the one
    /// that is kept, which gets what only the other one knew; the other's id leads to it.
    ///
    /// @throws RuleViolationException when each has a login of its own
    public Colleague merge(
            TenantScope scope,
            ColleagueId keptId,
            int expectedVersion,
            ColleagueId mergedId,
            int expectedVersionOfMerged) {
        return transactions.inTransaction(
                scope,
                () -> {
                    var one = get(scope, keptId, "id");
                    var other = get(scope, mergedId, "mergedId");
                    requireOther(one, other, "mergedId");
                    if (one.person() != null && other.person() != null) {
                        throw refused(
                                ColleagueRule.ONE_LOGIN,
                                "mergedId",
                                "Each of them has a login of its own.");
                    }
                    if (other.version() != expectedVersionOfMerged) {
                        throw new VersionConflictException(
                                other.version(), List.of("expectedVersionOfMerged"));
                    }
                    handOver(scope, other, one);
                    changes.change(scope, kept, other.id(), it -> it.mergedInto(one));
                    colleagues.redirect(scope, other.id(), one.id());
                    return changes.change(
                            scope, kept, one.id(), expectedVersion, it -> it.with(other));
                });
    }

    private Colleague get(TenantScope scope, ColleagueId id, String field) {
        return colleagues.find(scope, id).orElseThrow(() -> new NotFoundException(field));
    }

    private static void requireOther(Colleague one, Colleague other, String field) {
        if (one.id().equals(other.id())) {
            throw new ValidationException(field, "The two are one already.");
        }
    }

    private static RuleViolationException refused(
            ColleagueRule rule, String field, String sentence) {
        return new RuleViolationException(
                ErrorCode.RULE_VIOLATED, rule.reference(), List.of(field), sentence);
    }

    @Override
    public void granted(TenantScope scope, Membership membership) {
        enrol(scope, membership.person());
    }

    /// Makes sure that somebody with a login stands in the register: as whoever has the same
    /// address there, and anew where nobody has. Call it inside the transaction.
    public Colleague enrol(TenantScope scope, PersonId person) {
        return colleagues.find(scope, person).orElseGet(() -> enter(scope, person));
    }

    private Colleague enter(TenantScope scope, PersonId id) {
        var person = people.find(id).orElseThrow();
        var known =
                person.email() == null
                        ? null
                        : colleagues
                                .find(scope, person.email())
                                .filter(one -> one.person() == null)
                                .orElse(null);
        if (known != null) {
            return changes.change(scope, kept, known.id(), one -> one.with(one.profile(), id));
        }
        var entered = new Colleague(new ColleagueId(ids.next()), 1, profile(scope, person), id);
        changes.insert(scope, kept, entered);
        return entered;
    }

    private Colleague.Profile profile(TenantScope scope, Person person) {
        return new Colleague.Profile(
                person.givenName(),
                person.familyName(),
                person.email(),
                null,
                null,
                null,
                person.locale(),
                person.zone(),
                scope.today(clock),
                null);
    }
}
