package dev.triennium.api.certificationbody;

import dev.triennium.api.accreditation.AccreditationBodyView;
import dev.triennium.api.graphql.LevelReads;
import dev.triennium.api.graphql.References;
import dev.triennium.api.standard.StandardView;
import dev.triennium.api.tenancy.FirmView;
import dev.triennium.domain.accreditation.AccreditationFactsRepository;
import dev.triennium.domain.certificationbody.BodyAccreditation;
import dev.triennium.domain.certificationbody.DirectoryBodyAction;
import dev.triennium.domain.certificationbody.DirectoryBodyId;
import dev.triennium.domain.certificationbody.DirectoryBodyRepository;
import dev.triennium.domain.certificationbody.DirectoryViewers;
import dev.triennium.domain.identity.Caller;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.Authorizer;
import dev.triennium.domain.tenancy.FirmId;
import graphql.schema.DataFetchingEnvironment;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/// What stands below the bodies of the directory, and how others refer to them.
@Controller
class DirectoryFields {

    private static final String TYPE = DirectoryBodyView.TYPE;
    private static final String ACCREDITATIONS = TYPE + ".accreditations";
    private static final String ACTIONS = TYPE + ".allowedActions";
    private static final String REFERENCE = CertificationBodyView.TYPE + ".directoryBody";

    private record InFirm(PersonId person, FirmId firm) {}

    private record Seen(PersonId person, DirectoryBodyId body) {}

    private final DirectoryBodyRepository directory;
    private final DirectoryViewers viewers;
    private final AccreditationFactsRepository facts;
    private final Authorizer authorizer;
    private final Clock clock;

    DirectoryFields(
            DirectoryBodyRepository directory,
            DirectoryViewers viewers,
            AccreditationFactsRepository facts,
            Authorizer authorizer,
            Clock clock,
            BatchLoaderRegistry registry) {
        this.directory = directory;
        this.viewers = viewers;
        this.facts = facts;
        this.authorizer = authorizer;
        this.clock = clock;
        registry.<DirectoryBodyId, List<BodyAccreditation>>forName(ACCREDITATIONS)
                .withOptions(options -> options.setCachingEnabled(false))
                .registerMappedBatchLoader(LevelReads.reading(this::accreditations));
        registry.<InFirm, Boolean>forName(ACTIONS)
                .withOptions(options -> options.setCachingEnabled(false))
                .registerMappedBatchLoader(LevelReads.reading(this::leads));
        registry.<Seen, DirectoryBodyView>forName(REFERENCE)
                .withOptions(options -> options.setCachingEnabled(false))
                .registerMappedBatchLoader(LevelReads.reading(this::references));
    }

    private Map<DirectoryBodyId, List<BodyAccreditation>> accreditations(
            Set<DirectoryBodyId> bodies) {
        var all = new HashMap<>(directory.listAccreditations(bodies));
        bodies.forEach(body -> all.putIfAbsent(body, List.of()));
        return all;
    }

    private Map<InFirm, Boolean> leads(Set<InFirm> keys) {
        var found = new HashMap<InFirm, Boolean>();
        keys.stream()
                .collect(
                        Collectors.groupingBy(
                                InFirm::person,
                                Collectors.mapping(InFirm::firm, Collectors.toSet())))
                .forEach(
                        (person, firms) -> {
                            var led = authorizer.firms(person, firms, Permission.MANAGE_FIRM);
                            firms.forEach(
                                    firm ->
                                            found.put(
                                                    new InFirm(person, firm), led.contains(firm)));
                        });
        return found;
    }

    private Map<Seen, DirectoryBodyView> references(Set<Seen> keys) {
        var bodies = directory.list(keys.stream().map(Seen::body).collect(Collectors.toSet()));
        var views = new HashMap<Seen, DirectoryBodyView>();
        keys.stream()
                .map(Seen::person)
                .distinct()
                .forEach(
                        person ->
                                viewers.seen(person, bodies.values())
                                        .forEach(
                                                body ->
                                                        views.put(
                                                                new Seen(person, body.id()),
                                                                DirectoryBodyView.of(body))));
        return views;
    }

    private static <K, V> DataLoader<K, V> loader(
            DataFetchingEnvironment environment, String name) {
        return Objects.requireNonNull(environment.<K, V>getDataLoader(name), name);
    }

    @SchemaMapping(typeName = TYPE)
    @Nullable CompletableFuture<FirmView> firm(
            DirectoryBodyView body, DataLoader<FirmId, FirmView> firms) {
        return References.load(body.firmId(), firms);
    }

    @SchemaMapping(typeName = TYPE)
    CompletableFuture<List<BodyAccreditationView>> accreditations(
            DirectoryBodyView body, DataFetchingEnvironment environment) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return DirectoryFields.<DirectoryBodyId, List<BodyAccreditation>>loader(
                        environment, ACCREDITATIONS)
                .load(body.kept().id())
                .thenApply(
                        all ->
                                all.stream()
                                        .map(one -> BodyAccreditationView.of(one, today))
                                        .toList());
    }

    /// Nothing for those who do not lead the firm.
    @SchemaMapping(typeName = TYPE)
    CompletableFuture<List<DirectoryBodyAction>> allowedActions(
            DirectoryBodyView body, Caller caller, DataFetchingEnvironment environment) {
        if (body.firmId() == null) {
            return CompletableFuture.completedFuture(List.of());
        }
        return DirectoryFields.<InFirm, Boolean>loader(environment, ACTIONS)
                .load(new InFirm(caller.person(), body.firmId()))
                .thenApply(leads -> leads ? List.of(DirectoryBodyAction.values()) : List.of());
    }

    @SchemaMapping(typeName = BodyAccreditationView.TYPE)
    @Nullable AccreditationBodyView accreditor(BodyAccreditationView accreditation, Locale locale) {
        return accreditation.accreditorKey() == null
                ? null
                : facts.get()
                        .find(accreditation.accreditorKey())
                        .map(body -> AccreditationBodyView.of(body, locale))
                        .orElse(null);
    }

    @SchemaMapping(typeName = BodyAccreditationView.TYPE)
    CompletableFuture<StandardView> standard(
            BodyAccreditationView accreditation, DataLoader<StandardId, StandardView> standards) {
        return standards.load(accreditation.standardId());
    }

    @SchemaMapping(typeName = CertificationBodyView.TYPE)
    @Nullable CompletableFuture<DirectoryBodyView> directoryBody(
            CertificationBodyView body, Caller caller, DataFetchingEnvironment environment) {
        return body.directoryBodyId() == null
                ? null
                : DirectoryFields.<Seen, DirectoryBodyView>loader(environment, REFERENCE)
                        .load(new Seen(caller.person(), body.directoryBodyId()));
    }
}
