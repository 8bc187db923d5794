package dev.triennium.domain.markuse;

import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.tenancy.ColleagueId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What people say of a place where a mark is used.
///
/// @param claim what is said there, word by word
/// @param certification that it claims
/// @param owner who changes it when it has to change
public record MarkUseContent(
        MarkUseKind kind,
        String title,
        @Nullable String claim,
        @Nullable String url,
        CertificationId certification,
        @Nullable ColleagueId owner) {

    public static final int MAX_TITLE = 300;
    public static final int MAX_CLAIM = 2_000;

    public MarkUseContent {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(title);
        Objects.requireNonNull(certification);
    }

    MarkUseContent ownedBy(ColleagueId colleague) {
        return new MarkUseContent(kind, title, claim, url, certification, colleague);
    }
}
