package dev.triennium.api.licensedtext;

import dev.triennium.api.error.PlainText;
import dev.triennium.api.graphql.Patch;
import dev.triennium.domain.licensedtext.Licence;
import dev.triennium.domain.licensedtext.LicensedTextId;
import dev.triennium.domain.licensedtext.LicensedWording;
import jakarta.validation.Valid;
import org.springframework.graphql.data.ArgumentValue;

record ChangeLicensedTextInput(
        LicensedTextId id,
        int expectedVersion,
        ArgumentValue<@PlainText(max = 20_000, isMultiline = true) String> text,
        ArgumentValue<@Valid LicenceInput> licence) {

    LicensedWording applyTo(LicensedWording current) {
        return new LicensedWording(Patch.required(text, "text", current.text()));
    }

    Licence applyTo(Licence current) {
        return licence.isOmitted()
                ? current
                : licence.asOptional()
                        .map(LicenceInput::toLicence)
                        .orElseThrow(() -> Patch.notCleared("licence"));
    }

    /// The text is somebody else's and goes into no log.
    @Override
    public String toString() {
        return "ChangeLicensedTextInput[" + id + "]";
    }
}
