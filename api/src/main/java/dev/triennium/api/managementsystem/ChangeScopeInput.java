package dev.triennium.api.managementsystem;

import dev.triennium.api.error.PlainText;
import dev.triennium.api.graphql.LanguageTags;
import dev.triennium.api.graphql.Patch;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.managementsystem.ScopeContent;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.SiteId;
import jakarta.validation.Valid;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

record ChangeScopeInput(
        ManagementSystemId id,
        int expectedVersion,
        ArgumentValue<List<StandardId>> standardIds,
        ArgumentValue<List<SiteId>> siteIds,
        ArgumentValue<List<@Valid ScopeProcessInput>> processes,
        ArgumentValue<List<@Valid ScopeWordingInput>> wordings,
        ArgumentValue<List<@Valid ScopeExclusionInput>> exclusions,
        ArgumentValue<List<@Valid OutsourcedProcessInput>> outsourcedProcesses,
        ArgumentValue<List<Integer>> sectorCodes) {

    record ScopeProcessInput(
            @PlainText(max = 200) String name,
            @PlainText(max = 2_000, isMultiline = true) @Nullable String description) {}

    record ScopeWordingInput(
            String language, @PlainText(max = 10_000, isMultiline = true) String text) {}

    record ScopeExclusionInput(
            ClauseId clauseId, @PlainText(max = 10_000, isMultiline = true) String justification) {}

    record OutsourcedProcessInput(
            @PlainText(max = 200) String name,
            @PlainText(max = 200) String provider,
            @PlainText(max = 2_000, isMultiline = true) String control) {}

    ScopeContent applyTo(ScopeContent current) {
        return new ScopeContent(
                changed(standardIds, "standardIds", current.standards(), Function.identity()),
                changed(
                        siteIds,
                        "siteIds",
                        current.sites(),
                        ids -> ScopeContent.sites(ids, current.sites())),
                changed(
                        processes,
                        "processes",
                        current.processes(),
                        each(one -> new ScopeContent.ScopeProcess(one.name(), one.description()))),
                changed(wordings, "wordings", current.wordings(), ChangeScopeInput::toWordings),
                changed(
                        exclusions,
                        "exclusions",
                        current.exclusions(),
                        each(
                                one ->
                                        new ScopeContent.Exclusion(
                                                one.clauseId(), one.justification()))),
                changed(
                        outsourcedProcesses,
                        "outsourcedProcesses",
                        current.outsourcedProcesses(),
                        each(
                                one ->
                                        new ScopeContent.OutsourcedProcess(
                                                one.name(), one.provider(), one.control()))),
                changed(sectorCodes, "sectorCodes", current.sectorCodes(), Function.identity()));
    }

    private static <T, R> List<R> changed(
            ArgumentValue<List<T>> given,
            String field,
            List<R> current,
            Function<List<T>, List<R>> toDomain) {
        return given.isOmitted()
                ? current
                : toDomain.apply(Patch.required(given, field, List.of()));
    }

    private static <T, R> Function<List<T>, List<R>> each(Function<T, R> toDomain) {
        return items -> items.stream().map(toDomain).toList();
    }

    private static List<ScopeContent.Wording> toWordings(List<ScopeWordingInput> wordings) {
        return IntStream.range(0, wordings.size())
                .mapToObj(i -> toWording(wordings.get(i), "wordings." + i + ".language"))
                .toList();
    }

    private static ScopeContent.Wording toWording(ScopeWordingInput wording, String path) {
        return new ScopeContent.Wording(
                LanguageTags.parse(wording.language())
                        .orElseThrow(() -> new ValidationException(path, LanguageTags.EXPECTED)),
                wording.text());
    }
}
