@NullMarked
package dev.triennium.persistence.tenantclosing;

import org.jspecify.annotations.NullMarked;
