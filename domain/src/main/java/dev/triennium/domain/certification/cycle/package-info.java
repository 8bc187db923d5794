/// The three-year cycle: which civil date follows from which, and by what rule.
@NullMarked
package dev.triennium.domain.certification.cycle;

import org.jspecify.annotations.NullMarked;
