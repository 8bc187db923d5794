package dev.triennium.domain.managementreview;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.managementreview.ReviewInputSource.Period;
import dev.triennium.domain.tenancy.TenantScope;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What all sources together can tell of the inputs of a review.
@DomainService
public final class ReviewFigures {

    private final List<ReviewInputSource> sources;
    private final Set<String> topics;

    public ReviewFigures(List<ReviewInputSource> sources) {
        this.sources = List.copyOf(sources);
        this.topics =
                sources.stream()
                        .flatMap(source -> source.topics().stream())
                        .collect(Collectors.toUnmodifiableSet());
    }

    /// Whether anything of the topic is kept here.
    public boolean isKnown(ReviewTopic topic) {
        return topics.contains(topic.key());
    }

    /// The figures of each topic; each source is asked once, and only for what is on the agenda.
    Function<ReviewTopic, List<ReviewFigure>> now(
            TenantScope scope, Period period, List<ReviewInput> inputs) {
        var asked =
                inputs.stream()
                        .map(one -> one.topic().key())
                        .collect(Collectors.toUnmodifiableSet());
        record Told(Set<String> topics, List<ReviewFigure> figures) {}
        var told =
                sources.stream()
                        .filter(source -> source.topics().stream().anyMatch(asked::contains))
                        .map(source -> new Told(source.topics(), source.list(scope, period)))
                        .toList();
        return topic ->
                told.stream()
                        .filter(one -> one.topics().contains(topic.key()))
                        .flatMap(one -> one.figures().stream())
                        .toList();
    }
}
