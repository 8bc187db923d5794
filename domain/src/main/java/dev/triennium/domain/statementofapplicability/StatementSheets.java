package dev.triennium.domain.statementofapplicability;

import java.io.IOException;
import java.io.OutputStream;

/// Writes statements as files that other programs open.
public interface StatementSheets {

    /// A workbook to hand to a client or an auditor.
    void write(StatementReport report, OutputStream out) throws IOException;
}
