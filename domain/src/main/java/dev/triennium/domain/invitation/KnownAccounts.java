package dev.triennium.domain.invitation;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.error.ErrorCode;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.identity.Accounts;
import dev.triennium.domain.identity.PersonDirectory;
import dev.triennium.domain.identity.PersonId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Whom an invited address belongs to.
@DomainService
public final class KnownAccounts {

    private final Accounts accounts;
    private final PersonDirectory people;

    public KnownAccounts(Accounts accounts, PersonDirectory people) {
        this.accounts = accounts;
        this.people = people;
    }

    /// @throws RuleViolationException when accounts can be neither found nor made
    void requireUsable() {
        if (!accounts.isUsable()) {
            throw new RuleViolationException(
                    ErrorCode.RULE_VIOLATED,
                    InvitationRule.ACCOUNTS_ARE_MADE.reference(),
                    List.of(),
                    "The operator has not set up the making of accounts.");
        }
    }

    /// Who uses an account whose address is proven; nobody where that cannot be asked now, since
    /// the link of an invitation asks again.
    Optional<PersonId> findUser(Invitee invitee) {
        try {
            return accounts.find(invitee.address())
                    .filter(account -> account.isAddressProven() && !account.isUnused())
                    .map(account -> person(account, invitee));
        } catch (Accounts.UnavailableException _) {
            return Optional.empty();
        }
    }

    /// The person behind an account, who may never have signed in.
    PersonId person(Accounts.Account account, Invitee invitee) {
        return people.idOf(
                new PersonDirectory.Claims(
                        account.subject(),
                        Objects.requireNonNullElse(account.givenName(), invitee.givenName()),
                        Objects.requireNonNullElse(account.familyName(), invitee.familyName()),
                        account.address(),
                        invitee.locale()));
    }
}
