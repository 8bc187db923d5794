@NullMarked
package dev.triennium.api.managementsystem;

import org.jspecify.annotations.NullMarked;
