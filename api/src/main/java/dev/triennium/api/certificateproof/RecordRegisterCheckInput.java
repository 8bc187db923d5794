package dev.triennium.api.certificateproof;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.certificateproof.CertificateProofId;
import dev.triennium.domain.certificateproof.RegisterCheck;
import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record RecordRegisterCheckInput(
        CertificateProofId id,
        int expectedVersion,
        RegisterCheck.Result result,
        @Nullable LocalDate checkedOn,
        @Nullable URI url,
        @PlainText(max = 2_000, isMultiline = true) @Nullable String note) {}
