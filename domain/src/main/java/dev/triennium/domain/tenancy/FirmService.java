package dev.triennium.domain.tenancy;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.identity.PersonDirectory;
import dev.triennium.domain.identity.Role;
import java.time.Clock;

/// What the operator of the platform does for firms.
@DomainService
public final class FirmService {

    public static final int MAX_NAME_LENGTH = 200;

    private final FirmRepository firms;
    private final EmploymentService employments;
    private final FirmTransactions transactions;
    private final PersonDirectory people;
    private final IdGenerator ids;
    private final Clock clock;

    public FirmService(
            FirmRepository firms,
            EmploymentService employments,
            FirmTransactions transactions,
            PersonDirectory people,
            IdGenerator ids,
            Clock clock) {
        this.firms = firms;
        this.employments = employments;
        this.transactions = transactions;
        this.people = people;
        this.ids = ids;
        this.clock = clock;
    }

    /// @param isNew false when there was one of this name with this partner before
    public record Founding(Firm firm, boolean isNew) {}

    /// Founds a firm, whose first partner can take on clients from then on.
    ///
    /// @param partner the identity provider's subject of somebody who has signed in before: an
    ///     e-mail address could be somebody else's tomorrow
    public Founding found(String name, String partner) {
        requireName(name);
        var person = people.findId(partner).orElseThrow(() -> new NotFoundException("partner"));
        var now = clock.instant();
        var known = firms.find(name.strip(), person, now);
        if (known.isPresent()) {
            return new Founding(known.get(), false);
        }
        var firm = new Firm(new FirmId(ids.next()), name.strip());
        return transactions.inTransaction(
                firm.id(),
                () -> {
                    firms.insert(firm);
                    employments.grantPromised(
                            FirmTrail.Act.FOUNDING,
                            firm.id(),
                            person,
                            new GrantRole(Role.PARTNER, now, null, false),
                            null);
                    return new Founding(firm, true);
                });
    }

    /// @throws ValidationException when it is none
    public static void requireName(String name) {
        if (name.isBlank() || name.length() > MAX_NAME_LENGTH) {
            throw new ValidationException(
                    "name", "A name has 1 to {0} characters.", MAX_NAME_LENGTH);
        }
    }
}
