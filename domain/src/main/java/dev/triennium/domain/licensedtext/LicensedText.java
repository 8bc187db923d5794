package dev.triennium.domain.licensedtext;

import dev.triennium.domain.change.Aggregate;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.ControlId;
import dev.triennium.domain.standard.StandardId;
import java.util.Objects;

/// An organisation's own text of a clause or control. There is at most one for each.
///
/// @param standard whose clause or control it is
public record LicensedText(
        LicensedTextId id,
        int version,
        StandardId standard,
        Subject subject,
        LicensedWording wording,
        Licence licence)
        implements Aggregate<LicensedTextId> {

    public LicensedText {
        Objects.requireNonNull(id);
        Objects.requireNonNull(standard);
        Objects.requireNonNull(subject);
        Objects.requireNonNull(wording);
        Objects.requireNonNull(licence);
    }

    /// What the text is of.
    public sealed interface Subject {

        record OfClause(ClauseId clause) implements Subject {

            public OfClause {
                Objects.requireNonNull(clause);
            }
        }

        record OfControl(ControlId control) implements Subject {

            public OfControl {
                Objects.requireNonNull(control);
            }
        }
    }

    /// How it stands in the audit trail: without the text. The trail is kept when the text is
    /// removed, is read by more people, and may not become a second copy of a standard; the hash
    /// still proves which text it was.
    record Trace(
            int version,
            StandardId standard,
            Subject subject,
            LicensedWording.Fingerprint text,
            Licence licence) {}

    Trace trace() {
        return new Trace(version, standard, subject, wording.fingerprint(), licence);
    }

    LicensedText with(LicensedWording changedWording, Licence changedLicence) {
        return new LicensedText(id, version + 1, standard, subject, changedWording, changedLicence);
    }
}
