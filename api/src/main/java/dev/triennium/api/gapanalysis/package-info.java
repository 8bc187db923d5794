/// Gap analysis over GraphQL.
@NullMarked
package dev.triennium.api.gapanalysis;

import org.jspecify.annotations.NullMarked;
