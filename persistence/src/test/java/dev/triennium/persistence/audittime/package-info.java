@NullMarked
package dev.triennium.persistence.audittime;

import org.jspecify.annotations.NullMarked;
