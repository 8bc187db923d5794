@NullMarked
package dev.triennium.domain.audittime;

import org.jspecify.annotations.NullMarked;
