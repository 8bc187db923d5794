/// Pages on which anybody sees whether a certification holds today.
@NullMarked
package dev.triennium.domain.proofpage;

import org.jspecify.annotations.NullMarked;
