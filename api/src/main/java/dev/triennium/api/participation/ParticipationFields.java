package dev.triennium.api.participation;

import dev.triennium.api.graphql.ChildConnections;
import dev.triennium.api.graphql.Connection;
import dev.triennium.api.graphql.Entity;
import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.Nodes;
import dev.triennium.api.graphql.PageArguments;
import dev.triennium.api.tenancy.ColleagueView;
import dev.triennium.api.tenancy.PersonView;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.participation.ParticipationLink;
import dev.triennium.domain.participation.ParticipationLinkAction;
import dev.triennium.domain.participation.ParticipationLinkRepository;
import dev.triennium.domain.participation.ParticipationService;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.Ref;
import graphql.schema.DataFetchingEnvironment;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/// What stands below a colleague, and below links.
@Controller
class ParticipationFields {

    private final ParticipationService service;
    private final ChildConnections<Ref<ColleagueId>, ParticipationLink, ParticipationLinkView>
            ofColleagues;

    ParticipationFields(
            ParticipationService service,
            ParticipationLinkRepository links,
            BatchLoaderRegistry registry,
            Clock clock) {
        this.service = service;
        this.ofColleagues =
                ChildConnections.register(
                        registry,
                        "Colleague.participationLinks",
                        links::pages,
                        (scope, one) -> ParticipationLinkView.of(scope, one, clock.instant()));
    }

    @SchemaMapping(typeName = ColleagueView.TYPE)
    CompletableFuture<Connection<ParticipationLinkView>> participationLinks(
            ColleagueView colleague, PageArguments page, DataFetchingEnvironment environment) {
        var scope = colleague.scope();
        return ofColleagues.load(
                environment, scope, Ref.in(scope, colleague.colleague().id()), page);
    }

    @SchemaMapping(typeName = ParticipationLinkView.TYPE)
    CompletableFuture<ColleagueView> colleague(
            ParticipationLinkView link, DataFetchingEnvironment environment) {
        return Objects.requireNonNull(
                Entity.load(
                        environment, ColleagueView.TYPE, link.scope(), link.link().colleague()));
    }

    @SchemaMapping(typeName = ParticipationLinkView.TYPE)
    CompletableFuture<Object> subject(
            ParticipationLinkView link, DataFetchingEnvironment environment) {
        var subject = link.link().subject();
        return Nodes.load(
                environment,
                link.scope(),
                GlobalId.of(subject.type(), link.scope().tenant(), subject.id()));
    }

    @SchemaMapping(typeName = ParticipationLinkView.TYPE)
    List<ParticipationLinkAction> allowedActions(ParticipationLinkView link) {
        return service.allowedActions(link.scope(), link.link());
    }

    @SchemaMapping(typeName = ParticipationLinkView.TYPE)
    CompletableFuture<PersonView> sentBy(
            ParticipationLinkView link, DataLoader<PersonId, PersonView> loader) {
        return loader.load(link.link().sending().by());
    }
}
