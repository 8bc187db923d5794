package dev.triennium.persistence.jooq;

import static dev.triennium.persistence.jooq.generated.Tables.SITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.jooq.impl.DSL.noCondition;

import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.paging.Cursor;
import dev.triennium.domain.paging.ListCount;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.paging.PageRequest.Direction;
import dev.triennium.domain.tenancy.Site;
import dev.triennium.domain.tenancy.SiteId;
import dev.triennium.domain.tenancy.SiteRepository;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.PersistenceTest;
import dev.triennium.persistence.StatementCount;
import dev.triennium.persistence.TestTenants;
import dev.triennium.persistence.jooq.generated.tables.records.SiteRecord;
import dev.triennium.persistence.tenancy.TenantDsl;
import dev.triennium.persistence.tenancy.TenantTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PersistenceTest
class KeysetTest {

    @Autowired private TestTenants testTenants;
    @Autowired private SiteRepository sites;

    @Autowired private TenantDsl tenants;
    @Autowired private StatementCount statements;

    private static final Keyset BY_ID = Keyset.by(Keyset.id(SITE.ID, SiteId::value, SiteId::new));

    private TenantScope scope;

    @BeforeEach
    void sevenSitesWithTwoNames() {
        scope = testTenants.tenant();
        for (var i = 0; i < 7; i++) {
            var id = new SiteId(new UUID(0, i));
            sites.insert(scope, new Site(id, 1, i % 2 == 0 ? "Even" : "Odd", "Street", i));
        }
    }

    private Page<Site> page(int size, Direction direction, @Nullable Cursor from) {
        return sites.pages(TenantScopes.of(scope), new PageRequest(size, direction, from))
                .getOrDefault(scope.tenant(), Page.empty());
    }

    private static List<Integer> numbers(Page<Site> page) {
        return page.values().stream().map(Site::headcount).toList();
    }

    @Test
    void pagesForwardCoverTheListOnce() {
        var seen = new ArrayList<Integer>();
        var page = page(3, Direction.FORWARD, null);
        seen.addAll(numbers(page));
        while (page.hasNext()) {
            page = page(3, Direction.FORWARD, page.items().getLast().cursor());
            assertThat(page.hasPrevious()).isTrue();
            seen.addAll(numbers(page));
        }
        assertThat(seen).containsExactly(0, 2, 4, 6, 1, 3, 5);
    }

    @Test
    void aPageBackwardIsInTheListsOrder() {
        var last = page(3, Direction.BACKWARD, null);
        assertThat(numbers(last)).containsExactly(1, 3, 5);
        assertThat(last.hasPrevious()).isTrue();
        assertThat(last.hasNext()).isFalse();
        var before = page(3, Direction.BACKWARD, last.items().getFirst().cursor());
        assertThat(numbers(before)).containsExactly(2, 4, 6);
    }

    @Test
    void aPageOfNothingKnowsWhetherThereIsMore() {
        assertThat(page(0, Direction.FORWARD, null).items()).isEmpty();
    }

    @Test
    void eachParentGetsItsOwnPage() {
        var other = testTenants.tenant();
        sites.insert(other, new Site(new SiteId(new UUID(1, 1)), 1, "Other", "Street", 100));
        var pages =
                sites.pages(
                        TenantScopes.of(List.of(scope, other)),
                        new PageRequest(2, Direction.FORWARD, null));
        assertThat(numbers(pages.getOrDefault(scope.tenant(), Page.empty()))).containsExactly(0, 2);
        assertThat(numbers(pages.getOrDefault(other.tenant(), Page.empty()))).containsExactly(100);
    }

    @Test
    void aListIsCountedOnlyForWhoeverAsks() {
        var other = testTenants.tenant();
        sites.insert(other, new Site(new SiteId(new UUID(1, 1)), 1, "Other", "Street", 100));
        var both = TenantScopes.of(List.of(scope, other));
        var pages = new HashMap<TenantId, Page<Site>>();

        assertThat(statements.of(() -> pages.putAll(sites.pages(both, PageRequest.first(2)))))
                .isEqualTo(1);
        assertThat(
                        statements.of(
                                () -> {
                                    assertThat(count(pages.get(scope.tenant())))
                                            .isEqualTo(ListCount.exactly(7));
                                    assertThat(count(pages.get(other.tenant())))
                                            .isEqualTo(ListCount.exactly(1));
                                }))
                .isEqualTo(1);
    }

    private static ListCount count(@Nullable Page<?> page) {
        return Objects.requireNonNull(page).count().get();
    }

    @Test
    void aPageOfNothingKnowsHowLongItsListIs() {
        var last = page(7, Direction.FORWARD, null).items().getLast().cursor();

        assertThat(count(page(0, Direction.FORWARD, null))).isEqualTo(ListCount.exactly(7));
        assertThat(page(3, Direction.FORWARD, last).items()).isEmpty();
        assertThat(count(page(3, Direction.FORWARD, last))).isEqualTo(ListCount.exactly(7));
        assertThat(count(page(3, Direction.BACKWARD, last))).isEqualTo(ListCount.exactly(7));
    }

    @Test
    void aListAtTheRootIsCountedAsFarAsAThousand() {
        var table = TenantTable.of(tenants, SITE.ID);
        assertThat(
                        count(
                                table.page(
                                        scope,
                                        BY_ID,
                                        noCondition(),
                                        PageRequest.first(2),
                                        site -> site)))
                .isEqualTo(ListCount.exactly(7));
        assertThat(
                        count(
                                table.page(
                                        scope,
                                        BY_ID,
                                        SITE.NAME.eq("Odd"),
                                        PageRequest.first(2),
                                        site -> site)))
                .isEqualTo(ListCount.exactly(3));
        table.insertAll(
                scope,
                IntStream.range(100, 100 + ListCount.MOST)
                        .mapToObj(
                                i ->
                                        new SiteRecord()
                                                .setId(new SiteId(new UUID(2, i)))
                                                .setVersion(1)
                                                .setName("Site")
                                                .setAddress("Street")
                                                .setHeadcount(1))
                        .toList());

        assertThat(
                        count(
                                table.page(
                                        scope,
                                        BY_ID,
                                        noCondition(),
                                        PageRequest.first(2),
                                        site -> site)))
                .isEqualTo(new ListCount(ListCount.MOST, true));
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> page(2, Direction.FORWARD, new Cursor(List.of("Even"))));
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> page(2, Direction.FORWARD, new Cursor(List.of("Even", "x"))));
    }
}
