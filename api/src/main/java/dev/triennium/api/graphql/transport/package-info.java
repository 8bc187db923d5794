/// GraphQL over HTTP, over WebSocket and over server-sent events.
@NullMarked
package dev.triennium.api.graphql.transport;

import org.jspecify.annotations.NullMarked;
