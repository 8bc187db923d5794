/// Which controls of an edition's annex apply, why, and who signed for it.
@NullMarked
package dev.triennium.domain.statementofapplicability;

import org.jspecify.annotations.NullMarked;
