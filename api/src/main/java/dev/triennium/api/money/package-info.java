/// Money over GraphQL.
@NullMarked
package dev.triennium.api.money;

import org.jspecify.annotations.NullMarked;
