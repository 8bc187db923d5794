/// The guard that keeps statements inside their tenant, and the rows of tenants and firms.
@NullMarked
package dev.triennium.persistence.tenancy;

import org.jspecify.annotations.NullMarked;
