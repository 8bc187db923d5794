/// Refusals: every expected failure has a class here and a public code.
@NullMarked
package dev.triennium.domain.error;

import org.jspecify.annotations.NullMarked;
