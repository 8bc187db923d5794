package dev.triennium.domain.proofpage;

import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.change.Aggregate;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.mail.LinkToken;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A page that shows anybody who has its address how a certification stands. It keeps none of what
/// it shows but what nobody else knows.
///
/// @param key what its address ends with; kept as it is, since all that it opens is public
public record ProofPage(
        ProofPageId id,
        int version,
        CertificationId certification,
        Content content,
        LinkToken key,
        Publication publication)
        implements Aggregate<ProofPageId> {

    /// @param accreditationBody that has accredited the certification body, as the certificate
    ///     names it; null: none is named
    /// @param isListed whether search engines may list it
    public record Content(@Nullable String accreditationBody, boolean isListed) {}

    /// Who gave the page the address that it has now.
    public record Publication(PersonId by, Instant at) {

        public Publication {
            Objects.requireNonNull(by);
            Objects.requireNonNull(at);
        }
    }

    /// What the audit trail keeps: not the address, which is nobody's business once it is revoked.
    record Trace(
            int version, CertificationId certification, Content content, Publication publication) {}

    public ProofPage {
        Objects.requireNonNull(id);
        Objects.requireNonNull(certification);
        Objects.requireNonNull(content);
        Objects.requireNonNull(key);
        Objects.requireNonNull(publication);
    }

    Trace trace() {
        return new Trace(version, certification, content, publication);
    }

    ProofPage with(Content changed) {
        return changed.equals(content)
                ? this
                : new ProofPage(id, version + 1, certification, changed, key, publication);
    }

    /// At another address; the old one opens nothing any more.
    ProofPage renewed(LinkToken other, Publication now) {
        return new ProofPage(id, version + 1, certification, content, other, now);
    }
}
