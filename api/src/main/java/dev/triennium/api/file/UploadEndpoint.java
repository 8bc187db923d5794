package dev.triennium.api.file;

import dev.triennium.api.graphql.HttpScopes;
import dev.triennium.domain.file.UploadId;
import dev.triennium.domain.file.UploadReception;
import dev.triennium.domain.file.UploadService;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.tenancy.TenantScope;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Takes in the content of an announced file.
@Configuration(proxyBeanMethods = false)
class UploadEndpoint {

    private final UploadService uploads;
    private final HttpScopes scopes;

    UploadEndpoint(UploadService uploads, HttpScopes scopes) {
        this.uploads = uploads;
        this.scopes = scopes;
    }

    @Bean
    RouterFunction<ServerResponse> uploadRoute() {
        return RouterFunctions.route().PUT("/uploads/{id}", this::put).build();
    }

    private ServerResponse put(ServerRequest request) throws IOException {
        return scopes.within(
                request,
                UploadId.class,
                Permission.ANSWER,
                "upload",
                (id, scope) -> receive(request, id, scope));
    }

    /// What is far too large is refused before it is read.
    private ServerResponse receive(ServerRequest request, UploadId upload, TenantScope scope)
            throws IOException {
        if (request.headers().contentLength().orElse(0) > UploadService.MAX_BYTES) {
            return tooLarge(UploadService.MAX_BYTES);
        }
        try (var content = request.servletRequest().getInputStream()) {
            return answer(uploads.receive(scope, upload, content));
        }
    }

    /// What the answer says of the file.
    record ReceivedFile(long size, String sha256, String mediaType) {}

    private static ServerResponse answer(UploadReception reception) {
        return switch (reception) {
            case UploadReception.Stored(var upload) ->
                    ServerResponse.ok()
                            .contentType(MediaType.APPLICATION_JSON)
                            .cacheControl(CacheControl.noStore())
                            .body(
                                    new ReceivedFile(
                                            upload.file().size(),
                                            upload.file().sha256(),
                                            upload.type().mediaType()));
            case UploadReception.TooLarge(var most) -> tooLarge(most);
            case UploadReception.OtherSize() ->
                    HttpScopes.refused(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            "The file has another size than was announced");
            case UploadReception.WrongType() ->
                    HttpScopes.refused(
                            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                            "The file is neither a workbook (XLSX, without macros) nor a table"
                                    + " (CSV in UTF-8)");
            case UploadReception.Harmful() ->
                    HttpScopes.refused(
                            HttpStatus.UNPROCESSABLE_CONTENT, "A scanner refused the file");
            case UploadReception.SentBefore() ->
                    HttpScopes.refused(HttpStatus.CONFLICT, "The file was sent before");
            case UploadReception.Expired() ->
                    HttpScopes.refused(HttpStatus.GONE, "The upload has expired");
        };
    }

    private static ServerResponse tooLarge(long most) {
        return HttpScopes.refused(
                HttpStatus.CONTENT_TOO_LARGE, "A file has at most " + most + " bytes");
    }
}
