@NullMarked
package dev.triennium.api.licensedtext;

import org.jspecify.annotations.NullMarked;
