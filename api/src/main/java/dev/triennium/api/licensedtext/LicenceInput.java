package dev.triennium.api.licensedtext;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.licensedtext.Licence;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record LicenceInput(
        @PlainText(max = 200) String holder,
        @PlainText(max = 200) String number,
        LocalDate acquiredOn,
        @PlainText(max = 2_000, isMultiline = true) @Nullable String note) {

    Licence toLicence() {
        return new Licence(holder, number, acquiredOn, note);
    }
}
