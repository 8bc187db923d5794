@NullMarked
package dev.triennium.scheduler.tenantexport;

import org.jspecify.annotations.NullMarked;
