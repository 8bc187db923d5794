package dev.triennium.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.EntityId;
import dev.triennium.domain.tenancy.ColleagueDuties;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.OpenWork;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.domain.tenancy.TenantTransactions;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Lets colleagues leave.
@Component
public class TestDuties {

    private final List<ColleagueDuties> duties;
    private final TestTenants tenants;
    private final TenantTransactions transactions;

    TestDuties(List<ColleagueDuties> duties, TestTenants tenants, TenantTransactions transactions) {
        this.duties = duties;
        this.tenants = tenants;
        this.transactions = transactions;
    }

    /// Asserts that the colleague answers for all of the subjects, and another one once they have
    /// left.
    ///
    /// @return the other one
    public ColleagueId assertHandedOver(
            TenantScope scope, ColleagueId leaver, EntityId... subjects) {
        var heir = tenants.colleague(scope, tenants.person());
        assertThat(open(scope, leaver)).contains(subjects);
        assertThat(handOver(scope, leaver, heir)).contains(subjects);
        assertThat(open(scope, leaver)).isEmpty();
        assertThat(open(scope, heir)).contains(subjects);
        return heir;
    }

    public List<EntityId> open(TenantScope scope, ColleagueId colleague) {
        var ref = Ref.in(scope, colleague);
        return subjects(
                duties.stream()
                        .flatMap(
                                one ->
                                        one
                                                .listOpen(TenantScopes.of(scope), List.of(ref))
                                                .getOrDefault(ref, List.of())
                                                .stream()));
    }

    public List<EntityId> handOver(TenantScope scope, ColleagueId from, ColleagueId to) {
        return transactions.inTransaction(
                scope,
                () ->
                        subjects(
                                duties.stream()
                                        .flatMap(one -> one.handOver(scope, from, to).stream())));
    }

    private static List<EntityId> subjects(Stream<OpenWork> work) {
        return work.map(OpenWork::subject).toList();
    }
}
