package dev.triennium.local.identity;

import dev.triennium.local.DemoFirm;
import dev.triennium.local.DemoPeople;
import dev.triennium.local.DemoPerson;
import dev.triennium.local.LocalFolders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The realms of the local Keycloak: the files beside this class, and the demo people and firms
/// under their fixed ids.
final class RealmFiles {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Map<String, String> contents = new TreeMap<>();

    RealmFiles() {
        contents.put("triennium-realm.json", withDemoPeople(resource("triennium-realm.json")));
        contents.put("other-realm.json", resource("other-realm.json"));
    }

    /// Changes whenever anything in the realms does.
    String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            contents.values().forEach(json -> digest.update(json.getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has SHA-256", e);
        }
    }

    void write(Path folder) {
        LocalFolders.create(folder);
        contents.forEach(
                (name, json) -> {
                    try {
                        Files.writeString(folder.resolve(name), json);
                    } catch (IOException e) {
                        throw LocalFolders.failure("write the realm " + name, e);
                    }
                });
    }

    private static String withDemoPeople(String json) {
        var realm = (ObjectNode) MAPPER.readTree(json);
        DemoPeople.all().forEach(person -> realm.withArray("users").addPOJO(user(person)));
        DemoPeople.firms().forEach(firm -> realm.withArray("organizations").addPOJO(firm(firm)));
        return MAPPER.writeValueAsString(realm);
    }

    private static Map<String, Object> user(DemoPerson person) {
        return new TreeMap<>(
                Map.of(
                        "id", person.subject(),
                        "username", person.username(),
                        "enabled", true,
                        "email", person.email(),
                        "emailVerified", true,
                        "firstName", person.givenName(),
                        "lastName", person.familyName(),
                        "attributes", Map.of("locale", List.of(person.locale().getLanguage())),
                        "credentials", List.of(password())));
    }

    private static Map<String, Object> password() {
        return new TreeMap<>(
                Map.of("type", "password", "value", DemoPeople.PASSWORD, "temporary", false));
    }

    private static Map<String, Object> firm(DemoFirm firm) {
        return new TreeMap<>(
                Map.of(
                        "id", firm.organization(),
                        "name", firm.name(),
                        "alias", firm.alias(),
                        "enabled", true,
                        "domains",
                                List.of(
                                        new TreeMap<>(
                                                Map.of("name", firm.domain(), "verified", true))),
                        "members", firm.members().stream().map(RealmFiles::member).toList()));
    }

    private static Map<String, Object> member(DemoPerson person) {
        return new TreeMap<>(Map.of("username", person.username(), "membershipType", "UNMANAGED"));
    }

    private static String resource(String name) {
        try (var stream = RealmFiles.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(name + " cannot be read", e);
        }
    }
}
