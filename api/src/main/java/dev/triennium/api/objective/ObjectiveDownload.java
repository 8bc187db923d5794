package dev.triennium.api.objective;

import dev.triennium.api.register.RegisterDownloads;
import dev.triennium.api.register.RegisterFile;
import dev.triennium.domain.objective.ObjectiveReport;
import dev.triennium.domain.objective.ObjectiveReportService;
import dev.triennium.domain.register.RegisterSheets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/// Registers of objectives as workbooks.
@Configuration(proxyBeanMethods = false)
class ObjectiveDownload {

    @Bean
    RouterFunction<ServerResponse> objectiveDownloadRoute(
            RegisterDownloads downloads,
            ObjectiveReportService reports,
            RegisterSheets<ObjectiveReport> sheets) {
        return downloads.route(RegisterFile.OBJECTIVES, reports::report, sheets);
    }
}
