package dev.triennium.api.incident;

import dev.triennium.api.register.RegisterDownloads;
import dev.triennium.api.register.RegisterFile;
import dev.triennium.domain.incident.IncidentReport;
import dev.triennium.domain.incident.IncidentReportService;
import dev.triennium.domain.register.RegisterSheets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/// Registers of incidents as workbooks.
@Configuration(proxyBeanMethods = false)
class IncidentDownload {

    @Bean
    RouterFunction<ServerResponse> incidentDownloadRoute(
            RegisterDownloads downloads,
            IncidentReportService reports,
            RegisterSheets<IncidentReport> sheets) {
        return downloads.route(RegisterFile.INCIDENTS, reports::report, sheets);
    }
}
