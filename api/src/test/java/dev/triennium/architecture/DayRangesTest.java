package dev.triennium.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.NonNullType;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.parser.Parser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// Which range each day has that an input takes, beyond the years that all days lie in.
class DayRangesTest {

    private static final Path SCHEMA =
            Path.of("../schema/src/main/resources/graphql").toAbsolutePath().normalize();

    /// The names of [dev.triennium.domain.DayRange], or why there is none.
    private enum Range {
        HAPPENED,
        ARRANGED,
        DUE,
        VALID,
        ACCESS,
        WORKED,
        /// What the body or its certificate states: from the decision, or the audit, that it
        /// follows from, within the cycle.
        STATED,
        /// It asks and stores nothing.
        ASKED
    }

    /// By the field's name; by type and field where a name has several.
    private static final Map<String, Range> RANGES =
            Map.ofEntries(
                    Map.entry("acceptedOn", Range.HAPPENED),
                    Map.entry("acquiredOn", Range.HAPPENED),
                    Map.entry("approvedOn", Range.HAPPENED),
                    Map.entry("cancelledOn", Range.HAPPENED),
                    Map.entry("backgroundReceivedOn", Range.HAPPENED),
                    Map.entry("checkedOn", Range.HAPPENED),
                    Map.entry("closeBy", Range.ARRANGED),
                    Map.entry("closedOn", Range.HAPPENED),
                    Map.entry("concludedOn", Range.HAPPENED),
                    Map.entry("namesReceivedOn", Range.HAPPENED),
                    Map.entry("objectedOn", Range.HAPPENED),
                    Map.entry("objectUntil", Range.ARRANGED),
                    Map.entry("completedOn", Range.HAPPENED),
                    Map.entry("contractSignedOn", Range.HAPPENED),
                    Map.entry("decidedOn", Range.HAPPENED),
                    Map.entry("declinedOn", Range.HAPPENED),
                    Map.entry("doneOn", Range.HAPPENED),
                    Map.entry("foundOn", Range.HAPPENED),
                    Map.entry("implementedOn", Range.HAPPENED),
                    Map.entry("issuedOn", Range.HAPPENED),
                    Map.entry("lostOn", Range.HAPPENED),
                    Map.entry("heldOn", Range.HAPPENED),
                    Map.entry("measuredOn", Range.HAPPENED),
                    Map.entry("plannedOn", Range.ARRANGED),
                    Map.entry("occurredOn", Range.HAPPENED),
                    Map.entry("planAcceptedOn", Range.HAPPENED),
                    Map.entry("reappliedOn", Range.HAPPENED),
                    Map.entry("rejectedOn", Range.HAPPENED),
                    Map.entry("requestedOn", Range.HAPPENED),
                    Map.entry("restoredOn", Range.HAPPENED),
                    Map.entry("reviewAcceptedOn", Range.HAPPENED),
                    Map.entry("startedOn", Range.HAPPENED),
                    Map.entry("receivedOn", Range.HAPPENED),
                    Map.entry("seenOn", Range.HAPPENED),
                    Map.entry("sinceOn", Range.HAPPENED),
                    Map.entry("submittedOn", Range.HAPPENED),
                    Map.entry("suspendedOn", Range.HAPPENED),
                    Map.entry("toldOn", Range.HAPPENED),
                    Map.entry("verifiedOn", Range.HAPPENED),
                    Map.entry("withdrawnOn", Range.HAPPENED),
                    Map.entry("agreedOn", Range.STATED),
                    Map.entry("answerBy", Range.ARRANGED),
                    Map.entry("closesOn", Range.ARRANGED),
                    Map.entry("opensOn", Range.ARRANGED),
                    Map.entry("wantedBy", Range.ARRANGED),
                    Map.entry("againBy", Range.ARRANGED),
                    Map.entry("AskForNonconformityExtensionInput.until", Range.ARRANGED),
                    Map.entry("GrantNonconformityExtensionInput.until", Range.ARRANGED),
                    Map.entry("stage2StartsOn", Range.ARRANGED),
                    Map.entry("startsOn", Range.ARRANGED),
                    Map.entry("effectiveOn", Range.STATED),
                    Map.entry("expiresOn", Range.STATED),
                    Map.entry("RecordFindingInput.dueOn", Range.STATED),
                    Map.entry("CorrectFindingInput.dueOn", Range.STATED),
                    Map.entry("CreateDocumentFromTemplateInput.effectiveOn", Range.ARRANGED),
                    Map.entry("PublishDocumentInput.effectiveOn", Range.ARRANGED),
                    Map.entry("CompleteRecurringTaskDayInput.dueOn", Range.ASKED),
                    Map.entry("SkipRecurringTaskDayInput.dueOn", Range.ASKED),
                    Map.entry("dueOn", Range.DUE),
                    Map.entry("firstOn", Range.DUE),
                    Map.entry("measureOn", Range.DUE),
                    Map.entry("reviewOn", Range.DUE),
                    Map.entry("validFrom", Range.DUE),
                    Map.entry("validUntil", Range.DUE),
                    Map.entry("activeFrom", Range.WORKED),
                    Map.entry("activeUntil", Range.WORKED),
                    Map.entry("startsAt", Range.ACCESS),
                    Map.entry("endsAt", Range.ACCESS),
                    Map.entry("EvidenceValidityInput.from", Range.VALID),
                    Map.entry("EvidenceValidityInput.until", Range.VALID),
                    Map.entry("BodyAccreditationInput.validFrom", Range.VALID),
                    Map.entry("BodyAccreditationInput.validUntil", Range.VALID),
                    Map.entry("auditWantedFrom", Range.DUE),
                    Map.entry("contractFrom", Range.VALID),
                    Map.entry("contractUntil", Range.VALID),
                    Map.entry("startOn", Range.ACCESS),
                    Map.entry("PlannedStartInput.day", Range.ACCESS),
                    Map.entry("answeredOn", Range.HAPPENED),
                    Map.entry("sentOn", Range.HAPPENED),
                    Map.entry("begunOn", Range.HAPPENED),
                    Map.entry("finishedOn", Range.HAPPENED),
                    Map.entry("evaluatedOn", Range.HAPPENED),
                    Map.entry("RecordQualificationInput.validUntil", Range.VALID),
                    Map.entry("ChangeQualificationInput.validUntil", Range.VALID),
                    Map.entry("endsOn", Range.ARRANGED),
                    Map.entry("InternalAuditSlotInput.day", Range.ARRANGED),
                    Map.entry("StartInternalAuditProgrammeInput.startsOn", Range.VALID),
                    Map.entry("ChangeInternalAuditProgrammeInput.startsOn", Range.VALID),
                    Map.entry("StartInternalAuditProgrammeInput.endsOn", Range.VALID),
                    Map.entry("ChangeInternalAuditProgrammeInput.endsOn", Range.VALID),
                    Map.entry("reportDueOn", Range.ARRANGED),
                    Map.entry("decisionOn", Range.ASKED),
                    Map.entry("endsUntil", Range.ASKED),
                    Map.entry("validOn", Range.ASKED),
                    Map.entry("expiresUntil", Range.ASKED),
                    Map.entry("dueUntil", Range.ASKED),
                    Map.entry("reviewDueBefore", Range.ASKED),
                    Map.entry("reviewUntil", Range.ASKED),
                    Map.entry("toldUntil", Range.ASKED),
                    Map.entry("AuditTrailFilter.from", Range.ASKED),
                    Map.entry("AuditTrailFilter.until", Range.ASKED));

