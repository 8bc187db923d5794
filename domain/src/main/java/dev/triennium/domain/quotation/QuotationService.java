package dev.triennium.domain.quotation;

import dev.triennium.domain.DayRange;
import dev.triennium.domain.DomainService;
import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.certificationbody.CertificationBodyRepository;
import dev.triennium.domain.change.Changes;
import dev.triennium.domain.change.Kept;
import dev.triennium.domain.error.ErrorCode;
import dev.triennium.domain.error.LimitExceededException;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.identity.PersonDirectory;
import dev.triennium.domain.managementsystem.ManagementSystemRepository;
import dev.triennium.domain.reminder.Deadline;
import dev.triennium.domain.reminder.Deadlines;
import dev.triennium.domain.tenancy.Firm;
import dev.triennium.domain.tenancy.FirmRepository;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantRepository;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.domain.tenancy.TenantTransactions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Asks certification bodies, records what they quote, and who was chosen.
@DomainService
public final class QuotationService {

    public static final int MAX_RECIPIENTS = 20;

    private final QuotationRequestRepository requests;
    private final QuotationRepository quotations;
    private final Kept<QuotationRequestId, QuotationRequest> keptRequests;
    private final Kept<QuotationId, Quotation> keptQuotations;
    private final QuotationDeadlines quotationDeadlines;
    private final Deadlines deadlines;
    private final QuotationPacks packs;
    private final QuotationMails mails;
    private final ManagementSystemRepository systems;
    private final CertificationBodyRepository bodies;
    private final TenantRepository tenants;
    private final FirmRepository firms;
    private final PersonDirectory people;
    private final TenantTransactions transactions;
    private final Changes changes;
    private final IdGenerator ids;
    private final Clock clock;

    public QuotationService(
            QuotationRequestRepository requests,
            QuotationRepository quotations,
            QuotationDeadlines quotationDeadlines,
            Deadlines deadlines,
            QuotationPacks packs,
            QuotationMails mails,
            ManagementSystemRepository systems,
            CertificationBodyRepository bodies,
            TenantRepository tenants,
            FirmRepository firms,
            PersonDirectory people,
            TenantTransactions transactions,
            Changes changes,
            IdGenerator ids,
            Clock clock) {
        this.requests = requests;
        this.quotations = quotations;
        this.quotationDeadlines = quotationDeadlines;
        this.deadlines = deadlines;
        this.packs = packs;
        this.mails = mails;
        this.systems = systems;
        this.bodies = bodies;
        this.tenants = tenants;
        this.firms = firms;
        this.people = people;
        this.transactions = transactions;
        this.changes = changes;
        this.ids = ids;
        this.clock = clock;
        this.keptRequests =
                Kept.in(requests, "QuotationRequest")
                        .reminding(
                                (scope, _, after) -> {
                                    if (after != null && after.sent() != null) {
                                        remind(scope, after);
                                    }
                                });
        this.keptQuotations =
                Kept.in(quotations, QuotationDeadlines.QUOTATION)
                        .reminding(
                                (scope, id, after) ->
                                        deadlines.replace(
                                                scope,
                                                QuotationDeadlines.QUOTATION,
                                                id.value(),
                                                after == null
                                                        ? List.of()
                                                        : quotationDeadlines.of(
                                                                scope,
                                                                request(scope, after.request()),
                                                                after)));
    }

    private void remind(TenantScope scope, QuotationRequest request) {
        Map<UUID, List<Deadline>> all = new HashMap<>();
        for (var one : ofRequest(scope, request.id())) {
            all.put(one.id().value(), quotationDeadlines.of(scope, request, one));
        }
        deadlines.replaceAll(scope, QuotationDeadlines.QUOTATION, all);
    }

    private List<Quotation> ofRequest(TenantScope scope, QuotationRequestId id) {
        var ref = Ref.in(scope, id);
        return quotations
                .listOfRequests(TenantScopes.of(scope), List.of(ref))
                .getOrDefault(ref, List.of());
    }

    private QuotationRequest request(TenantScope scope, QuotationRequestId id) {
        return requests.find(scope, id).orElseThrow(() -> new NotFoundException("requestId"));
    }

    /// It begins with what is known: the organisation, its language, who asks and who consults.
    public QuotationRequest create(
            TenantScope scope, CreateQuotationRequest command, @Nullable UUID key) {
        return changes.create(
                scope,
                keptRequests,
                key,
                command,
                QuotationRequestId::new,
                () -> {
                    var system =
                            systems.findFacts(scope, command.system())
                                    .orElseThrow(() -> new NotFoundException("managementSystemId"));
                    system.standing().requireInUse();
                    return new QuotationRequest(
                            new QuotationRequestId(ids.next()),
                            1,
                            command.system(),
                            begun(scope, command.answerBy()),
                            new QuotationRequest.State.Draft());
                });
    }

