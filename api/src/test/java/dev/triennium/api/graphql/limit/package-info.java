@NullMarked
package dev.triennium.api.graphql.limit;

import org.jspecify.annotations.NullMarked;
