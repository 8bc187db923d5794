package dev.triennium.domain.tenantexport;

import dev.triennium.domain.tenancy.TenantScope;
import java.io.IOException;
import java.io.OutputStream;

/// Writes all that belongs to one organisation, as it is at one moment.
public interface TenantArchive {

    /// Leaves the stream open.
    void write(TenantScope scope, TenantExport.Requested export, OutputStream out)
            throws IOException;
}
