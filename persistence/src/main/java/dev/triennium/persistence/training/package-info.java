@NullMarked
package dev.triennium.persistence.training;

import org.jspecify.annotations.NullMarked;
