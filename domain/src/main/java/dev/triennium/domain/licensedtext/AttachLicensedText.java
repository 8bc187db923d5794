package dev.triennium.domain.licensedtext;

import java.util.Objects;

/// Add the organisation's own text of a clause or control.
public record AttachLicensedText(
        LicensedText.Subject subject, LicensedWording wording, Licence licence) {

    public AttachLicensedText {
        Objects.requireNonNull(subject);
        Objects.requireNonNull(wording);
        Objects.requireNonNull(licence);
    }
}
