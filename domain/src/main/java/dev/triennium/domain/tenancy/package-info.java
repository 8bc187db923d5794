/// Tenants, firms, engagements, and the scope that proves an access.
@NullMarked
package dev.triennium.domain.tenancy;

import org.jspecify.annotations.NullMarked;
