/// A small application with a schema of its own, to try the kernel with.
@NullMarked
package dev.triennium.testkernel;

import org.jspecify.annotations.NullMarked;
