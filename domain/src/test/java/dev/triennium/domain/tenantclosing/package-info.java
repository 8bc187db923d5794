@NullMarked
package dev.triennium.domain.tenantclosing;

import org.jspecify.annotations.NullMarked;
