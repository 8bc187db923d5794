package dev.triennium.api.tenancy;

import static dev.triennium.api.TestCallers.ALDER;
import static dev.triennium.api.TestCallers.BIRCH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.TrienniumApplication;
import dev.triennium.api.ControllerTest;
import dev.triennium.api.TestCallers;
import dev.triennium.api.graphql.GlobalId;
import dev.triennium.domain.identity.Person;
import dev.triennium.domain.identity.PersonDirectory;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.tenancy.ColleagueRepository;
import dev.triennium.domain.tenancy.ColleagueService;
import dev.triennium.domain.tenancy.InMemoryColleagueRepository;
import dev.triennium.domain.tenancy.InMemorySiteRepository;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.UseCaseFakes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.graphql.test.autoconfigure.GraphQlTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.test.context.ContextConfiguration;

@GraphQlTest(controllers = {ColleagueController.class, ColleagueFields.class})
@ContextConfiguration(classes = {TrienniumApplication.class, ColleagueControllerTest.Fakes.class})
class ColleagueControllerTest extends ControllerTest {

    private static final String FIELDS =
            " colleague { id version givenName familyName email function department locale"
                    + " timeZone activeFrom activeUntil daysPerWeek active allowedActions }"
                    + " errors { code path } ";

    @TestConfiguration(proxyBeanMethods = false)
    static class Fakes {

        @Bean
        InMemoryColleagueRepository colleagues() {
            return new InMemoryColleagueRepository(LocalDate.parse("2026-11-24"));
        }

        @Bean
        ColleagueService service(ColleagueRepository colleagues, Clock clock) {
            var fakes = new UseCaseFakes();
            return new ColleagueService(
                    colleagues,
                    new InMemorySiteRepository(),
                    new NoPeople(),
                    List.of(),
                    fakes.transactions(),
                    fakes.changes(),
                    fakes.ids(),
                    clock);
        }
    }

    private static final class NoPeople implements PersonDirectory {

        @Override
        public Optional<PersonId> signIn(Claims claims, @Nullable String session) {
            return Optional.empty();
        }

        @Override
        public Optional<PersonId> findId(String subject) {
            return Optional.empty();
        }

        @Override
        public Optional<Person> find(PersonId id) {
            return Optional.empty();
        }

        @Override
        public Map<PersonId, Person> list(Collection<PersonId> ids) {
            return Map.of();
        }
    }

    private GraphQlTester.Response add(TenantId tenant, String family, Map<String, ?> more) {
        var input = new HashMap<String, Object>(more);
        input.put("tenantId", GlobalId.of(tenant).toString());
        input.put("givenName", "Anna");
        input.put("familyName", family);
        return graphQl.document(
                        "mutation($input: AddColleagueInput!) { result: addColleague("
                                + "input: $input) {"
                                + FIELDS
                                + "} }")
                .variable("input", input)
                .execute();
    }

    private GraphQlTester.Response change(String id, int version, Map<String, ?> more) {
        var input = new HashMap<String, @Nullable Object>(more);
        input.put("id", id);
        input.put("expectedVersion", version);
        return graphQl.document(
                        "mutation($input: ChangeColleagueInput!) { result: changeColleague("
                                + "input: $input) {"
                                + FIELDS
                                + "} }")
                .variable("input", input)
                .execute();
    }

    private String added(String family) {
        return add(ALDER, family, Map.of("email", family + "@example.com", "function", "Nurse"))
                .path("result.colleague.id")
                .entity(String.class)
                .get();
    }

    private static void refused(GraphQlTester.Response response, String code, String path) {
        response.path("result.colleague")
                .valueIsNull()
                .path("result.errors[0].code")
                .entity(String.class)
                .isEqualTo(code)
                .path("result.errors[0].path")
                .entityList(String.class)
                .satisfies(parts -> assertThat(String.join(".", parts)).isEqualTo(path));
    }

    @Test
    void aColleagueIsEnteredWithWhatIsKnown() {
        add(
                        ALDER,
                        "Known",
                        Map.of(
                                "email", "known@example.com",
                                "locale", "de",
                                "timeZone", "Europe/Rome",
                                "daysPerWeek", 2.5,
                                "activeUntil", "2026-11-24"))
                .path("result")
                .matchesJson(
                        """
                        {"colleague": {"version": 1, "givenName": "Anna", "familyName": "Known",
                          "email": "known@example.com", "function": null, "locale": "de",
                          "timeZone": "Europe/Rome", "activeFrom": null,
                          "activeUntil": "2026-11-24", "active": true, "daysPerWeek": 2.5,
                          "allowedActions": ["CHANGE", "REASSIGN_WORK", "MERGE"]}, "errors": []}
                        """);
    }

