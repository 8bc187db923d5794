package dev.triennium.domain.answersheet;

import java.io.IOException;
import java.io.OutputStream;

/// Writes assessments as files that other programs open.
public interface AssessmentSheets {

    /// A workbook to hand to a client.
    void writeReport(AssessmentReport report, OutputStream out) throws IOException;

    /// A workbook to fill in.
    void writeTemplate(AssessmentReport report, OutputStream out) throws IOException;

    /// The columns of the template as text.
    void writeCsv(AssessmentReport report, OutputStream out) throws IOException;
}
