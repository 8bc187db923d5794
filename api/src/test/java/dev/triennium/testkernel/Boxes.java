package dev.triennium.testkernel;

import dev.triennium.api.error.PlainText;
import dev.triennium.api.error.UserErrorView;
import dev.triennium.api.graphql.Connection;
import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.IdType;
import dev.triennium.api.graphql.NodeSource;
import dev.triennium.api.graphql.PageArguments;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.domain.error.DuplicateException;
import dev.triennium.domain.error.ErrorCode;
import dev.triennium.domain.error.IdempotencyConflictException;
import dev.triennium.domain.error.LimitExceededException;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.error.VersionConflictException;
import dev.triennium.domain.paging.Cursor;
import dev.triennium.domain.paging.ListCount;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest.Direction;
import dev.triennium.domain.rule.RuleReference;
import dev.triennium.domain.tenancy.FirmScope;
import dev.triennium.domain.tenancy.SiteId;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.ConnectException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/// The controller of the test's schema. In each tenant there is one box, [#BOX].
@Controller
public class Boxes implements NodeSource.InTenant {

    public static final UUID BOX = UUID.fromString("01930000-0000-7000-8000-000000000001");

    private static final int COUNT = 45;

    private final Sinks.Many<String> opened = Sinks.many().multicast().directBestEffort();

    public record BoxView(TenantScope scope, GlobalId id, String name) implements ScopedView {}

    public record TagInput(@NotBlank @Size(max = 5) String text) {}

    public record BoxId(UUID value) {}

    public record LidId(UUID value) {}

    static final IdType BOXES = IdType.inTenant(254, "Box", BoxId.class, BoxId::new);
    static final IdType LIDS = IdType.inTenant(255, "Lid", LidId.class, LidId::new);

    /// The global id of a box, as clients see it.
    public static String boxId(TenantId tenant, UUID box) {
        return new GlobalId(BOXES, tenant, box).toString();
    }

    public static String lidId(TenantId tenant, UUID lid) {
        return new GlobalId(LIDS, tenant, lid).toString();
    }

    public record RenameBoxInput(
            BoxId id,
            @Nullable LidId lidId,
            ArgumentValue<LidId> spareLidId,
            @Nullable List<LidId> oldLidIds,
            @NotBlank @PlainText(max = 200) String name,
            @Nullable @Valid List<TagInput> tags,
            @Nullable ErrorCode refuseWith) {

        /// What was bound to the lids.
        private String lids() {
            var all = new ArrayList<@Nullable LidId>();
            all.add(lidId);
            all.add(spareLidId.value());
            all.addAll(oldLidIds == null ? List.of() : oldLidIds);
            return all.stream()
                    .filter(Objects::nonNull)
                    .map(lid -> " " + lid.value().getLeastSignificantBits())
                    .collect(Collectors.joining());
        }
    }

    public record RenameBoxPayload(@Nullable BoxView box, List<UserErrorView> errors) {}

    private static BoxView box(TenantScope scope, String name) {
        return new BoxView(scope, new GlobalId(BOXES, scope.tenant(), BOX), name);
    }

    public void open(String name) {
        opened.emitNext(name, Sinks.EmitFailureHandler.FAIL_FAST);
    }

    public int listeners() {
        return opened.currentSubscriberCount();
    }

    @Override
    public String type() {
        return "Box";
    }

    @Override
    public Map<GlobalId, Object> load(TenantScopes scopes, Collection<GlobalId> ids) {
        var found = new HashMap<GlobalId, Object>();
        for (var id : ids) {
            var tenant = id.tenant();
            if (tenant != null && id.key().equals(BOX)) {
                found.put(id, box(scopes.get(tenant), "box"));
            }
        }
        return found;
    }

    @QueryMapping
    String hello() {
        return "hello";
    }

    @QueryMapping
    String fault() {
        throw new IllegalStateException("secret of the house");
    }

    @QueryMapping
    String away() {
        throw new IllegalStateException(new ConnectException("secret host"));
    }

