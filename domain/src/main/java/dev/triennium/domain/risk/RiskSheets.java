package dev.triennium.domain.risk;

import java.io.IOException;
import java.io.OutputStream;

/// Writes risk registers as files that other programs open.
public interface RiskSheets {

    /// A workbook to hand to a client or an auditor.
    void write(RiskReport report, OutputStream out) throws IOException;
}
