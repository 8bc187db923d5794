@NullMarked
package dev.triennium.domain.directorysheet;

import org.jspecify.annotations.NullMarked;
