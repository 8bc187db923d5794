@NullMarked
package dev.triennium.api.tenantexport;

import org.jspecify.annotations.NullMarked;
