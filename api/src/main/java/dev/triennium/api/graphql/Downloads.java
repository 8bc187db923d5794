package dev.triennium.api.graphql;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerResponse;

/// Files that leave: always to be saved, never shown or guessed at by a browser.
public final class Downloads {

    private Downloads() {}

    /// Writes the content; whatever could be refused was refused before.
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    public static ServerResponse of(String fileName, String mediaType, Content content) {
        return ServerResponse.ok()
                .contentType(MediaType.parseMediaType(mediaType))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(fileName, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore())
                .build(
                        (_, response) -> {
                            content.writeTo(response.getOutputStream());
                            return null;
                        });
    }
}
