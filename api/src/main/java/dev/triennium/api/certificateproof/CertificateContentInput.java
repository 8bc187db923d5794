package dev.triennium.api.certificateproof;

import dev.triennium.api.error.PlainText;
import dev.triennium.api.graphql.LanguageTags;
import dev.triennium.domain.certificateproof.CertificateContent;
import dev.triennium.domain.certificateproof.CertificateMark;
import dev.triennium.domain.certificateproof.PrintedSite;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.managementsystem.ScopeContent.Wording;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

record CertificateContentInput(
        @PlainText(max = 200) @Nullable String number,
        @PlainText(max = 200) @Nullable String revision,
        @PlainText(max = 300) @Nullable String holder,
        List<@Valid PrintedSiteInput> sites,
        @PlainText(max = 200) @Nullable String standard,
        List<@Valid ScopeWordingInput> wordings,
        List<Integer> sectorCodes,
        @Nullable LocalDate effectiveOn,
        @Nullable LocalDate expiresOn,
        @PlainText(max = 200) @Nullable String bodyName,
        @PlainText(max = 2_000, isMultiline = true) @Nullable String bodyAddress,
        List<CertificateMark> marks,
        @PlainText(max = 200) @Nullable String statementVersion) {

    record PrintedSiteInput(
            @PlainText(max = 300) String name,
            @PlainText(max = 2_000, isMultiline = true) @Nullable String address,
            @PlainText(max = 10_000, isMultiline = true) @Nullable String activities) {}

    record ScopeWordingInput(
            String language, @PlainText(max = 10_000, isMultiline = true) String text) {}

    CertificateContent toContent() {
        return new CertificateContent(
                number,
                revision,
                holder,
                sites.stream()
                        .map(one -> new PrintedSite(one.name(), one.address(), one.activities()))
                        .toList(),
                standard,
                IntStream.range(0, wordings.size())
                        .mapToObj(
                                i ->
                                        toWording(
                                                wordings.get(i),
                                                "content.wordings." + i + ".language"))
                        .toList(),
                sectorCodes,
                effectiveOn,
                expiresOn,
                bodyName,
                bodyAddress,
                marks,
                statementVersion);
    }

    private static Wording toWording(ScopeWordingInput wording, String path) {
        return new Wording(
                LanguageTags.parse(wording.language())
                        .orElseThrow(() -> new ValidationException(path, LanguageTags.EXPECTED)),
                wording.text());
    }
}
