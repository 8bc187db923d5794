package dev.triennium.domain.firmtemplate;

import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.Sha256;
import dev.triennium.domain.error.LimitExceededException;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.VersionConflictException;
import dev.triennium.domain.tenancy.EmploymentService;
import dev.triennium.domain.tenancy.FirmScope;
import dev.triennium.domain.tenancy.FirmTrail;
import dev.triennium.domain.tenancy.FirmTransactions;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Keeps the templates of firms, of one kind: one change after the other, each with its version and
/// its entry in the firm's trail.
///
/// @param <C> what a version says
public final class FirmTemplates<C> {

    /// Of one kind, in use; they are offered all at once.
    public static final int MAX_IN_USE = 200;

    private final String type;
    private final FirmTemplateRepository<C> repository;
    private final Tools tools;

    /// What changes of a firm need, whatever is changed.
    public record Tools(
            EmploymentService employments,
            FirmTransactions transactions,
            FirmTrail trail,
            IdGenerator ids,
            Clock clock) {

        public Tools {
            Objects.requireNonNull(employments);
            Objects.requireNonNull(transactions);
            Objects.requireNonNull(trail);
            Objects.requireNonNull(ids);
            Objects.requireNonNull(clock);
        }
    }

    /// @param type the GraphQL type
    public FirmTemplates(String type, FirmTemplateRepository<C> repository, Tools tools) {
        this.type = type;
        this.repository = repository;
        this.tools = tools;
    }

    /// What is to be saved.
    ///
    /// @param baseVersion of the product's template
    /// @param note what was changed, and why; null: nobody says
    public record Saving<C>(String baseVersion, FirmText name, @Nullable String note, C content) {

        public Saving {
            Objects.requireNonNull(baseVersion);
            Objects.requireNonNull(name);
            Objects.requireNonNull(content);
        }
    }

    /// @param base the key of the product's template
    /// @param key makes a repetition return the same template
    /// @param make what is saved; it does not run for a repetition
    public FirmTemplate create(
            FirmScope scope, String base, @Nullable UUID key, Supplier<Saving<C>> make) {
        var id = new FirmTemplateId(key == null ? tools.ids().next() : idFor(scope, key));
        return tools.transactions()
                .inTransaction(
                        scope.firm(),
                        () -> {
                            tools.employments().requireHeld(scope);
                            return repository
                                    .find(scope.firm(), id)
                                    .orElseGet(() -> insert(scope, id, base, make.get()));
                        });
    }

    /// The key decides the id, so that a repetition finds what the first request made.
    private UUID idFor(FirmScope scope, UUID key) {
        var name = type + "/" + scope.firm().value() + "/" + scope.person().value() + "/" + key;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private FirmTemplate insert(FirmScope scope, FirmTemplateId id, String base, Saving<C> saving) {
        var inUse =
                repository.listInUse(Set.of(scope.firm())).getOrDefault(scope.firm(), List.of());
        if (inUse.size() >= MAX_IN_USE) {
            throw new LimitExceededException(
                    "firmId",
                    MAX_IN_USE,
                    "A firm has at most {0} templates of a kind in use.",
                    MAX_IN_USE);
        }
        var stored = repository.write(saving.content());
        var made =
                new FirmTemplate(
                        id, scope.firm(), 1, base, version(scope, id, 1, saving, stored), null);
        repository.insert(made, stored);
        record(scope, null, made);
        return made;
    }

    private FirmTemplateVersion version(
            FirmScope scope, FirmTemplateId id, int number, Saving<C> saving, String stored) {
        return new FirmTemplateVersion(
                new FirmTemplateVersionId(tools.ids().next()),
                scope.firm(),
                id,
                number,
                saving.baseVersion(),
                saving.name(),
                saving.note(),
                Sha256.hex(stored),
                scope.person(),
                tools.clock().instant());
    }

    /// @param change makes what is to be saved from the template and what it says; where that is
    ///     the same, nothing is saved
    public FirmTemplate change(
            FirmScope scope,
            FirmTemplateId id,
            int expectedVersion,
            BiFunction<FirmTemplate, C, Saving<C>> change) {
        return inOrder(
                scope,
                id,
                expectedVersion,
                before -> {
                    before.requireInUse();
                    var saving = change.apply(before, content(before.latest()));
                    var stored = repository.write(saving.content());
                    if (before.latest().isAs(saving.name(), Sha256.hex(stored))) {
                        return before;
                    }
                    var number = before.latest().number() + 1;
                    var after = before.with(version(scope, id, number, saving, stored));
                    repository.update(after, expectedVersion, stored);
                    return after;
                });
    }

    /// From then on nothing new is made from it.
    public FirmTemplate retire(FirmScope scope, FirmTemplateId id, int expectedVersion) {
        return inOrder(
                scope,
                id,
                expectedVersion,
                before -> {
                    var after =
                            before.retire(
                                    new FirmTemplate.Retirement(
                                            scope.person(), tools.clock().instant()));
                    repository.update(after, expectedVersion, null);
                    return after;
                });
    }

    private FirmTemplate inOrder(
            FirmScope scope,
            FirmTemplateId id,
            int expectedVersion,
            UnaryOperator<FirmTemplate> verb) {
        return tools.transactions()
                .inTransaction(
                        scope.firm(),
                        () -> {
                            tools.employments().requireHeld(scope);
                            var before =
                                    repository
                                            .find(scope.firm(), id)
                                            .orElseThrow(() -> new NotFoundException("id"));
                            if (before.version() != expectedVersion) {
                                throw new VersionConflictException(before.version());
                            }
                            var after = verb.apply(before);
                            if (after.version() != before.version()) {
                                record(scope, before, after);
                            }
                            return after;
                        });
    }

    private void record(FirmScope scope, @Nullable FirmTemplate before, FirmTemplate after) {
        tools.trail()
                .record(
                        scope.firm(),
                        FirmTrail.Act.of(scope),
                        type,
                        after.id().value(),
                        before == null ? null : Trace.of(before),
                        Trace.of(after));
    }

    /// What the firm's trail keeps. The words stand in the versions; their hash is sealed.
    ///
    /// @param retiredAt null: it is in use
    record Trace(
            int version,
            String base,
            int number,
            String baseVersion,
            FirmText name,
            @Nullable String note,
            String sha256,
            @Nullable Instant retiredAt) {

        static Trace of(FirmTemplate template) {
            var latest = template.latest();
            var retirement = template.retirement();
            return new Trace(
                    template.version(),
                    template.base(),
                    latest.number(),
                    latest.baseVersion(),
                    latest.name(),
                    latest.note(),
                    latest.sha256(),
                    retirement == null ? null : retirement.at());
        }
    }

    /// What a version says.
    public C content(FirmTemplateVersion version) {
        return Objects.requireNonNull(
                repository.listContents(Set.of(version.id())).get(version.id()));
    }
}
