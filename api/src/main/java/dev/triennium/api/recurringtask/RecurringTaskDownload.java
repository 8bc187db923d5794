package dev.triennium.api.recurringtask;

import dev.triennium.api.register.RegisterDownloads;
import dev.triennium.api.register.RegisterFile;
import dev.triennium.domain.recurringtask.RecurringTaskReport;
import dev.triennium.domain.recurringtask.RecurringTaskReportService;
import dev.triennium.domain.register.RegisterSheets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/// Registers of recurring tasks as workbooks.
@Configuration(proxyBeanMethods = false)
class RecurringTaskDownload {

    @Bean
    RouterFunction<ServerResponse> recurringTaskDownloadRoute(
            RegisterDownloads downloads,
            RecurringTaskReportService reports,
            RegisterSheets<RecurringTaskReport> sheets) {
        return downloads.route(RegisterFile.RECURRING_TASKS, reports::report, sheets);
    }
}
