package dev.triennium.domain.reminder;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.audittrail.AuditTrail;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.mail.MailSuppression;
import dev.triennium.domain.mail.MailSuppressions;
import dev.triennium.domain.tenancy.ColleagueRepository;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantTransactions;
import java.time.Clock;
import java.util.List;

/// Whether mails reach people.
@DomainService
public final class ReachService {

    private static final String SUBJECT_TYPE = "Tenant";
    private static final String FIELD = "email";

    private final ColleagueRepository colleagues;
    private final MailSuppressions suppressions;
    private final TenantTransactions transactions;
    private final AuditTrail auditTrail;
    private final Clock clock;

    public ReachService(
            ColleagueRepository colleagues,
            MailSuppressions suppressions,
            TenantTransactions transactions,
            AuditTrail auditTrail,
            Clock clock) {
        this.colleagues = colleagues;
        this.suppressions = suppressions;
        this.transactions = transactions;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /// Lets mails go again to an address of somebody who works here.
    ///
    /// @return what was lifted
    /// @throws NotFoundException for `email`, when nobody of that address works here, or when
    ///     nothing keeps mails from it
    public MailSuppression liftSuppression(TenantScope scope, String email) {
        return transactions.inTransaction(
                scope,
                () -> {
                    if (!worksHere(scope, email)) {
                        throw new NotFoundException(FIELD);
                    }
                    var lifted =
                            suppressions
                                    .lift(email)
                                    .orElseThrow(() -> new NotFoundException(FIELD));
                    auditTrail.record(scope, SUBJECT_TYPE, scope.tenant().value(), lifted, null);
                    return lifted;
                });
    }

    private boolean worksHere(TenantScope scope, String email) {
        return colleagues.find(scope, email).isPresent()
                || !colleagues.listPeople(scope, List.of(email), clock.instant()).isEmpty();
    }
}
