package dev.triennium.api.standard;

import dev.triennium.api.graphql.Connection;
import dev.triennium.api.graphql.PageArguments;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.standard.Combination;
import dev.triennium.domain.standard.StandardRepository;
import dev.triennium.domain.standard.Topic;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/// What standards share.
@Controller
class StandardTopicController {

    private final StandardRepository standards;

    StandardTopicController(StandardRepository standards) {
        this.standards = standards;
    }

    @QueryMapping
    Connection<StandardTopicView> standardTopics(
            @Argument Topic.@Nullable Kind kind,
            @Argument @Nullable StandardTopicFilterInput filter,
            PageArguments page) {
        var wanted = filter == null || filter.kind() == null ? kind : filter.kind();
        return Connection.of(
                standards.pageOfTopics(wanted, page.request()), page, StandardTopicView::of);
    }

    @QueryMapping
    List<Combination> standardCombinations() {
        return standards.pageOfCombinations(PageRequest.first(PageRequest.MAX_SIZE)).values();
    }
}
