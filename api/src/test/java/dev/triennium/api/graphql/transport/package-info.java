@NullMarked
package dev.triennium.api.graphql.transport;

import org.jspecify.annotations.NullMarked;
