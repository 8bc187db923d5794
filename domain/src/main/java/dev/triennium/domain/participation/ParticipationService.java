package dev.triennium.domain.participation;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.Message;
import dev.triennium.domain.change.Changes;
import dev.triennium.domain.change.Kept;
import dev.triennium.domain.error.ErrorCode;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.mail.LinkToken;
import dev.triennium.domain.participation.ParticipationLink.Progress;
import dev.triennium.domain.participation.ParticipationLink.Sending;
import dev.triennium.domain.participation.ParticipationLink.Subject;
import dev.triennium.domain.participation.ParticipationNotice.Thing;
import dev.triennium.domain.tenancy.Colleague;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.ColleagueRepository;
import dev.triennium.domain.tenancy.TenantRepository;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantTransactions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Sends colleagues without a login the links by which they do what they are asked for.
@DomainService
public final class ParticipationService {

    private final Kept<ParticipationLinkId, ParticipationLink> kept;
    private final ParticipationLinkRepository links;
    private final List<ParticipationAct> acts;
    private final ColleagueRepository colleagues;
    private final TenantRepository tenants;
    private final ParticipationMails mails;
    private final ParticipationTerms terms;
    private final TenantTransactions transactions;
    private final Changes changes;
    private final IdGenerator ids;
    private final Clock clock;

    public ParticipationService(
            ParticipationLinkRepository links,
            List<ParticipationAct> acts,
            ColleagueRepository colleagues,
            TenantRepository tenants,
            ParticipationMails mails,
            ParticipationTerms terms,
            TenantTransactions transactions,
            Changes changes,
            IdGenerator ids,
            Clock clock) {
        this.kept = kept(links);
        this.links = links;
        this.acts = List.copyOf(acts);
        this.colleagues = colleagues;
        this.tenants = tenants;
        this.mails = mails;
        this.terms = terms;
        this.transactions = transactions;
        this.changes = changes;
        this.ids = ids;
        this.clock = clock;
    }

    static Kept<ParticipationLinkId, ParticipationLink> kept(ParticipationLinkRepository links) {
        return Kept.<ParticipationLinkId, ParticipationLink>in(links, "ParticipationLink")
                .tracing(ParticipationTrace::of);
    }

    /// @param field of the input that names the subject
    public record Wanted(ColleagueId colleague, UUID subject, String field) {

        public Wanted {
            Objects.requireNonNull(colleague);
            Objects.requireNonNull(subject);
            Objects.requireNonNull(field);
        }
    }

    /// Sends each colleague one mail with a link for each thing. Where a link is open already, it
    /// stays, and no second one goes out.
    ///
    /// @return the links in the order in which they were wanted
    /// @throws RuleViolationException when a colleague has a login, or is not asked for the thing
    public List<ParticipationLink> send(
            TenantScope scope, ParticipationAct act, List<Wanted> wanted) {
        return transactions.inTransaction(
                scope,
                () -> {
                    tenants.lock(scope);
                    return sendIn(scope, act, wanted);
                });
    }

    /// A link and what its mail says.
    private record Sent(ParticipationLink link, Thing thing) {}

    private List<ParticipationLink> sendIn(
            TenantScope scope, ParticipationAct act, List<Wanted> wanted) {
        var open = links.listOpen(scope, act.name(), wanted.stream().map(Wanted::subject).toList());
        var readers = new LinkedHashMap<ColleagueId, Colleague>();
        for (var one : wanted) {
            readers.computeIfAbsent(
                    one.colleague(), id -> requireReachable(scope, id, one.field()));
        }
        var asked = asked(scope, act, readers, wanted);
        var mailed = new LinkedHashMap<ColleagueId, List<Sent>>();
        var all = new ArrayList<ParticipationLink>();
        for (var one : wanted) {
            var reader = Objects.requireNonNull(readers.get(one.colleague()));
            var known = open(open.getOrDefault(one.subject(), List.of()), reader);
            if (known.isPresent()) {
                all.add(known.get());
            } else {
                var sent =
                        create(
                                scope,
                                act,
                                reader,
                                one,
                                asked.getOrDefault(reader.id(), Map.of()).get(one.subject()));
                all.add(sent.link());
                mailed.computeIfAbsent(reader.id(), _ -> new ArrayList<>()).add(sent);
            }
        }
        mailed.forEach(
                (id, sent) ->
                        mails.send(
                                scope,
                                Objects.requireNonNull(readers.get(id)),
                                sent.getFirst().link(),
                                sent.stream().map(Sent::thing).toList()));
        return all;
    }

    private static Map<ColleagueId, Map<UUID, ParticipationAct.Asked>> asked(
            TenantScope scope,
            ParticipationAct act,
            Map<ColleagueId, Colleague> readers,
            List<Wanted> wanted) {
        var asked = new HashMap<ColleagueId, Map<UUID, ParticipationAct.Asked>>();
        wanted.stream()
                .collect(
                        Collectors.groupingBy(
                                Wanted::colleague,
                                Collectors.mapping(Wanted::subject, Collectors.toList())))
                .forEach(
                        (id, subjects) ->
                                asked.put(
                                        id,
                                        act.list(
                                                scope,
                                                Objects.requireNonNull(readers.get(id)),
                                                subjects)));
        return asked;
    }

