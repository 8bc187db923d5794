package dev.triennium.domain.managementreview;

import java.io.IOException;
import java.io.OutputStream;

/// Writes the minutes of a management review as pages to hand to a client or an auditor.
public interface ReviewMinutesPages {

    /// What they are called, in the language of the organisation.
    String title(ReviewMinutes minutes);

    void write(ReviewMinutes minutes, OutputStream out) throws IOException;
}
