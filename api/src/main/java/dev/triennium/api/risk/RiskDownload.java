package dev.triennium.api.risk;

import dev.triennium.api.register.RegisterDownloads;
import dev.triennium.api.register.RegisterFile;
import dev.triennium.domain.register.RegisterSheets;
import dev.triennium.domain.risk.RiskReport;
import dev.triennium.domain.risk.RiskReportService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/// Risk registers as workbooks.
@Configuration(proxyBeanMethods = false)
class RiskDownload {

    @Bean
    RouterFunction<ServerResponse> riskDownloadRoute(
            RegisterDownloads downloads,
            RiskReportService reports,
            RegisterSheets<RiskReport> sheets) {
        return downloads.route(RegisterFile.RISKS, reports::report, sheets);
    }
}
