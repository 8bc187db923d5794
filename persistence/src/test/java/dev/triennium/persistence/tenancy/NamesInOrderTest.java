package dev.triennium.persistence.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.paging.Cursor;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.paging.PageRequest.Direction;
import dev.triennium.domain.standard.StandardFilter;
import dev.triennium.domain.standard.StandardOrder;
import dev.triennium.domain.standard.StandardRepository;
import dev.triennium.domain.tenancy.Site;
import dev.triennium.domain.tenancy.SiteId;
import dev.triennium.domain.tenancy.SiteRepository;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.PersistenceTest;
import dev.triennium.persistence.TestTenants;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@PersistenceTest
class NamesInOrderTest {

    /// As a person would file them.
    private static final List<String> NAMES =
            List.of(
                    "3M",
                    "20th Century",
                    "Äpfel & Co.",
                    "apfelwerk",
                    "Elan",
                    "Élan 2",
                    "ELAN 10",
                    "Große Werke",
                    "Grosso",
                    "Halle 7",
                    "Halle 007a",
                    "Halle 12",
                    "Halle 99999999999",
                    "ISO 9001",
                    "ISO 50001",
                    "Łódź",
                    "Müller",
                    "Mulligan",
                    "Zeiss",
                    "Ωμέγα");

    @Autowired private TestTenants testTenants;
    @Autowired private SiteRepository sites;
    @Autowired private StandardRepository standards;

    private TenantScope scope;

    @BeforeEach
    void sitesInNoOrder() {
        scope = testTenants.tenant();
        var shuffled = new ArrayList<>(NAMES);
        Collections.shuffle(shuffled, new Random(7));
        for (var name : shuffled) {
            sites.insert(scope, new Site(new SiteId(UUID.randomUUID()), 1, name, "Street", 1));
        }
    }

    private Page<Site> page(Direction direction, @Nullable Cursor from) {
        return sites.pages(TenantScopes.of(scope), new PageRequest(3, direction, from))
                .getOrDefault(scope.tenant(), Page.empty());
    }

    @ParameterizedTest
    @EnumSource
    void pagesInBothDirectionsAreInTheOrderOfPeople(Direction direction) {
        var seen = new ArrayList<String>();
        var isForward = direction == Direction.FORWARD;
        for (var page = page(direction, null); ; ) {
            var names = page.values().stream().map(Site::name).toList();
            seen.addAll(isForward ? seen.size() : 0, names);
            if (isForward ? !page.hasNext() : !page.hasPrevious()) {
                break;
            }
            var items = page.items();
            page = page(direction, (isForward ? items.getLast() : items.getFirst()).cursor());
        }
        assertThat(seen).isEqualTo(NAMES);
    }

    @Test
    void aNewNameMovesARow() {
        var first = page(Direction.FORWARD, null).values().getFirst();
        var renamed = new Site(first.id(), 2, "Zulu", first.address(), first.headcount());
        sites.update(scope, renamed, 1);
        assertThat(page(Direction.BACKWARD, null).values()).contains(renamed);
    }

    @Test
    void numbersOfStandardsCountByTheirValue() {
        var designations =
                standards
                        .page(
                                StandardFilter.NONE,
                                StandardOrder.DESIGNATION,
                                PageRequest.first(100))
                        .values()
                        .stream()
                        .map(standard -> standard.edition().designation())
                        .toList();
        assertThat(designations.indexOf("ISO 9001:2015"))
                .isNotNegative()
                .isLessThan(designations.indexOf("ISO 50001:2018"));
    }
}
