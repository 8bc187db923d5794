package dev.triennium.domain.reminder;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.audittrail.AuditTrail;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.identity.Person;
import dev.triennium.domain.identity.PersonDirectory;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.mail.MailSuppressions;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.domain.tenancy.TenantTransactions;
import java.time.Clock;
import java.util.List;

/// Whether mails reach people.
@DomainService
public final class ReachService {

    private static final String SUBJECT_TYPE = "AssessmentAssignee";

    private final Recipients recipients;
    private final PersonDirectory people;
    private final MailSuppressions suppressions;
    private final TenantTransactions transactions;
    private final AuditTrail auditTrail;
    private final Clock clock;

    public ReachService(
            Recipients recipients,
            PersonDirectory people,
            MailSuppressions suppressions,
            TenantTransactions transactions,
            AuditTrail auditTrail,
            Clock clock) {
        this.recipients = recipients;
        this.people = people;
        this.suppressions = suppressions;
        this.transactions = transactions;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /// Lets mails go to somebody again who works here.
    ///
    /// @throws NotFoundException for `personId`, when nobody of that id works here, or when nothing
    ///     keeps mails from the person
    public Person liftSuppression(TenantScope scope, PersonId id) {
        return transactions.inTransaction(
                scope,
                () -> {
                    var person = person(scope, id);
                    var lifted =
                            suppressions
                                    .lift(person.email() == null ? "" : person.email())
                                    .orElseThrow(() -> new NotFoundException("personId"));
                    auditTrail.record(scope, SUBJECT_TYPE, id.value(), lifted, null);
                    return person;
                });
    }

    private Person person(TenantScope scope, PersonId id) {
        return recipients
                .list(TenantScopes.of(scope), clock.instant())
                .getOrDefault(scope.tenant(), List.of())
                .stream()
                .filter(one -> one.person().equals(id))
                .findAny()
                .flatMap(one -> people.find(one.person()))
                .orElseThrow(() -> new NotFoundException("personId"));
    }
}
