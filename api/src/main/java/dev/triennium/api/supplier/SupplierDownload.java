package dev.triennium.api.supplier;

import dev.triennium.api.register.RegisterDownloads;
import dev.triennium.api.register.RegisterFile;
import dev.triennium.domain.register.RegisterReport;
import dev.triennium.domain.register.RegisterReports;
import dev.triennium.domain.register.RegisterSheets;
import dev.triennium.domain.supplier.Supplier;
import dev.triennium.domain.supplier.SupplierRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/// Registers of suppliers as workbooks.
@Configuration(proxyBeanMethods = false)
class SupplierDownload {

    @Bean
    RouterFunction<ServerResponse> supplierDownloadRoute(
            RegisterDownloads downloads,
            RegisterReports reports,
            SupplierRepository suppliers,
            RegisterSheets<RegisterReport<Supplier>> sheets) {
        return downloads.route(
                RegisterFile.SUPPLIERS, scope -> reports.report(scope, suppliers), sheets);
    }
}
