package dev.triennium.api.quotation;

import dev.triennium.api.graphql.Downloads;
import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.HttpScopes;
import dev.triennium.domain.Language;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.file.FileNames;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.quotation.QuotationJson;
import dev.triennium.domain.quotation.QuotationPages;
import dev.triennium.domain.quotation.QuotationRequestId;
import dev.triennium.domain.quotation.QuotationRequestRepository;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// What certification bodies were sent, as pages and for programs.
@Configuration(proxyBeanMethods = false)
class QuotationDownload {

    /// How a pack is written.
    enum Format {
        ENGLISH("/en.pdf"),
        GERMAN("/de.pdf"),
        JSON(".json");

        private static final String FOLDER = "/downloads/quotation-requests/";

        private final String end;

        Format(String end) {
            this.end = end;
        }

        String pattern() {
            return FOLDER + "{id}" + end;
        }

        String path(TenantScope scope, QuotationRequestId id) {
            return FOLDER
                    + GlobalId.of(QuotationRequestView.TYPE, scope.tenant(), id.value())
                    + end;
        }
    }

    private final QuotationRequestRepository requests;
    private final QuotationPages pages;
    private final QuotationJson json;
    private final HttpScopes scopes;

    QuotationDownload(
            QuotationRequestRepository requests,
            QuotationPages pages,
            QuotationJson json,
            HttpScopes scopes) {
        this.requests = requests;
        this.pages = pages;
        this.json = json;
        this.scopes = scopes;
    }

    @Bean
    RouterFunction<ServerResponse> quotationDownloadRoute() {
        var routes = RouterFunctions.route();
        for (var format : Format.values()) {
            routes.GET(format.pattern(), request -> get(request, format));
        }
        return routes.build();
    }

    private ServerResponse get(ServerRequest request, Format format) throws IOException {
        return scopes.within(
                request,
                QuotationRequestId.class,
                Permission.READ,
                "quotationDownload",
                false,
                (id, scope) -> {
                    var ref = Ref.in(scope, id);
                    var pack =
                            Optional.ofNullable(
                                            requests.listPacks(TenantScopes.of(scope), List.of(ref))
                                                    .get(ref))
                                    .orElseThrow(() -> new NotFoundException("id"));
                    var name = FileNames.part(pack.legalName()) + "-" + pack.sentOn();
                    return switch (format) {
                        case ENGLISH ->
                                Downloads.of(
                                        "request-for-quotation-" + name + ".pdf",
                                        "application/pdf",
                                        out ->
                                                pages.write(
                                                        pack, new Language(Locale.ENGLISH), out));
                        case GERMAN ->
                                Downloads.of(
                                        "angebotsanfrage-" + name + ".pdf",
                                        "application/pdf",
                                        out -> pages.write(pack, new Language(Locale.GERMAN), out));
                        case JSON ->
                                Downloads.of(
                                        "request-for-quotation-" + name + ".json",
                                        "application/json",
                                        out ->
                                                out.write(
                                                        json.write(pack)
                                                                .getBytes(StandardCharsets.UTF_8)));
                    };
                });
    }
}
