package dev.triennium.api.graphql.transport;

import dev.triennium.api.error.ApiError;
import dev.triennium.api.error.ApiErrorCode;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The JSON of a request, over any transport: what is well-formed, and what a `documentId`
/// stands for.
final class GraphQlRequestBody {

    static final int MAX_NESTING = 60;

    /// Refused before there is anything to execute.
    static final class MalformedRequestException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient ApiError error;

        MalformedRequestException(ApiError error) {
            super(error.getMessage(), null, false, false);
            this.error = error;
        }

        ApiError error() {
            return error;
        }
    }

    static final JsonMapper MAPPER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(MAX_NESTING)
                                                    .build())
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private final PersistedDocuments documents;

    GraphQlRequestBody(PersistedDocuments documents) {
        this.documents = documents;
    }

    /// @return with `query`, and the other entries where they are given and not null
    /// @throws MalformedRequestException when it is no JSON, or no GraphQL request
    Map<String, Object> read(byte[] json) {
        return check(parse(json));
    }

    private static @Nullable Object parse(byte[] json) {
        try {
            return MAPPER.readValue(json, Object.class);
        } catch (JacksonException _) {
            throw new MalformedRequestException(
                    ApiError.of(ApiErrorCode.BAD_USER_INPUT, "The body is not JSON.")
                            .withStatus(HttpStatus.BAD_REQUEST));
        }
    }

    /// The same for a request that came inside a message.
    Map<String, Object> check(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> given)) {
            throw malformed("A request is a JSON object; batches are not supported.");
        }
        var body = new HashMap<String, Object>();
        put(body, "query", given, String.class);
        put(body, "operationName", given, String.class);
        put(body, "variables", given, Map.class);
        put(body, "extensions", given, Map.class);
        put(body, "documentId", given, String.class);
        body.put("query", document(body));
        return body;
    }

    private String document(Map<String, Object> body) {
        var query = body.get("query");
        var id = body.remove("documentId");
        if (query != null && id != null) {
            throw malformed("A request has a query or a documentId, not both.");
        }
        if (id instanceof String documentId) {
            return documents
                    .find(documentId)
                    .orElseThrow(() -> notPersisted("There is no document with this id."));
        }
        if (!(query instanceof String text) || text.isBlank()) {
            throw malformed("The query is missing.");
        }
        if (!documents.isOpenToOthers()) {
            throw notPersisted("Only persisted documents are run here: send a documentId.");
        }
        return text;
    }

    private static void put(Map<String, Object> body, String name, Map<?, ?> given, Class<?> type) {
        var value = given.get(name);
        if (value == null) {
            return;
        }
        if (!type.isInstance(value)) {
            throw type == Map.class
                    ? malformed("The entry {0} is not an object.", name)
                    : malformed("The entry {0} is not a string.", name);
        }
        body.put(name, value);
    }

    private static MalformedRequestException malformed(String sentence, Object... values) {
        return new MalformedRequestException(
                ApiError.of(ApiErrorCode.BAD_USER_INPUT, sentence, values));
    }

    private static MalformedRequestException notPersisted(String sentence) {
        return new MalformedRequestException(
                ApiError.of(ApiErrorCode.PERSISTED_DOCUMENT_NOT_FOUND, sentence));
    }
}
