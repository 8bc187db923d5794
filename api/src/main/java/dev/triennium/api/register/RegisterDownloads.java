package dev.triennium.api.register;

import dev.triennium.api.graphql.Downloads;
import dev.triennium.api.graphql.HttpScopes;
import dev.triennium.domain.file.FileNames;
import dev.triennium.domain.file.FileType;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.register.PrintedRegister;
import dev.triennium.domain.register.RegisterSheets;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import java.io.IOException;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Registers as workbooks.
@Component
public class RegisterDownloads {

    private final HttpScopes scopes;

    RegisterDownloads(HttpScopes scopes) {
        this.scopes = scopes;
    }

    /// @param reports collects what stands in it
    public <T extends PrintedRegister> RouterFunction<ServerResponse> route(
            RegisterFile file, Function<TenantScope, T> reports, RegisterSheets<T> sheets) {
        return RouterFunctions.route()
                .GET(file.pattern(), request -> get(request, file, reports, sheets))
                .build();
    }

    private <T extends PrintedRegister> ServerResponse get(
            ServerRequest request,
            RegisterFile file,
            Function<TenantScope, T> reports,
            RegisterSheets<T> sheets)
            throws IOException {
        return scopes.within(
                request,
                TenantId.class,
                Permission.READ,
                file.operation(),
                false,
                (_, scope) -> {
                    var report = reports.apply(scope);
                    var register = report.register();
                    return Downloads.of(
                            "%s-%s-%s.xlsx"
                                    .formatted(
                                            FileNames.part(sheets.title(report)),
                                            FileNames.part(register.organisation()),
                                            register.printedOn()),
                            FileType.XLSX.mediaType(),
                            out -> sheets.write(report, out));
                });
    }
}
