package dev.triennium.api.nonconformity;

import dev.triennium.api.register.RegisterDownloads;
import dev.triennium.api.register.RegisterFile;
import dev.triennium.domain.nonconformity.NonconformityReport;
import dev.triennium.domain.nonconformity.NonconformityReportService;
import dev.triennium.domain.register.RegisterSheets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/// Registers of nonconformities as workbooks.
@Configuration(proxyBeanMethods = false)
class NonconformityDownload {

    @Bean
    RouterFunction<ServerResponse> nonconformityDownloadRoute(
            RegisterDownloads downloads,
            NonconformityReportService reports,
            RegisterSheets<NonconformityReport> sheets) {
        return downloads.route(RegisterFile.NONCONFORMITIES, reports::report, sheets);
    }
}
