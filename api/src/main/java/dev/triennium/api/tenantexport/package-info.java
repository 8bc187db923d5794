/// All that an organisation has, to take away.
@NullMarked
package dev.triennium.api.tenantexport;

import org.jspecify.annotations.NullMarked;
