/// All that one organisation has in the product, to take away.
@NullMarked
package dev.triennium.domain.tenantexport;

import org.jspecify.annotations.NullMarked;
