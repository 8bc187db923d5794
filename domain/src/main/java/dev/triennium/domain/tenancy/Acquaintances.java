package dev.triennium.domain.tenancy;

import dev.triennium.domain.identity.Person;
import dev.triennium.domain.identity.PersonId;
import java.util.Collection;
import java.util.Map;

/// Whom somebody may know of.
public interface Acquaintances {

    /// The scope's person, those who have or had a role in an organisation that they may open or in
    /// a firm that is or was engaged there, and those who have or had one in their own firm; others
    /// are left out. One statement.
    Map<PersonId, Person> list(PortfolioScope scope, Collection<PersonId> people);
}