    @QueryMapping
    String hang() throws InterruptedException {
        new CountDownLatch(1).await();
        return "never";
    }

    @QueryMapping
    @Nullable BoxView box(@Argument BoxId id, TenantScope scope) {
        return id.value().equals(BOX) ? box(scope, "box") : null;
    }

    @QueryMapping
    String firm(FirmScope scope) {
        return scope.operation();
    }

    @QueryMapping
    Connection<BoxView> boxes(TenantScope scope, PageArguments page) {
        var request = page.request();
        var from =
                request.from() == null ? null : Integer.valueOf(request.from().keys().getFirst());
        var isForward = request.direction() == Direction.FORWARD;
        var start =
                isForward
                        ? (from == null ? 0 : from + 1)
                        : Math.max(0, (from == null ? COUNT : from) - request.size());
        var end =
                isForward ? Math.min(COUNT, start + request.size()) : (from == null ? COUNT : from);
        var items =
                IntStream.range(start, end)
                        .mapToObj(
                                i ->
                                        new Page.Item<>(
                                                "box " + i,
                                                new Cursor(List.of(Integer.toString(i)))))
                        .toList();
        return Connection.of(
                new Page<>(items, start > 0, end < COUNT, () -> ListCount.exactly(COUNT)),
                page,
                name -> box(scope, name));
    }

    @QueryMapping
    Map<String, @Nullable Object> scalars(@Arguments Map<String, @Nullable Object> arguments) {
        return arguments;
    }

    @SchemaMapping(typeName = "Box")
    String history(BoxView box, TenantScope scope) {
        return "history of " + box.name() + " for " + scope.operation();
    }

    /// @param lidId of a lid that the box must have
    @SchemaMapping(typeName = "Box")
    String lid(BoxView box, @Argument @Nullable LidId lidId) {
        return lidId == null ? "any" : lidId.value().toString();
    }

    @SchemaMapping(typeName = "Box")
    BoxView inner(BoxView box) {
        return box;
    }

    @SchemaMapping(typeName = "Box")
    Connection<BoxView> boxes(BoxView box, PageArguments page) {
        return boxes(box.scope(), page);
    }

    @MutationMapping
    RenameBoxPayload renameBox(@Argument @Valid RenameBoxInput input, TenantScope scope) {
        if (!input.id().value().equals(BOX)) {
            throw new NotFoundException("id");
        }
        refuse(input.refuseWith());
        return new RenameBoxPayload(box(scope, input.name() + input.lids()), List.of());
    }

    private static void refuse(@Nullable ErrorCode code) {
        switch (code) {
            case null -> {
                // Goes on.
            }
            case INPUT_INVALID -> throw new ValidationException("tags.0.text", "is odd");
            case NOT_FOUND -> throw new NotFoundException("id");
            case VERSION_CONFLICT -> throw new VersionConflictException(7);
            case IDEMPOTENCY_KEY_REUSED -> throw new IdempotencyConflictException();
            case LIMIT_EXCEEDED -> throw new LimitExceededException("tags", 3, "Too many tags");
            case DUPLICATE ->
                    throw new DuplicateException(BOX, new SiteId(BOX), "name", "A box has it");
            case RULE_VIOLATED, STATE_MISMATCH ->
                    throw new RuleViolationException(
                            new RuleReference("R-1", "The house, 1", "Boxes stay shut"),
                            "Boxes stay shut");
        }
    }

    @SubscriptionMapping
    Flux<Integer> countdown(@Argument int from) {
        return Flux.range(0, from).map(i -> from - i);
    }

    @SubscriptionMapping
    Flux<Integer> ticks() {
        return Flux.interval(Duration.ofMillis(100)).map(Long::intValue);
    }

    @SubscriptionMapping
    Flux<BoxView> boxAtOnce(TenantScope scope) {
        return Flux.just(box(scope, "box"));
    }

    @SubscriptionMapping
    Flux<BoxView> boxOpened(TenantScope scope) {
        // Who is counted as a listener is ready to hear.
        return opened.asFlux().onBackpressureBuffer().map(name -> box(scope, name));
    }
}
