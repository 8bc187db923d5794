package dev.triennium.domain.certification;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The people of the certification body who carry out an audit, by name.
public record AuditTeam(List<String> members) {

    public static final int MAX_MEMBERS = 20;

    public static final AuditTeam UNNAMED = new AuditTeam(List.of());

    public AuditTeam {
        members = List.copyOf(members);
    }

    public boolean isEmpty() {
        return members.isEmpty();
    }

    /// Compares as people read: case, accents' encoding and spaces make no difference.
    public boolean includes(String name) {
        return members.stream().map(AuditTeam::comparable).anyMatch(comparable(name)::equals);
    }

    public AuditTeam and(AuditTeam other) {
        return new AuditTeam(
                Stream.concat(members.stream(), other.members.stream()).distinct().toList());
    }

    private static String comparable(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }
}
