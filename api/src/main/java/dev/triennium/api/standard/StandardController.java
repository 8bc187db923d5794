package dev.triennium.api.standard;

import dev.triennium.api.graphql.Connection;
import dev.triennium.api.graphql.PageArguments;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.standard.StandardFilter;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.standard.StandardOrder;
import dev.triennium.domain.standard.StandardRepository;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class StandardController {

    private final StandardRepository standards;

    StandardController(StandardRepository standards) {
        this.standards = standards;
    }

    @QueryMapping
    Connection<StandardView> standards(
            @Argument @Nullable StandardFilter filter,
            @Argument StandardOrder orderBy,
            PageArguments page) {
        var wanted = filter == null ? StandardFilter.NONE : filter;
        return Connection.of(
                standards.page(wanted, orderBy, page.request()), page, StandardView::of);
    }

    @QueryMapping
    @Nullable StandardView standard(@Argument StandardId id) {
        return standards.find(id).map(StandardView::of).orElse(null);
    }

    @QueryMapping
    @Nullable StandardView standardByKey(@Argument String key) {
        return standards.findByKey(key).map(StandardView::of).orElse(null);
    }

    @QueryMapping
    @Nullable StandardTransitionView editionComparison(@Argument String from, @Argument String to) {
        return standards
                .pageOfTransitions(PageRequest.first(PageRequest.MAX_SIZE))
                .values()
                .stream()
                .filter(transition -> transition.isBetween(from, to))
                .findFirst()
                .map(StandardTransitionView::of)
                .orElse(null);
    }
}
