package dev.triennium.api.standard;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.domain.standard.Topic;
import dev.triennium.domain.standard.TopicId;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `StandardTopic`.
record StandardTopicView(
        GlobalId id, String key, Topic.Kind kind, @Nullable String harmonizedClause, String title) {

    static final String TYPE = "StandardTopic";

    static StandardTopicView of(Topic topic) {
        return new StandardTopicView(
                GlobalId.of(TYPE, topic.id().value()),
                topic.key(),
                topic.kind(),
                topic.harmonizedClause(),
                topic.title());
    }

    TopicId topicId() {
        return new TopicId(id.key());
    }
}
