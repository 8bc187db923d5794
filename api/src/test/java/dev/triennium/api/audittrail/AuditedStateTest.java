package dev.triennium.api.audittrail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.api.audittrail.AuditedState.Change;
import dev.triennium.api.audittrail.AuditedState.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AuditedStateTest {

    private static final String ONE = "019a0000-0000-7000-8000-000000000001";
    private static final String TWO = "019a0000-0000-7000-8000-000000000002";

    private static List<Value> texts(String... texts) {
        return List.of(texts).stream().map(text -> new Value(text, null)).toList();
    }

    private static List<Change> changes(@Nullable String before, @Nullable String after) {
        return AuditedState.changes(before, after);
    }

    @Test
    void aChangedFieldHasBothValuesAndOthersAreLeftOut() {
        assertThat(
                        changes(
                                "{\"version\":1,\"facts\":{\"name\":\"Works\",\"dueOn\":null}}",
                                "{\"version\":2,\"facts\":{\"name\":\"Works\",\"dueOn\":\"2027-01-02\"}}"))
                .containsExactly(
                        new Change("version", texts("1"), texts("2")),
                        new Change("facts.dueOn", List.of(), texts("2027-01-02")));
    }

    @Test
    void whatIsNewOrGoneHasAllItsFields() {
        var json = "{\"name\":\"Works\",\"price\":900.00}";
        assertThat(changes(null, json))
                .containsExactly(
                        new Change("name", List.of(), texts("Works")),
                        new Change("price", List.of(), texts("900.00")));
        assertThat(changes(json, null))
                .containsExactly(
                        new Change("name", texts("Works"), List.of()),
                        new Change("price", texts("900.00"), List.of()));
    }

    @Test
    void theItemsOfAListAreToldApartByTheirIds() {
        var before =
                """
                {"findings":[{"id":{"Finding":"%s"},"state":"OPEN"}]}
                """
                        .formatted(ONE);
        var after =
                """
                {"findings":[{"id":{"Finding":"%s"},"state":"OPEN"},
                             {"id":{"Finding":"%s"},"state":"CLOSED"}]}
                """
                        .formatted(TWO, ONE);
        assertThat(changes(before, after))
                .containsExactly(
                        new Change("findings[1].id", List.of(), List.of(new Value(TWO, "Finding"))),
                        new Change("findings[1].state", List.of(), texts("OPEN")),
                        new Change("findings[0].state", texts("OPEN"), texts("CLOSED")));
    }

    @Test
    void plainValuesOfAListStandTogether() {
        assertThat(
                        changes(
                                "{\"days\":[\"MONDAY\"],\"sites\":[{\"Site\":\"%s\"}]}"
                                        .formatted(ONE),
                                "{\"days\":[\"MONDAY\",\"FRIDAY\"],\"sites\":[]}"))
                .containsExactly(
                        new Change("days", texts("MONDAY"), texts("MONDAY", "FRIDAY")),
                        new Change("sites", List.of(new Value(ONE, "Site")), List.of()));
    }

    @Test
    void anIdOfAnOlderEntryIsNamedByItsField() {
        var after =
                """
                {"id":{"value":"%1$s"},"site":{"value":"%1$s"},"endedBy":{"value":"%1$s"},
                 "standards":[{"value":"%1$s"}],"key":{"value":"a/b"}}
                """
                        .formatted(ONE);
        assertThat(changes(null, after))
                .extracting(change -> change.after().getFirst().named())
                .containsExactly("Id", "Site", "Person", "Standard", null);
    }

    @Test
    void anEntityIsCalledByItsNameWhereverThatStands() {
        assertThat(
                        AuditedState.read(
                                        "{\"facts\":{\"id\":{\"Upload\":\"%s\"},\"fileName\":\"a.csv\"}}"
                                                .formatted(ONE))
                                .name())
                .contains("a.csv");
        assertThat(AuditedState.read("{\"findings\":[{\"name\":\"not its own\"}]}").name())
                .isEmpty();
    }
}
