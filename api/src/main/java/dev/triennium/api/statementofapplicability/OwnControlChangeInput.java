package dev.triennium.api.statementofapplicability;

import dev.triennium.api.error.PlainText;
import dev.triennium.api.graphql.Patch;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.standard.ClauseNumber;
import dev.triennium.domain.statementofapplicability.ControlSource;
import dev.triennium.domain.statementofapplicability.StatementControl.Origin;
import org.springframework.graphql.data.ArgumentValue;

record OwnControlChangeInput(
        ArgumentValue<@PlainText(max = 16) String> number,
        ArgumentValue<@PlainText(max = Origin.Own.MAX_TITLE) String> title,
        ArgumentValue<ControlSource> source,
        ArgumentValue<@PlainText(max = Origin.Own.MAX_REFERENCE) String> reference) {

    ClauseNumber number(ClauseNumber current, String field) {
        return number.isOmitted() ? current : number(Patch.required(number, field, ""), field);
    }

    static ClauseNumber number(String text, String field) {
        return ClauseNumber.parse(text)
                .orElseThrow(
                        () ->
                                new ValidationException(
                                        field,
                                        "A number is a letter and numbers after dots, such as"
                                                + " O.1."));
    }

    /// Of a control of the annex it makes one that the domain refuses.
    Origin applyTo(Origin current, String field) {
        return switch (current) {
            case Origin.Annex _ -> new Origin.Own("", ControlSource.OWN_DESIGN, null);
            case Origin.Own own ->
                    new Origin.Own(
                            Patch.required(title, field + ".title", own.title()),
                            Patch.required(source, field + ".source", own.source()),
                            Patch.optional(reference, own.reference()));
        };
    }
}
