@NullMarked
package dev.triennium.persistence.standard;

import org.jspecify.annotations.NullMarked;
