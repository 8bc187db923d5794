@NullMarked
package dev.triennium.api.audittime;

import org.jspecify.annotations.NullMarked;
