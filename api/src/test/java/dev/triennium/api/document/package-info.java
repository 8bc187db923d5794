@NullMarked
package dev.triennium.api.document;

import org.jspecify.annotations.NullMarked;
