@NullMarked
package dev.triennium.domain.file;

import org.jspecify.annotations.NullMarked;
