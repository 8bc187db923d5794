@NullMarked
package dev.triennium.api.file;

import org.jspecify.annotations.NullMarked;
