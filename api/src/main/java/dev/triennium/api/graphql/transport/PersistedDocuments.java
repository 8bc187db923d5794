package dev.triennium.api.graphql.transport;

import dev.triennium.domain.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Documents that clients were built with, known by the SHA-256 of their text. Read once at
/// the start; nobody adds one by a request.
final class PersistedDocuments {

    private static final String PREFIX = "sha256:";

    private final Map<String, String> byId;
    private final boolean isOpenToOthers;

    PersistedDocuments(Map<String, String> byId, boolean isOpenToOthers) {
        this.byId = Map.copyOf(byId);
        this.isOpenToOthers = isOpenToOthers;
    }

    /// @param folder a resource location; one that does not exist holds no documents
    static PersistedDocuments load(String folder, boolean isOpenToOthers) {
        var byId = new HashMap<String, String>();
        try {
            var pattern = (folder.endsWith("/") ? folder : folder + "/") + "*.graphql";
            var resources = new PathMatchingResourcePatternResolver().getResources(pattern);
            for (var resource : resources) {
                var text = resource.getContentAsString(StandardCharsets.UTF_8);
                byId.put(idOf(text), text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the persisted documents", e);
        }
        return new PersistedDocuments(byId, isOpenToOthers);
    }

    static String idOf(String document) {
        return PREFIX + Sha256.hex(document);
    }

    Optional<String> find(String id) {
        return Optional.ofNullable(byId.get(id.toLowerCase(Locale.ROOT)));
    }

    /// Whether other documents may be run too.
    boolean isOpenToOthers() {
        return isOpenToOthers;
    }
}
