package dev.triennium.domain.reminder;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantTransactions;
import java.util.UUID;

/// Derives deadlines anew, for what changed elsewhere than in their subject. Doing it twice changes
/// nothing.
@DomainService
public final class DeadlineDerivation {

    private final Deadlines deadlines;
    private final TenantTransactions transactions;
    private final DerivationFailures failures;

    public DeadlineDerivation(
            Deadlines deadlines, TenantTransactions transactions, DerivationFailures failures) {
        this.deadlines = deadlines;
        this.transactions = transactions;
        this.failures = failures;
    }

    /// Whatever is wrong with a subject holds back that subject only.
    ///
    /// @return whether it could be done
    public boolean derive(TenantScope scope, DeadlineSource source, UUID subject) {
        try {
            transactions.inTransaction(
                    scope,
                    () ->
                            deadlines.replace(
                                    scope,
                                    source.subjectType(),
                                    subject,
                                    source.derive(scope, subject)));
            return true;
        } catch (RuntimeException e) {
            failures.report(scope, source.subjectType(), subject, e);
            return false;
        }
    }
}
