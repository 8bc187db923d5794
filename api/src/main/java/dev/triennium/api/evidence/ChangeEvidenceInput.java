package dev.triennium.api.evidence;

import dev.triennium.api.error.PlainText;
import dev.triennium.api.graphql.Patch;
import dev.triennium.domain.evidence.Evidence;
import dev.triennium.domain.evidence.EvidenceEdit;
import dev.triennium.domain.evidence.EvidenceId;
import dev.triennium.domain.tenancy.ColleagueId;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.graphql.data.ArgumentValue;

record ChangeEvidenceInput(
        EvidenceId id,
        int expectedVersion,
        ArgumentValue<@PlainText(max = 200) String> title,
        ArgumentValue<@PlainText(max = 4_000, isMultiline = true) String> description,
        ArgumentValue<ColleagueId> ownerId,
        ArgumentValue<@Valid EvidenceRecordInput> record,
        ArgumentValue<EvidenceValidityInput> validity,
        ArgumentValue<List<EvidenceSubjectInput>> subjects) {

    EvidenceEdit applyTo(EvidenceEdit current) {
        var profile = current.profile();
        return new EvidenceEdit(
                new Evidence.Profile(
                        Patch.required(title, "title", profile.title()),
                        Patch.optional(description, profile.description()),
                        Patch.optional(ownerId, profile.owner()),
                        record.isOmitted()
                                ? profile.record()
                                : record.asOptional()
                                        .map(EvidenceRecordInput::toRecord)
                                        .orElse(null)),
                validity.isOmitted()
                        ? current.validity()
                        : validity.asOptional()
                                .map(EvidenceValidityInput::toValidity)
                                .orElseThrow(() -> Patch.notCleared("validity")),
                subjects.isOmitted()
                        ? current.subjects()
                        : subjects.asOptional()
                                .map(EvidenceSubjectInput::toSubjects)
                                .orElseThrow(() -> Patch.notCleared("subjects")));
    }
}
