package dev.triennium.api.tenancy;

import dev.triennium.domain.identity.Person;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `Person`.
public record PersonView(
        String givenName, String familyName, @Nullable String email, String locale) {

    public static PersonView of(Person person) {
        return new PersonView(
                person.givenName(),
                person.familyName(),
                person.email(),
                person.locale().toLanguageTag());
    }
}
