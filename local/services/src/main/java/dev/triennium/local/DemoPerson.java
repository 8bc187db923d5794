package dev.triennium.local;

import java.util.Locale;
import java.util.UUID;

/// Someone who can log in to the local product. `subject` is the person's id in Keycloak, and so
/// the `sub` of the tokens; it is the same on every machine, so that demo data can name it.
public record DemoPerson(
        String username,
        UUID subject,
        String givenName,
        String familyName,
        String email,
        Locale locale) {}
