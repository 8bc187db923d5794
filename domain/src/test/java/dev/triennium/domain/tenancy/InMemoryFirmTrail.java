package dev.triennium.domain.tenancy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What was recorded of all firms.
public final class InMemoryFirmTrail implements FirmTrail {

    public record Entry(
            FirmId firm,
            Act act,
            String type,
            UUID subject,
            @Nullable Object before,
            Object after) {

        /// Who is told what, in short.
        public String what() {
            return act.operation() + " " + type + (before == null ? " new" : " changed");
        }
    }

    public final List<Entry> entries = new ArrayList<>();

    @Override
    public void record(
            FirmId firm,
            Act act,
            String type,
            UUID subject,
            @Nullable Object before,
            Object after) {
        entries.add(new Entry(firm, act, type, subject, before, after));
    }

    public List<String> of(FirmId firm) {
        return entries.stream().filter(one -> one.firm().equals(firm)).map(Entry::what).toList();
    }
}
