package dev.triennium.api.standard;

import dev.triennium.domain.standard.Topic;
import org.jspecify.annotations.Nullable;

/// The GraphQL input `StandardTopicFilter`.
record StandardTopicFilterInput(Topic.@Nullable Kind kind) {}
