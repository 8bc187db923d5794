package dev.triennium.persistence.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.selection.Answer;
import dev.triennium.domain.selection.KeptSelection;
import dev.triennium.domain.selection.KeptSelectionId;
import dev.triennium.domain.selection.KeptSelectionRepository;
import dev.triennium.domain.tenancy.Actor;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.PersistenceTest;
import dev.triennium.persistence.StatementCount;
import dev.triennium.persistence.TestTenants;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PersistenceTest
class JooqKeptSelectionRepositoryTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @Autowired private KeptSelectionRepository selections;
    @Autowired private TestTenants tenants;
    @Autowired private StatementCount statements;
    @Autowired private IdGenerator ids;

    private KeptSelection selection(Actor actor, Instant at, Answer... answers) {
        return new KeptSelection(
                new KeptSelection.Facts(new KeptSelectionId(ids.next()), at, actor),
                List.of(answers));
    }

    private KeptSelection inserted(TenantScope scope, Instant at) {
        var selection =
                selection(scope.actor(), at, new Answer("sector", List.of("it", "finance")));
        selections.insert(scope, selection);
        return selection;
    }

    @Test
    void aSetComesBackWithItsAnswersInTheirOrder() {
        var scope = tenants.tenant();
        var selection =
                selection(
                        new Actor.Person(tenants.person(), tenants.firm()),
                        NOON,
                        new Answer("sector", List.of("it", "finance")),
                        new Answer("ai", List.of("none")));
        selections.insert(scope, selection);
        assertThat(selections.find(scope, selection.id())).contains(selection);
    }

    @Test
    void aSetWithoutAnswersIsASetToo() {
        var scope = tenants.tenant();
        var selection = selection(scope.actor(), NOON);
        selections.insert(scope, selection);
        assertThat(selections.find(scope, selection.id())).contains(selection);
    }

    @Test
    void theLatestComesFirstAndPagesGoOn() {
        var scope = tenants.tenant();
        var first = inserted(scope, NOON);
        var third = inserted(scope, NOON.plusSeconds(2));
        var second = inserted(scope, NOON.plusSeconds(1));
        var scopes = TenantScopes.of(scope);
        var page =
                Objects.requireNonNull(
                        selections.pages(scopes, PageRequest.first(2)).get(scope.tenant()));
        assertThat(page.values()).containsExactly(third.facts(), second.facts());
        assertThat(page.hasNext()).isTrue();
        var rest =
                new PageRequest(2, PageRequest.Direction.FORWARD, page.items().getLast().cursor());
        assertThat(Objects.requireNonNull(selections.pages(scopes, rest).get(scope.tenant())))
                .satisfies(one -> assertThat(one.values()).containsExactly(first.facts()));
    }

    @Test
    void eachOrganisationHasItsOwn() {
        var ours = tenants.tenant();
        var theirs = tenants.tenant();
        var mine = inserted(ours, NOON);
        var foreign = inserted(theirs, NOON);
        assertThat(selections.find(ours, foreign.id())).isEmpty();
        var scopes = TenantScopes.of(ours);
        var ref = Ref.in(ours, mine.id());
        var refs = List.of(ref, Ref.in(ours, foreign.id()), Ref.in(theirs, foreign.id()));
        assertThat(selections.listFacts(scopes, refs))
                .containsExactly(Map.entry(ref, mine.facts()));
        assertThat(selections.listAnswers(scopes, refs))
                .containsExactly(Map.entry(ref, mine.answers()));
        var both = selections.pages(TenantScopes.of(List.of(ours, theirs)), PageRequest.first(5));
        assertThat(both).containsOnlyKeys(ours.tenant(), theirs.tenant());
        assertThat(Objects.requireNonNull(both.get(theirs.tenant())).values())
                .containsExactly(foreign.facts());
    }

    @Test
    void aListIsOneStatementAndSoAreTheAnswersOfAll() {
        var scope = tenants.tenant();
        var scopes = TenantScopes.of(scope);
        var refs =
                IntStream.range(0, 20)
                        .mapToObj(i -> Ref.in(scope, inserted(scope, NOON.plusSeconds(i)).id()))
                        .toList();
        assertThat(statements.of(() -> selections.pages(scopes, PageRequest.first(20))))
                .isEqualTo(1);
        assertThat(statements.of(() -> selections.listFacts(scopes, refs))).isEqualTo(1);
        assertThat(statements.of(() -> selections.listAnswers(scopes, refs))).isEqualTo(1);
    }

    @Test
    void aSetIsNotWrittenTwice() {
        var scope = tenants.tenant();
        var selection = inserted(scope, NOON);
        assertThatThrownBy(() -> selections.insert(scope, selection)).isNotNull();
    }
}
