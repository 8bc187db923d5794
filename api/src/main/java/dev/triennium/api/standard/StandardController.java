package dev.triennium.api.standard;

import dev.triennium.api.graphql.Connection;
import dev.triennium.api.graphql.PageArguments;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.standard.CatalogueHit;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.ControlId;
import dev.triennium.domain.standard.SearchWords;
import dev.triennium.domain.standard.StandardFilter;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.standard.StandardOrder;
import dev.triennium.domain.standard.StandardRepository;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
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
    Connection<CatalogueHit> searchCatalogue(@Argument String text, PageArguments page) {
        return Connection.of(
                standards.pageOfHits(SearchWords.of("text", text), page.request()),
                page,
                Function.identity());
    }

    /// Its ids say which of the three a hit is.
    @SchemaMapping(typeName = "CatalogueEntryEdge", field = "node")
    CompletableFuture<?> entry(
            Connection.Edge<CatalogueHit> edge,
            DataLoader<StandardId, StandardView> editions,
            DataLoader<ClauseId, ClauseView> clauses,
            DataLoader<ControlId, ControlView> controls) {
        var hit = edge.node();
        if (hit.clause() != null) {
            return clauses.load(hit.clause());
        }
        return hit.control() == null ? editions.load(hit.standard()) : controls.load(hit.control());
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
