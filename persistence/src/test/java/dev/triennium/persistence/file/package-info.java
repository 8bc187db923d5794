@NullMarked
package dev.triennium.persistence.file;

import org.jspecify.annotations.NullMarked;
