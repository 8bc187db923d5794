@NullMarked
package dev.triennium.persistence.participation;

import org.jspecify.annotations.NullMarked;
