/// The GraphQL kernel: ids, connections, scalars, permissions, limits and transport.
@NullMarked
package dev.triennium.api.graphql;

import org.jspecify.annotations.NullMarked;