    private QuotationContent begun(TenantScope scope, LocalDate answerBy) {
        DayRange.DUE.require("answerBy", answerBy, scope.today(clock));
        var profile = tenants.find(scope).orElseThrow(() -> new NotFoundException("id")).profile();
        var person = Optional.ofNullable(scope.person()).flatMap(people::find);
        return new QuotationContent(
                answerBy,
                null,
                profile.name(),
                new QuotationContent.Contact(
                        person.map(one -> one.name()).orElse(""),
                        person.flatMap(one -> Optional.ofNullable(one.email())).orElse(""),
                        null),
                List.of(profile.locale()),
                consultancy(scope),
                null,
                List.of(),
                Set.of(),
                List.of());
    }

    private @Nullable String consultancy(TenantScope scope) {
        var firm = scope.firm();
        return firm == null
                ? null
                : Optional.ofNullable(firms.list(List.of(firm)).get(firm))
                        .map(Firm::name)
                        .orElse(null);
    }

    public QuotationRequest change(
            TenantScope scope,
            QuotationRequestId id,
            UnaryOperator<QuotationContent> edit,
            int expectedVersion) {
        return changes.change(
                scope,
                keptRequests,
                id,
                expectedVersion,
                before -> {
                    before.requireDraft();
                    var after = edit.apply(before.content());
                    if (!after.answerBy().equals(before.content().answerBy())) {
                        DayRange.DUE.require("answerBy", after.answerBy(), scope.today(clock));
                    }
                    if (after.auditWantedFrom() != null
                            && !after.auditWantedFrom()
                                    .equals(before.content().auditWantedFrom())) {
                        DayRange.DUE.require(
                                "auditWantedFrom", after.auditWantedFrom(), scope.today(clock));
                    }
                    return before.with(after);
                });
    }

    public Quotation addRecipient(
            TenantScope scope, AddQuotationRecipient command, @Nullable UUID key) {
        return changes.create(
                scope,
                keptQuotations,
                key,
                command,
                QuotationId::new,
                () -> {
                    var request =
                            requests.lock(scope, command.request())
                                    .orElseThrow(() -> new NotFoundException("requestId"));
                    request.requireDraft();
                    if (bodies.find(scope, command.body()).isEmpty()) {
                        throw new NotFoundException("certificationBodyId");
                    }
                    requireAnother(ofRequest(scope, request.id()), command);
                    return new Quotation(
                            new QuotationId(ids.next()),
                            1,
                            request.id(),
                            command.body(),
                            command.recipient(),
                            new Quotation.State.Invited());
                });
    }

    private static void requireAnother(List<Quotation> asked, AddQuotationRecipient command) {
        if (asked.size() >= MAX_RECIPIENTS) {
            throw new LimitExceededException(
                    "certificationBodyId",
                    MAX_RECIPIENTS,
                    "At most {0} bodies are asked at once.",
                    MAX_RECIPIENTS);
        }
        if (asked.stream().anyMatch(one -> one.body().equals(command.body()))) {
            throw new RuleViolationException(
                    ErrorCode.RULE_VIOLATED,
                    QuotationRule.RECIPIENTS.reference(),
                    List.of("certificationBodyId"),
                    "The body is asked already.");
        }
    }

    /// @return as it was
    public Quotation removeRecipient(TenantScope scope, QuotationId id, int expectedVersion) {
        return transactions.inTransaction(
                scope,
                () -> {
                    locked(scope, id).requireDraft();
                    return changes.remove(scope, keptQuotations, quotations, id, expectedVersion);
                });
    }

    /// The request of a quotation, which nobody else changes until the transaction ends.
    private QuotationRequest locked(TenantScope scope, QuotationId id) {
        return quotations
                .find(scope, id)
                .flatMap(one -> requests.lock(scope, one.request()))
                .orElseThrow(() -> new NotFoundException("id"));
    }

    /// Freezes what is asked and puts a mail to each body into the outbox.
    public QuotationRequest send(TenantScope scope, QuotationRequestId id, int expectedVersion) {
        return transactions.inTransaction(
                scope,
                () -> {
                    requests.lock(scope, id);
                    return changes.change(
                            scope,
                            keptRequests,
                            id,
                            expectedVersion,
                            before -> sent(scope, before));
                });
    }

