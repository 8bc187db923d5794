@NullMarked
package dev.triennium.api.directorysheet;

import org.jspecify.annotations.NullMarked;
