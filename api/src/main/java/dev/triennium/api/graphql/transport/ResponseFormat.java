package dev.triennium.api.graphql.transport;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;

/// In which form a client wants its answer.
enum ResponseFormat {
    GRAPHQL_RESPONSE(MediaType.parseMediaType("application/graphql-response+json")),
    /// For clients older than the media type above.
    JSON(MediaType.APPLICATION_JSON),
    EVENT_STREAM(MediaType.TEXT_EVENT_STREAM);

    private final MediaType mediaType;

    ResponseFormat(MediaType mediaType) {
        this.mediaType = mediaType;
    }

    MediaType mediaType() {
        return new MediaType(mediaType, StandardCharsets.UTF_8);
    }

    /// The client's favourite among ours; empty when it accepts none of them.
    ///
    /// @param accepted empty when the client does not say
    static Optional<ResponseFormat> of(List<MediaType> accepted) {
        if (accepted.isEmpty()) {
            return Optional.of(JSON);
        }
        return accepted.stream()
                .filter(range -> range.getQualityValue() > 0)
                .sorted(Comparator.comparingDouble(MediaType::getQualityValue).reversed())
                .flatMap(range -> ofRange(range).stream())
                .findFirst();
    }

    private static Optional<ResponseFormat> ofRange(MediaType range) {
        if (range.isWildcardType() || range.isWildcardSubtype()) {
            return range.includes(JSON.mediaType) ? Optional.of(JSON) : Optional.empty();
        }
        for (var format : values()) {
            var charset = range.getCharset();
            var isReadable = charset == null || charset.equals(StandardCharsets.UTF_8);
            if (format.mediaType.equalsTypeAndSubtype(range) && isReadable) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