    @Test
    void whatIsLeftOutStaysAndNullClears() {
        var id = added("Patched");
        var given = new HashMap<String, @Nullable Object>();
        given.put("function", null);
        given.put("department", "Sales");
        change(id, 1, given)
                .path("result.colleague")
                .matchesJson(
                        """
                        {"version": 2, "familyName": "Patched", "email": "Patched@example.com",
                          "function": null, "department": "Sales"}
                        """);
        var nameless = new HashMap<String, @Nullable Object>();
        nameless.put("familyName", null);
        refused(change(id, 2, nameless), "INPUT_INVALID", "input.familyName");
        change(id, 2, Map.of("daysPerWeek", 3))
                .path("result.colleague.daysPerWeek")
                .entity(Double.class)
                .isEqualTo(3.0);
        for (var wrong : List.of(7.5, -1, 1.255)) {
            refused(
                    change(id, 3, Map.of("daysPerWeek", wrong)),
                    "INPUT_INVALID",
                    "input.daysPerWeek");
        }
        var whole = new HashMap<String, @Nullable Object>();
        whole.put("daysPerWeek", null);
        change(id, 3, whole).path("result.colleague.daysPerWeek").valueIsNull();
    }

    @Test
    void whatIsWrongIsNamedByItsPlace() {
        refused(add(ALDER, "Wrong", Map.of("email", "no address")), "INPUT_INVALID", "input.email");
        refused(add(ALDER, "Wrong", Map.of("locale", "?")), "INPUT_INVALID", "input.locale");
        refused(
                add(ALDER, "Wrong", Map.of("timeZone", "+01:00")),
                "INPUT_INVALID",
                "input.timeZone");
        refused(
                add(
                        ALDER,
                        "Wrong",
                        Map.of("activeFrom", "2026-11-24", "activeUntil", "2026-11-23")),
                "INPUT_INVALID",
                "input.activeUntil");
        refused(add(ALDER, " ", Map.of()), "INPUT_INVALID", "input.familyName");
        refused(
                add(
                        ALDER,
                        "Wrong",
                        Map.of("siteId", GlobalId.of("Site", ALDER, new UUID(1, 1)).toString())),
                "NOT_FOUND",
                "input.siteId");
    }

    @Test
    void aTwinIsEnteredOnlyWhereThatIsMeant() {
        added("Twin");
        refused(add(ALDER, "Twin", Map.of()), "DUPLICATE", "input.familyName");
        add(ALDER, "Twin", Map.of("confirmDuplicate", true))
                .path("result.errors")
                .entityList(Object.class)
                .hasSize(0);
    }

    @Test
    void aStaleVersionAnUnknownAndAForeignIdAreRefused() {
        var id = added("Stale");
        refused(change(id, 7, Map.of()), "VERSION_CONFLICT", "input.expectedVersion");
        var unknown = GlobalId.of("Colleague", ALDER, new UUID(1, 1)).toString();
        refused(change(unknown, 1, Map.of()), "NOT_FOUND", "input.id");
        var foreign = GlobalId.of("Colleague", BIRCH, new UUID(1, 1)).toString();
        refused(change(foreign, 1, Map.of()), "NOT_FOUND", "input.id");
        refused(add(BIRCH, "Foreign", Map.of()), "NOT_FOUND", "input.tenantId");
    }

    private GraphQlTester.Response run(String mutation, String fields, Map<String, ?> input) {
        var type = mutation.substring(0, 1).toUpperCase(Locale.ROOT) + mutation.substring(1);
        return graphQl.document(
                        "mutation($input: %sInput!) { result: %s(input: $input) { %s errors { code path } } }"
                                .formatted(type, mutation, fields))
                .variable("input", input)
                .execute();
    }

    @Test
    void workGoesToSomebodyElseOfTheOrganisation() {
        var from = added("From");
        var to = added("To");
        run(
                        "reassignColleagueWork",
                        "count items { dueOn } to { id }",
                        Map.of("id", from, "toId", to))
                .path("result")
                .matchesJson(
                        """
                        {"count": 0, "items": [], "to": {"id": "%s"}, "errors": []}
                        """
                                .formatted(to));
        var foreign = GlobalId.of("Colleague", BIRCH, new UUID(1, 1)).toString();
        refused(
                run(
                        "reassignColleagueWork",
                        "colleague { id }",
                        Map.of("id", from, "toId", foreign)),
                "NOT_FOUND",
                "input.toId");
    }

    @Test
    void ofTwoRecordsOneIsKept() {
        var kept = added("Kept");
        var merged = added("Merged");
        var input =
                Map.of(
                        "id",
                        kept,
                        "expectedVersion",
                        1,
                        "mergedId",
                        merged,
                        "expectedVersionOfMerged",
                        1);
        run("mergeColleagues", "colleague { id version openWork { count } }", input)
                .path("result")
                .matchesJson(
                        """
                        {"colleague": {"id": "%s", "version": 2, "openWork": {"count": 0}},
                          "errors": []}
                        """
                                .formatted(kept));
        change(merged, 2, Map.of("department", "Sales"))
                .path("result.colleague.id")
                .entity(String.class)
                .isEqualTo(kept);
        refused(
                run("mergeColleagues", "colleague { id }", input),
                "INPUT_INVALID",
                "input.mergedId");
    }

    @Test
    void whoMayOnlyReadChangesNothing() {
        var id = added("Safe");
        TestCallers.signIn(TestCallers.EMPLOYEE);
        for (var response : List.of(add(ALDER, "New", Map.of()), change(id, 1, Map.of()))) {
            response.errors()
                    .satisfy(
                            errors ->
                                    assertThat(errors)
                                            .singleElement()
                                            .satisfies(
                                                    error ->
                                                            assertThat(error.getExtensions())
                                                                    .containsEntry(
                                                                            "code", "FORBIDDEN")));
        }
    }
}
