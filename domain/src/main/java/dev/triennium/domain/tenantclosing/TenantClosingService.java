package dev.triennium.domain.tenantclosing;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.certification.RunningCertificationNames;
import dev.triennium.domain.change.Changes;
import dev.triennium.domain.change.Kept;
import dev.triennium.domain.error.ErrorCode;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.file.FileStore;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantRepository;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantTransactions;
import dev.triennium.domain.tenantclosing.ClosingNotice.Occasion;
import dev.triennium.domain.tenantclosing.TenantClosing.Confirmed;
import dev.triennium.domain.tenantclosing.TenantClosing.Facts;
import dev.triennium.domain.tenantclosing.TenantClosing.Requested;
import dev.triennium.domain.tenantexport.TenantExport;
import dev.triennium.domain.tenantexport.TenantExportRepository;
import dev.triennium.domain.tenantexport.TenantExportService;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Closes accounts of organisations: two people say so, days of grace run, and then everything is
/// deleted.
@DomainService
public final class TenantClosingService {

    /// Of one organisation in one run of the job; the next run goes on.
    private static final int MOST_CALLS = 1_000;

    private final TenantClosingRepository closings;
    private final Kept<TenantId, TenantClosing> kept;
    private final TenantExportRepository exports;
    private final RunningCertificationNames certifications;
    private final TenantRepository tenants;
    private final ClosingNotices notices;
    private final ClosingTerms terms;
    private final TenantErasure erasure;
    private final FileStore files;
    private final TenantTransactions transactions;
    private final Changes changes;
    private final Clock clock;

    public TenantClosingService(
            TenantClosingRepository closings,
            TenantExportRepository exports,
            RunningCertificationNames certifications,
            TenantRepository tenants,
            ClosingNotices notices,
            ClosingTerms terms,
            TenantErasure erasure,
            FileStore files,
            TenantTransactions transactions,
            Changes changes,
            Clock clock) {
        this.closings = closings;
        this.kept = Kept.in(closings, "Tenant").tracing(Trace::new);
        this.exports = exports;
        this.certifications = certifications;
        this.tenants = tenants;
        this.notices = notices;
        this.terms = terms;
        this.erasure = erasure;
        this.files = files;
        this.transactions = transactions;
        this.changes = changes;
        this.clock = clock;
    }

    /// A closing has no id of its own: the audit trail has it under the organisation's.
    private record Trace(TenantClosing closing) {}

    public TenantClosing request(TenantScope scope, RequestClosing command, @Nullable UUID key) {
        return changes.create(
                scope,
                kept,
                key,
                command,
                TenantId::new,
                () -> requested(scope, command),
                closing -> notices.tell(scope, Occasion.REQUESTED, closing));
    }

    private Requested requested(TenantScope scope, RequestClosing command) {
        if (scope.firm() != null) {
            throw new RuleViolationException(
                    ClosingRule.ASKED_BY_ITS_OWN.reference(),
                    "A firm cannot ask for the closing of a client's account.");
        }
        if (closings.find(scope).isPresent()) {
            throw TenantClosing.outOfTurn("The closing has been asked for already.");
        }
        var export = requireExport(scope);
        var running = certifications.list(scope);
        if (!running.isEmpty() && !command.confirmRunningCertifications()) {
            throw new RuleViolationException(
                    ErrorCode.RULE_VIOLATED,
                    ClosingRule.CERTIFICATIONS_ARE_KNOWN.reference(),
                    List.of("confirmRunningCertifications"),
                    "A certification still runs: {0}.",
                    String.join(", ", running));
        }
        return new Requested(
                new Facts(
                        scope.tenant(),
                        1,
                        person(scope),
                        clock.instant(),
                        export.file().sha256(),
                        !running.isEmpty()));
    }

    private TenantExport.Ready requireExport(TenantScope scope) {
        return exports
                .page(scope, PageRequest.first(TenantExportService.MAX_KEPT))
                .values()
                .stream()
                .filter(export -> !export.isExpired(clock.instant()))
                .filter(TenantExport.Ready.class::isInstance)
                .map(TenantExport.Ready.class::cast)
                .findFirst()
                .orElseThrow(
                        () ->
                                new RuleViolationException(
                                        ClosingRule.EXPORTED.reference(),
                                        "There is no export that could be fetched now."));
    }

    private static PersonId person(TenantScope scope) {
        var person = scope.person();
        if (person == null) {
            throw new IllegalStateException("Only people close an account");
        }
        return person;
    }

    /// @throws RuleViolationException when nobody has asked for it, or the same person has
    public TenantClosing confirm(TenantScope scope, int expectedVersion) {
        return step(
                scope,
                Occasion.CONFIRMED,
                () ->
                        changes.change(
                                scope,
                                kept,
                                scope.tenant(),
                                expectedVersion,
                                before ->
                                        before.requireRequested()
                                                .confirm(
                                                        person(scope),
                                                        clock.instant(),
                                                        terms.grace())));
    }

    /// @return the closing as it was
    /// @throws RuleViolationException when nobody has asked for it
    public TenantClosing withdraw(TenantScope scope, int expectedVersion) {
        return step(
                scope,
                Occasion.WITHDRAWN,
                () -> changes.remove(scope, kept, closings, scope.tenant(), expectedVersion));
    }

    private TenantClosing step(TenantScope scope, Occasion occasion, Supplier<TenantClosing> step) {
        return transactions.inTransaction(
                scope,
                () -> {
                    if (closings.find(scope).isEmpty()) {
                        throw TenantClosing.outOfTurn("Nobody has asked for the closing.");
                    }
                    var closing = step.get();
                    notices.tell(scope, occasion, closing);
                    return closing;
                });
    }

    /// Tells that the end is near, or closes the account when that has come.
    public void advance(TenantScope scope) {
        transactions.inTransaction(
                scope,
                () -> {
                    if (closings.find(scope).orElse(null) instanceof Confirmed confirmed) {
                        advance(scope, confirmed);
                    }
                });
    }

    private void advance(TenantScope scope, Confirmed confirmed) {
        var now = clock.instant();
        if (confirmed.isToAnnounce(now)) {
            var announced =
                    changes.change(
                            scope,
                            kept,
                            confirmed.id(),
                            confirmed.version(),
                            _ -> confirmed.announce(now));
            notices.tell(scope, Occasion.ENDS_SOON, announced);
        } else if (confirmed.isOver(now)) {
            changes.remove(scope, kept, closings, confirmed.id(), confirmed.version());
            erasure.begin(scope, closed(scope, confirmed, now));
        }
    }

    private ClosedTenant closed(TenantScope scope, Confirmed confirmed, Instant now) {
        var tenant = tenants.find(scope).orElseThrow(() -> new NotFoundException("tenantId"));
        var facts = confirmed.facts();
        var confirmation = confirmed.confirmation();
        return new ClosedTenant(
                scope.tenant(),
                tenant.profile().name(),
                signature(facts.requestedBy(), facts.requestedAt()),
                signature(confirmation.by(), confirmation.at()),
                now,
                facts.exportSha256());
    }

    private ClosedTenant.Signature signature(PersonId person, Instant at) {
        return new ClosedTenant.Signature(person, notices.name(person), at);
    }

    /// Deletes what a closed organisation has: first its files, at last itself.
    public void erase(TenantScope scope) throws IOException {
        if (!erasure.hasBegun(scope)) {
            return;
        }
        files.deleteAll(scope);
        for (var call = 0; call < MOST_CALLS; call++) {
            if (erasure.deleteSome(scope, clock.instant()) != TenantErasure.Progress.SOME) {
                return;
            }
        }
    }
}
