@NullMarked
package dev.triennium.scheduler.tenantclosing;

import org.jspecify.annotations.NullMarked;
