@NullMarked
package dev.triennium.domain.document;

import org.jspecify.annotations.NullMarked;
