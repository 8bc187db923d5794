package dev.triennium.domain.register;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.EntityId;
import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.change.Changes;
import dev.triennium.domain.change.Kept;
import dev.triennium.domain.error.LimitExceededException;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.standard.StandardRepository;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.ColleagueRepository;
import dev.triennium.domain.tenancy.TenantRepository;
import dev.triennium.domain.tenancy.TenantScope;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Enters and changes entries of registers, as far as that is the same for all of them: numbers,
/// owners and links.
@DomainService
public final class Registers {

    /// Beyond this, nobody looks through a register any more.
    public static final int MAX_ENTRIES = 10_000;

    private final TenantRepository tenants;
    private final ColleagueRepository colleagues;
    private final StandardRepository standards;
    private final LinkedRisks risks;
    private final Changes changes;
    private final IdGenerator ids;

    public Registers(
            TenantRepository tenants,
            ColleagueRepository colleagues,
            StandardRepository standards,
            LinkedRisks risks,
            Changes changes,
            IdGenerator ids) {
        this.tenants = tenants;
        this.colleagues = colleagues;
        this.standards = standards;
        this.risks = risks;
        this.changes = changes;
        this.ids = ids;
    }

    /// @param key makes a repetition return what the first request made
    /// @param command what a repetition is compared by
    /// @param make the entry, of its id and number
    /// @throws NotFoundException when its owner, a clause, a control or a risk is not there
    public <I extends EntityId, R extends Registered<I, R>> Entry<I, R> add(
            TenantScope scope,
            Kept<I, Entry<I, R>> kept,
            RegisterRepository<I, R> register,
            @Nullable UUID key,
            Object command,
            Function<UUID, I> wrap,
            BiFunction<I, Integer, Entry<I, R>> make) {
        return changes.create(
                scope,
                kept,
                key,
                command,
                wrap,
                () -> {
                    var number = nextNumber(scope, register);
                    var made = make.apply(wrap.apply(ids.next()), number);
                    requireOwner(scope, null, made.facts().owner());
                    requireLinks(scope, EntryLinks.NONE, made.links());
                    return made;
                });
    }

    /// Nobody else gets a number in the organisation until the transaction ends.
    private <I extends EntityId, R extends Registered<I, R>> int nextNumber(
            TenantScope scope, RegisterRepository<I, R> register) {
        tenants.lock(scope);
        var last = register.findLastNumber(scope).orElse(0);
        if (last >= MAX_ENTRIES) {
            throw new LimitExceededException(
                    "tenantId", MAX_ENTRIES, "A register has at most {0} entries.", MAX_ENTRIES);
        }
        return last + 1;
    }

    /// @param verb makes the changed entry
    /// @throws NotFoundException when its new owner, a clause, a control or a risk is not there
    public <I extends EntityId, R extends Registered<I, R>> Entry<I, R> change(
            TenantScope scope,
            Kept<I, Entry<I, R>> kept,
            I id,
            int expectedVersion,
            UnaryOperator<Entry<I, R>> verb) {
        return changes.change(
                scope,
                kept,
                id,
                expectedVersion,
                before -> {
                    var after = verb.apply(before);
                    requireOwner(scope, before.facts().owner(), after.facts().owner());
                    requireLinks(scope, before.links(), after.links());
                    return after;
                });
    }

    /// Makes the colleague the owner. Call it inside the transaction.
    public <I extends EntityId, R extends Registered<I, R>> void handOver(
            TenantScope scope, Kept<I, Entry<I, R>> kept, I id, ColleagueId to) {
        changes.change(scope, kept, id, one -> one.with(one.facts().ownedBy(to)));
    }

    /// @param before who was the owner; whoever was may stay
    /// @throws NotFoundException when the owner is not there
    public void requireOwner(
            TenantScope scope, @Nullable ColleagueId before, @Nullable ColleagueId owner) {
        requireOwner(scope, before, owner, "ownerId");
    }

    /// The same where the input calls the owner something else.
    ///
    /// @param field of the input that names the owner
    public void requireOwner(
            TenantScope scope,
            @Nullable ColleagueId before,
            @Nullable ColleagueId owner,
            String field) {
        if (owner != null
                && !Objects.equals(before, owner)
                && colleagues.find(scope, owner).isEmpty()) {
            throw new NotFoundException(field);
        }
    }

    /// @param owner null: nobody is
    public boolean isOwner(TenantScope scope, @Nullable ColleagueId owner) {
        return owner != null
                && colleagues
                        .find(scope, owner)
                        .filter(one -> one.isPerson(scope.person()))
                        .isPresent();
    }

    private void requireLinks(TenantScope scope, EntryLinks before, EntryLinks after) {
        if (!after.clauses().equals(before.clauses())
                && standards.listClauses(after.clauses()).size() < after.clauses().size()) {
            throw new NotFoundException("clauseIds");
        }
        if (!after.controls().equals(before.controls())
                && standards.listControls(after.controls()).size() < after.controls().size()) {
            throw new NotFoundException("controlIds");
        }
        if (!after.risks().equals(before.risks())
                && risks.listTitles(scope, after.risks()).size() < after.risks().size()) {
            throw new NotFoundException("riskIds");
        }
    }
}
