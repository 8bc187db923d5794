@NullMarked
package dev.triennium.api.graphql;

import org.jspecify.annotations.NullMarked;
