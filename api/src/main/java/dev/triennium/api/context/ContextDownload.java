package dev.triennium.api.context;

import dev.triennium.api.register.RegisterDownloads;
import dev.triennium.api.register.RegisterFile;
import dev.triennium.domain.context.ContextReport;
import dev.triennium.domain.context.ContextReportService;
import dev.triennium.domain.register.RegisterSheets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/// Contexts of organisations as workbooks.
@Configuration(proxyBeanMethods = false)
class ContextDownload {

    @Bean
    RouterFunction<ServerResponse> contextDownloadRoute(
            RegisterDownloads downloads,
            ContextReportService reports,
            RegisterSheets<ContextReport> sheets) {
        return downloads.route(RegisterFile.CONTEXT, reports::report, sheets);
    }
}
