package dev.triennium.persistence.tenantexport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.certification.AuditKind;
import dev.triennium.domain.certification.CertificationState;
import dev.triennium.domain.certification.FindingGrade;
import dev.triennium.domain.certification.PlannedAudit;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.managementsystem.ScopeStatement;
import dev.triennium.persistence.PersistenceTest;
import dev.triennium.persistence.tenancy.TableDictionary;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jooq.Table;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PersistenceTest
class OverviewWordsTest {

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

    @Autowired private TableDictionary dictionary;

    private static List<String> keys(String kind, Enum<?>... values) {
        return Stream.of(values).map(value -> kind + "." + value.name()).toList();
    }

    /// Firms' people have no membership of their own.
    private static Role[] ofClients() {
        return Stream.of(Role.values()).filter(role -> !role.isFirmRole()).toArray(Role[]::new);
    }

    @Test
    void everyTableThatIsExportedIsCalledSomething() {
        var tables =
                JooqTenantArchive.tables(dictionary).stream()
                        .map(Table::getName)
                        .map(name -> "table." + name)
                        .toList();
        for (var language : LANGUAGES) {
            assertThat(Overview.words(language).keySet()).containsAll(tables);
        }
    }

    @Test
    void everyStateIsCalledSomething() {
        var states =
                Stream.of(
                                keys("state", CertificationState.values()),
                                keys("state", ScopeStatement.State.values()),
                                keys("audit", AuditKind.values()),
                                keys("audit.state", PlannedAudit.State.values()),
                                keys("grade", FindingGrade.values()),
                                keys("role", ofClients()))
                        .flatMap(List::stream)
                        .toList();
        for (var language : LANGUAGES) {
            assertThat(Overview.words(language).keySet()).containsAll(states);
        }
    }

    @Test
    void bothLanguagesHaveTheSameWords() {
        assertThat(Overview.words(Locale.GERMAN).keySet())
                .isEqualTo(Overview.words(Locale.ENGLISH).keySet());
    }
}
