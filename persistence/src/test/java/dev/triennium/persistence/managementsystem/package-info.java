@NullMarked
package dev.triennium.persistence.managementsystem;

import org.jspecify.annotations.NullMarked;
