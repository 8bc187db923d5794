@NullMarked
package dev.triennium.persistence.tenantexport;

import org.jspecify.annotations.NullMarked;
