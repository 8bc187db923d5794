@NullMarked
package dev.triennium.domain.managementsystem;

import org.jspecify.annotations.NullMarked;
