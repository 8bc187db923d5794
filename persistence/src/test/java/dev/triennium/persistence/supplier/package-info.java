@NullMarked
package dev.triennium.persistence.supplier;

import org.jspecify.annotations.NullMarked;
