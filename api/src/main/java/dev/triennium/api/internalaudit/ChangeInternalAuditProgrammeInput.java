package dev.triennium.api.internalaudit;

import dev.triennium.api.error.PlainText;
import dev.triennium.api.graphql.Patch;
import dev.triennium.domain.internalaudit.InternalAuditProgramme;
import dev.triennium.domain.internalaudit.InternalAuditProgrammeId;
import java.time.LocalDate;
import org.springframework.graphql.data.ArgumentValue;

record ChangeInternalAuditProgrammeInput(
        InternalAuditProgrammeId id,
        int expectedVersion,
        ArgumentValue<@PlainText(max = InternalAuditProgramme.MAX_NAME) String> name,
        ArgumentValue<LocalDate> startsOn,
        ArgumentValue<LocalDate> endsOn,
        ArgumentValue<@PlainText(max = InternalAuditProgramme.MAX_TEXT, isMultiline = true) String>
                objectives,
        ArgumentValue<@PlainText(max = InternalAuditProgramme.MAX_TEXT, isMultiline = true) String>
                risks,
        ArgumentValue<@PlainText(max = InternalAuditProgramme.MAX_TEXT, isMultiline = true) String>
                methods) {

    InternalAuditProgramme.Content applyTo(InternalAuditProgramme.Content current) {
        return new InternalAuditProgramme.Content(
                Patch.required(name, "name", current.name()),
                Patch.required(startsOn, "startsOn", current.startsOn()),
                Patch.required(endsOn, "endsOn", current.endsOn()),
                Patch.required(objectives, "objectives", current.objectives()),
                Patch.optional(risks, current.risks()),
                Patch.optional(methods, current.methods()));
    }
}
