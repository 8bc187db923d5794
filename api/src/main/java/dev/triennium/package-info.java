/// The application: finds its parts and starts them.
@NullMarked
package dev.triennium;

import org.jspecify.annotations.NullMarked;
