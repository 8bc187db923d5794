package dev.triennium.api.certificationbody;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.certificationbody.DirectoryBody;
import dev.triennium.domain.certificationbody.DirectoryBodyId;
import dev.triennium.domain.tenancy.FirmId;
import org.jspecify.annotations.Nullable;

record ChangeDirectoryBodyInput(
        FirmId firmId,
        DirectoryBodyId id,
        int expectedVersion,
        @PlainText(max = 200) String name,
        @PlainText(max = 2) String country,
        @PlainText(max = 500) @Nullable String website,
        BodyParametersInput parameters) {

    DirectoryBody.Details toDetails() {
        return new DirectoryBody.Details(name, country, website, parameters.toParameters());
    }
}
