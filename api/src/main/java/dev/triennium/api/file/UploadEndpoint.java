package dev.triennium.api.file;

import dev.triennium.api.graphql.FullDisk;
import dev.triennium.api.graphql.HttpScopes;
import dev.triennium.domain.Message;
import dev.triennium.domain.file.FileType;
import dev.triennium.domain.file.UploadId;
import dev.triennium.domain.file.UploadReception;
import dev.triennium.domain.file.UploadService;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.tenancy.TenantScope;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

    private static final Logger log = LoggerFactory.getLogger(UploadEndpoint.class);

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
                Permission.READ,
                "upload",
                false,
                (id, scope) -> receive(request, id, scope));
    }

    /// The permission that the file's purpose needs is asked for by the use case.
    private ServerResponse receive(ServerRequest request, UploadId upload, TenantScope scope)
            throws IOException {
        var announced = request.headers().contentLength();
        try (var content = request.servletRequest().getInputStream()) {
            var reception =
                    uploads.receive(
                            scope,
                            upload,
                            announced.isPresent() ? announced.getAsLong() : null,
                            content);
            return answer(upload, reception);
        } catch (IOException e) {
            if (!FullDisk.isBehind(e)) {
                throw e;
            }
            log.error("No space is left for the upload {}", upload.value());
            return HttpScopes.refused(
                    HttpStatus.INSUFFICIENT_STORAGE,
                    Message.of("There is no space for files at the moment."));
        }
    }

    /// What the answer says of the file.
    record ReceivedFile(long size, String sha256, String mediaType) {}

    private static ServerResponse answer(UploadId id, UploadReception reception) {
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
                            Message.of("The file has another size than was announced."));
            case UploadReception.OtherContent() ->
                    HttpScopes.refused(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            Message.of("The file has another SHA-256 than was announced."));
            case UploadReception.WrongType(var types) ->
                    HttpScopes.refused(
                            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                            Message.of(
                                    "The file must be one of these: {0}.",
                                    types.stream().sorted().map(FileType::description).toList()));
            case UploadReception.Harmful(var signature) -> {
                log.warn("The scanner found {} in the upload {}", signature, id.value());
                yield HttpScopes.refused(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        Message.of("A scanner refused the file."));
            }
            case UploadReception.NotScanned() ->
                    HttpScopes.refused(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            Message.of("The file cannot be scanned now; send it again later."));
            case UploadReception.NeedsScanner() ->
                    HttpScopes.refused(
                            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                            Message.of("Without a virus scanner, only spreadsheets are taken in."));
            case UploadReception.Forbidden() ->
                    HttpScopes.refused(
                            HttpStatus.FORBIDDEN,
                            Message.of("The caller's role does not allow what the file is for."));
            case UploadReception.SentBefore() ->
                    HttpScopes.refused(
                            HttpStatus.CONFLICT, Message.of("The file was sent before."));
            case UploadReception.Expired() ->
                    HttpScopes.refused(HttpStatus.GONE, Message.of("The upload has expired."));
        };
    }

    private static ServerResponse tooLarge(long most) {
        return HttpScopes.refused(
                HttpStatus.CONTENT_TOO_LARGE, Message.of("A file has at most {0} bytes.", most));
    }
}
