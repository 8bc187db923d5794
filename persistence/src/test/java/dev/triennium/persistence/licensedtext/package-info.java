@NullMarked
package dev.triennium.persistence.licensedtext;

import org.jspecify.annotations.NullMarked;
