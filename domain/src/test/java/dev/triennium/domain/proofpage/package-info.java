@NullMarked
package dev.triennium.domain.proofpage;

import org.jspecify.annotations.NullMarked;
