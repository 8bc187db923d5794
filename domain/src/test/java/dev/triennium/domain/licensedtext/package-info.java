@NullMarked
package dev.triennium.domain.licensedtext;

import org.jspecify.annotations.NullMarked;
