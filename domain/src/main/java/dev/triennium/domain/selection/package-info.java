/// The advisor: from answers about an organisation to the standards that suit it.
@NullMarked
package dev.triennium.domain.selection;

import org.jspecify.annotations.NullMarked;
