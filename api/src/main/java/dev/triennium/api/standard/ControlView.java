package dev.triennium.api.standard;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.domain.standard.Control;
import dev.triennium.domain.standard.ControlId;
import dev.triennium.domain.standard.StandardId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `Control`.
public record ControlView(
        GlobalId id,
        String number,
        String title,
        String theme,
        @Nullable String objectiveArea,
        String question,
        List<String> evidence,
        @Nullable Boolean newInEdition,
        List<String> predecessors,
        List<String> relatedTo,
        StandardId standardId) {

    public static final String TYPE = "Control";

    public static ControlView of(Control control) {
        return new ControlView(
                GlobalId.of(TYPE, control.id().value()),
                control.number().value(),
                control.title(),
                control.theme(),
                control.objectiveArea(),
                control.question(),
                control.evidence(),
                control.newInEdition(),
                control.predecessors(),
                control.relatedTo(),
                control.standard());
    }

    ControlId controlId() {
        return new ControlId(id.key());
    }
}
