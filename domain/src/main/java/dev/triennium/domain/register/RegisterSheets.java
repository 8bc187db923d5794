package dev.triennium.domain.register;

import java.io.IOException;
import java.io.OutputStream;

/// Writes a register as a workbook to hand to a client or an auditor.
///
/// @param <T> what stands in it
public interface RegisterSheets<T extends PrintedRegister> {

    /// What it is called, in the language of the organisation.
    String title(T report);

    void write(T report, OutputStream out) throws IOException;
}
