package dev.triennium.domain.evidenceroom;

import dev.triennium.domain.change.Aggregate;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.mail.LinkToken;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// An auditor of the certification body who may look at one room by a link.
///
/// @param tokenHash of the link that went out last
/// @param revocation null: the link holds
public record EvidenceRoomGuest(
        EvidenceRoomGuestId id,
        int version,
        EvidenceRoomId room,
        Reader reader,
        Sending sending,
        String tokenHash,
        @Nullable Revocation revocation)
        implements Aggregate<EvidenceRoomGuestId> {

    /// In one room, those who were revoked among them.
    public static final int MAX = 50;

    public enum Action {
        RESEND,
        REVOKE
    }

    /// @param locale the language of the mail and the page
    public record Reader(String name, String address, Locale locale) {

        public Reader {
            Objects.requireNonNull(name);
            Objects.requireNonNull(address);
            Objects.requireNonNull(locale);
        }
    }

    /// How the link went out for the last time.
    public record Sending(Instant at, PersonId by) {

        public Sending {
            Objects.requireNonNull(at);
            Objects.requireNonNull(by);
        }
    }

    public record Revocation(Instant at, PersonId by) {

        public Revocation {
            Objects.requireNonNull(at);
            Objects.requireNonNull(by);
        }
    }

    /// What the audit trail keeps: nothing that would open the link.
    record Trace(
            int version,
            EvidenceRoomId room,
            Reader reader,
            Sending sending,
            @Nullable Revocation revocation) {}

    public EvidenceRoomGuest {
        Objects.requireNonNull(id);
        Objects.requireNonNull(room);
        Objects.requireNonNull(reader);
        Objects.requireNonNull(sending);
        Objects.requireNonNull(tokenHash);
    }

    Trace trace() {
        return new Trace(version, room, reader, sending, revocation);
    }

    /// With another link; the one before opens nothing any more.
    EvidenceRoomGuest resent(LinkToken token, Sending again) {
        requireNotRevoked();
        return new EvidenceRoomGuest(id, version + 1, room, reader, again, token.hash(), null);
    }

    EvidenceRoomGuest revoked(Revocation how) {
        requireNotRevoked();
        return new EvidenceRoomGuest(id, version + 1, room, reader, sending, tokenHash, how);
    }

    private void requireNotRevoked() {
        if (revocation != null) {
            throw EvidenceRoomRule.mismatch("The link was revoked.");
        }
    }

    /// What whoever works in the scope may do to it now; a closed room sends no links.
    public List<Action> allowedActions(TenantScope scope, boolean isRoomOpen) {
        if (revocation != null || !scope.permissions().contains(Permission.MANAGE_CERTIFICATION)) {
            return List.of();
        }
        return isRoomOpen && scope.mayChange(Permission.MANAGE_CERTIFICATION)
                ? List.of(Action.RESEND, Action.REVOKE)
                : List.of(Action.REVOKE);
    }
}
