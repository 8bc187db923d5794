package dev.triennium.domain.reminder;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What mails and screens call a deadline, in the languages that the product has; English in all
/// others.
public interface DeadlineNames {

    /// What is to happen, such as "Latest day for surveillance audit 2".
    String name(Deadline deadline, Locale language);

    /// What a notification tells of it, such as "ISO 9001: moved: surveillance audit 2".
    ///
    /// @param news null where a day of its plan has come
    String told(Deadline deadline, @Nullable News news, Locale language);

    /// What its subject is, such as "Certificate: Q-4711".
    List<NamedFact> facts(Deadline deadline, Locale language);

    record NamedFact(String label, String value) {}
}
