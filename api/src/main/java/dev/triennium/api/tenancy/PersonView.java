package dev.triennium.api.tenancy;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.domain.identity.Person;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `Person`.
public record PersonView(
        GlobalId id, String givenName, String familyName, @Nullable String email, String locale) {

    static final String TYPE = "Person";

    public static PersonView of(Person person) {
        return new PersonView(
                GlobalId.of(TYPE, person.id().value()),
                person.givenName(),
                person.familyName(),
                person.email(),
                person.locale().toLanguageTag());
    }
}