    private QuotationRequest sent(TenantScope scope, QuotationRequest before) {
        var after = before.send(clock.instant(), scope.person());
        var today = scope.today(clock);
        DayRange.DUE.require("answerBy", before.content().answerBy(), today);
        var asked = ofRequest(scope, before.id());
        if (before.content().contact().address().isEmpty()) {
            throw new RuleViolationException(
                    ErrorCode.RULE_VIOLATED,
                    QuotationRule.APPLICATION.reference(),
                    List.of(),
                    "The contact has no mail address yet.");
        }
        if (asked.isEmpty()) {
            throw new RuleViolationException(
                    ErrorCode.RULE_VIOLATED,
                    QuotationRule.RECIPIENTS.reference(),
                    List.of(),
                    "No certification body is asked yet.");
        }
        var system =
                systems.find(scope, before.system()).orElseThrow(() -> new NotFoundException("id"));
        system.standing().requireInUse();
        var pack = packs.make(system, before.content(), today);
        requests.insertPack(scope, before.id(), pack);
        mails.send(scope, pack, asked);
        return after;
    }

    public QuotationRequest withdraw(
            TenantScope scope, QuotationRequestId id, String reason, int expectedVersion) {
        return transactions.inTransaction(
                scope,
                () -> {
                    requests.lock(scope, id);
                    return changes.change(
                            scope,
                            keptRequests,
                            id,
                            expectedVersion,
                            before -> before.withdraw(reason, clock.instant(), scope.person()));
                });
    }

    /// Records what a body quotes; again, where it quotes anew.
    public Quotation record(
            TenantScope scope, QuotationId id, QuotationOffer offer, int expectedVersion) {
        var today = scope.today(clock);
        DayRange.HAPPENED.require("receivedOn", offer.receivedOn(), today);
        if (offer.validUntil() != null) {
            DayRange.VALID.require("validUntil", offer.validUntil(), today);
        }
        offer.require();
        return answer(scope, id, new Quotation.State.Quoted(offer), expectedVersion);
    }

    public Quotation decline(
            TenantScope scope,
            QuotationId id,
            LocalDate on,
            @Nullable String reason,
            int expectedVersion) {
        DayRange.HAPPENED.require("declinedOn", on, scope.today(clock));
        return answer(scope, id, new Quotation.State.Declined(on, reason), expectedVersion);
    }

    private Quotation answer(
            TenantScope scope, QuotationId id, Quotation.State answer, int expectedVersion) {
        return transactions.inTransaction(
                scope,
                () -> {
                    locked(scope, id).requireSent();
                    return changes.change(
                            scope,
                            keptQuotations,
                            id,
                            expectedVersion,
                            before -> before.with(answer));
                });
    }

    /// Records which body was chosen, and why.
    public QuotationRequest decide(
            TenantScope scope,
            QuotationRequestId id,
            DecideQuotation command,
            int expectedVersion) {
        DayRange.HAPPENED.require("decidedOn", command.decidedOn(), scope.today(clock));
        if (command.contract().from() != null) {
            DayRange.VALID.require("contractFrom", command.contract().from(), scope.today(clock));
        }
        if (command.contract().until() != null) {
            DayRange.VALID.require("contractUntil", command.contract().until(), scope.today(clock));
        }
        return transactions.inTransaction(
                scope,
                () -> {
                    requests.lock(scope, id);
                    return changes.change(
                            scope,
                            keptRequests,
                            id,
                            expectedVersion,
                            before -> decided(scope, before, command));
                });
    }

    private QuotationRequest decided(
            TenantScope scope, QuotationRequest before, DecideQuotation command) {
        before.requireSent();
        var all = ofRequest(scope, before.id());
        var chosen =
                all.stream()
                        .filter(one -> one.id().equals(command.chosen()))
                        .findFirst()
                        .orElseThrow(() -> new NotFoundException("quotationId"));
        var decision =
                new QuotationDecision(
                        chosen.id(),
                        chosen.body(),
                        command.criteria(),
                        command.independence(),
                        command.reasons(),
                        command.decidedBy(),
                        command.decidedOn(),
                        command.contract(),
                        clock.instant(),
                        scope.person());
        decision.require(
                all.stream()
                        .filter(one -> one.offer() != null)
                        .map(Quotation::id)
                        .collect(Collectors.toSet()));
        return before.decide(decision);
    }

    /// Empty while nothing was sent, or no public table gives the days.
    ///
    /// @param foundLevelPercent how integrated stage 1 found the management system
    public Optional<QuotationRecalculation> recalculate(
            QuotationPack pack, List<Quotation> all, int foundLevelPercent) {
        var assumed = pack.days();
        var found = packs.days(pack, foundLevelPercent);
        return assumed == null || found == null
                ? Optional.empty()
                : Optional.of(
                        QuotationRecalculation.of(
                                pack.integrationLevelPercent(),
                                foundLevelPercent,
                                assumed,
                                found,
                                all));
    }
}
