package dev.triennium.domain.certificateproof;

import dev.triennium.domain.managementsystem.ScopeContent.Wording;
import dev.triennium.domain.managementsystem.ScopeSite.AsApproved;
import dev.triennium.domain.managementsystem.ScopeStatementId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a certificate should say.
///
/// @param scopeStatement the version of the scope in force; null: the application named no system,
///     or nothing was approved
/// @param statement the number of the Statement of Applicability that is signed; null: none is
/// @param needsStatement whether the standard has controls to state
/// @param isReissue whether a version of the certificate is there already
public record CertificateExpectation(
        @Nullable ScopeStatementId scopeStatement,
        String holder,
        List<AsApproved> sites,
        List<Wording> wordings,
        List<Integer> sectorCodes,
        String standard,
        String bodyName,
        @Nullable Integer statement,
        boolean needsStatement,
        boolean isReissue) {

    public CertificateExpectation {
        Objects.requireNonNull(holder);
        Objects.requireNonNull(standard);
        Objects.requireNonNull(bodyName);
        sites = List.copyOf(sites);
        wordings = List.copyOf(wordings);
        sectorCodes = List.copyOf(sectorCodes);
    }
}