    @Test
    void eachDayOfAnInputHasItsRange() throws IOException {
        var days = days();
        var without = new TreeSet<String>();
        days.forEach(
                (place, name) -> {
                    if (!RANGES.containsKey(place) && !RANGES.containsKey(name)) {
                        without.add(place);
                    }
                });
        assertThat(without).isEmpty();
        assertThat(RANGES.keySet())
                .allMatch(name -> days.containsKey(name) || days.containsValue(name));
    }

    /// The name of each field that takes a day or an instant, by its type and name.
    private static Map<String, String> days() throws IOException {
        var found = new HashMap<String, String>();
        try (var files = Files.list(SCHEMA)) {
            for (var file : files.toList()) {
                new Parser()
                        .parseDocument(Files.readString(file))
                        .getDefinitionsOfType(InputObjectTypeDefinition.class)
                        .forEach(
                                input ->
                                        input.getInputValueDefinitions().stream()
                                                .filter(field -> isDay(field.getType()))
                                                .map(InputValueDefinition::getName)
                                                .forEach(
                                                        name ->
                                                                found.put(
                                                                        input.getName()
                                                                                + "."
                                                                                + name,
                                                                        name)));
            }
        }
        return found;
    }

    private static boolean isDay(Type<?> type) {
        return switch (type) {
            case NonNullType some -> isDay(some.getType());
            case TypeName name -> Set.of("Date", "DateTime").contains(name.getName());
            default -> false;
        };
    }
}
