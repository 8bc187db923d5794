package dev.triennium.domain.internalaudit;

import java.io.IOException;
import java.io.OutputStream;

/// Writes reports of internal audits as pages to hand on.
public interface InternalAuditPages {

    /// What the pages are, in the language of the organisation.
    String title(InternalAuditPrint report);

    void write(InternalAuditPrint report, OutputStream out) throws IOException;
}
