package dev.triennium.persistence.jooq;

import static dev.triennium.persistence.jooq.generated.Tables.SITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.select;

import dev.triennium.domain.tenancy.Site;
import dev.triennium.domain.tenancy.SiteId;
import dev.triennium.domain.tenancy.SiteRepository;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.persistence.PersistenceTest;
import dev.triennium.persistence.TestTenants;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.util.List;
import java.util.UUID;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PersistenceTest
class BehindTest {

    @Autowired private TestTenants testTenants;
    @Autowired private SiteRepository sites;
    @Autowired private TenantDsl tenants;

    private TenantScope scope;

    @BeforeEach
    void sixSitesOfTwoSizesInThreeStreets() {
        scope = testTenants.tenant();
        for (var i = 0; i < 6; i++) {
            sites.insert(
                    scope,
                    new Site(new SiteId(new UUID(0, i)), 1, "Site", "Street " + i % 3, i / 3));
        }
    }

    private List<Long> behind(int headcount, String address, long id) {
        return tenants.in(scope)
                .select(SITE.ID)
                .from(SITE)
                .where(
                        SITE.TENANT_ID.eq(scope.tenant()),
                        Behind.row(SITE.HEADCOUNT, headcount)
                                .then(SITE.ADDRESS, address)
                                .then(SITE.ID, new SiteId(new UUID(0, id)))
                                .condition())
                .orderBy(SITE.HEADCOUNT, SITE.ADDRESS, SITE.ID)
                .fetch(row -> row.value1().value().getLeastSignificantBits());
    }

    @Test
    void eachRowHasTheOthersBehindIt() {
        assertThat(behind(0, "", 0)).containsExactly(0L, 1L, 2L, 3L, 4L, 5L);
        assertThat(behind(0, "Street 1", 1)).containsExactly(2L, 3L, 4L, 5L);
        assertThat(behind(0, "Street 1", 0)).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(behind(1, "Street 2", 5)).isEmpty();
    }

    @Test
    void itIsSpelledOutColumnByColumn() {
        var condition = Behind.row(SITE.HEADCOUNT, 1).then(SITE.NAME, "b").then(SITE.ADDRESS, "c");
        assertThat(
                        DSL.using(SQLDialect.MYSQL)
                                .renderInlined(select().from(SITE).where(condition.condition()))
                                .replace("`", ""))
                .endsWith(
                        "where (site.headcount > 1 or (site.headcount = 1 and site.name > 'b')"
                                + " or (site.headcount = 1 and site.name = 'b'"
                                + " and site.address > 'c'))");
    }
}
