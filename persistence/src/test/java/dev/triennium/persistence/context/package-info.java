@NullMarked
package dev.triennium.persistence.context;

import org.jspecify.annotations.NullMarked;
