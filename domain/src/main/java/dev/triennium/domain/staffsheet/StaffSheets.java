package dev.triennium.domain.staffsheet;

import java.io.IOException;
import java.io.OutputStream;

/// Writes staff registers as files that other programs open.
public interface StaffSheets {

    /// A workbook to fill in.
    void writeTemplate(StaffReport report, OutputStream out) throws IOException;
}
