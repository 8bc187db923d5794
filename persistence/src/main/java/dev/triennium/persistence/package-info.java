@NullMarked
package dev.triennium.persistence;

import org.jspecify.annotations.NullMarked;