    private Optional<ParticipationLink> open(List<ParticipationLink> known, Colleague reader) {
        var now = clock.instant();
        return known.stream()
                .filter(
                        link ->
                                link.colleague().equals(reader.id())
                                        && link.state(now) == ParticipationLink.State.OPEN
                                        && isTo(link, reader))
                .findFirst();
    }

    /// Whether its mail went to the address that the colleague has now.
    static boolean isTo(ParticipationLink link, Colleague colleague) {
        return link.sending().address().equalsIgnoreCase(colleague.profile().email());
    }

    private Sent create(
            TenantScope scope,
            ParticipationAct act,
            Colleague reader,
            Wanted wanted,
            ParticipationAct.@Nullable Asked asked) {
        var token = LinkToken.create();
        var link =
                new ParticipationLink(
                        new ParticipationLinkId(ids.next()),
                        1,
                        reader.id(),
                        act.name(),
                        new Subject(act.subjectType(), wanted.subject()),
                        sending(scope, reader),
                        token.hash(),
                        new Progress.Open());
        var thing = thing(act, asked, token, wanted.field());
        changes.insert(scope, kept, link);
        return new Sent(link, thing);
    }

    private static Thing thing(
            ParticipationAct act,
            ParticipationAct.@Nullable Asked asked,
            LinkToken token,
            String field) {
        if (asked == null) {
            throw refused(
                    ParticipationRule.ASKED_ONES_ONLY,
                    field,
                    Message.of("The colleague is not asked for this."));
        }
        return new Thing(act.name(), asked.title(), asked.dueOn(), token);
    }

    private Sending sending(TenantScope scope, Colleague reader) {
        var now = clock.instant();
        return new Sending(
                Objects.requireNonNull(reader.profile().email()),
                actor(scope),
                now,
                now.plus(terms.validity()));
    }

    private Colleague requireReachable(TenantScope scope, ColleagueId id, String field) {
        var colleague = colleagues.find(scope, id).orElseThrow(() -> new NotFoundException(field));
        var obstacle = obstacle(scope, colleague);
        if (obstacle != null) {
            throw refused(ParticipationRule.NO_LOGIN, field, obstacle);
        }
        return colleague;
    }

    private @Nullable Message obstacle(TenantScope scope, Colleague colleague) {
        if (colleague.person() != null) {
            return Message.of("The colleague has a login, and signs in.");
        }
        if (colleague.profile().email() == null) {
            return Message.of("The colleague has no address of mail.");
        }
        return colleague.isActive(scope.today(clock))
                ? null
                : Message.of("The colleague does not work there now.");
    }

    /// Sends a new link; the one before opens nothing any more.
    ///
    /// @throws RuleViolationException when it was used or revoked, or what it is for is over
    public ParticipationLink resend(
            TenantScope scope, ParticipationLinkId id, int expectedVersion) {
        var token = LinkToken.create();
        return changes.change(
                scope,
                kept,
                id,
                expectedVersion,
                before -> {
                    requireSender(scope, before);
                    var reader = requireReachable(scope, before.colleague(), "id");
                    var sent = before.resend(sending(scope, reader), token);
                    var act = act(before);
                    var asked = act.find(scope, reader, before.subject().id()).orElse(null);
                    var thing = thing(act, asked, token, "id");
                    mails.send(scope, reader, sent, List.of(thing));
                    return sent;
                });
    }

    private ParticipationAct act(ParticipationLink link) {
        return acts.stream()
                .filter(act -> act.name().equals(link.act()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No act " + link.act()));
    }

    /// From then on it opens nothing any more.
    ///
    /// @throws RuleViolationException when it was used or revoked
    public ParticipationLink revoke(
            TenantScope scope, ParticipationLinkId id, int expectedVersion) {
        return changes.change(
                scope,
                kept,
                id,
                expectedVersion,
                before -> {
                    requireSender(scope, before);
                    return before.revoke(actor(scope), clock.instant());
                });
    }

    private void requireSender(TenantScope scope, ParticipationLink link) {
        if (!scope.permissions().contains(act(link).permission())) {
            throw refused(
                    ParticipationRule.SENDERS_ONLY,
                    "id",
                    Message.of("Your role does not let you send what this link is for."));
        }
    }

    /// What whoever works in the scope may do to the link now.
    public List<ParticipationLinkAction> allowedActions(TenantScope scope, ParticipationLink link) {
        return link.allowedActions(scope, act(link).permission());
    }

    private static PersonId actor(TenantScope scope) {
        return Objects.requireNonNull(scope.person(), "People send links");
    }

    private static RuleViolationException refused(
            ParticipationRule rule, String field, Message sentence) {
        return new RuleViolationException(
                ErrorCode.RULE_VIOLATED, rule.reference(), List.of(field.split("\\.")), sentence);
    }
}
