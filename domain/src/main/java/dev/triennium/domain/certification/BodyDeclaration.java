package dev.triennium.domain.certification;

import dev.triennium.domain.certification.cycle.CertificationRule;

/// What the certification body has to declare before it takes a client on, or over.
///
/// @param isAccredited for the standard, its edition and the sector
/// @param isIndependent of whoever advised the client
public record BodyDeclaration(boolean isAccredited, boolean isIndependent) {

    void require(CertificationRule accreditation, String sentence) {
        if (!isAccredited) {
            throw Guards.violated(accreditation, "accreditationConfirmed", sentence);
        }
        if (!isIndependent) {
            throw Guards.violated(
                    CertificationRule.CB_9,
                    "independenceConfirmed",
                    "The body must be independent of whoever advised the client.");
        }
    }
}
