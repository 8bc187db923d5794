/// Test support of the module.
@NullMarked
package dev.triennium.persistence;

import org.jspecify.annotations.NullMarked;
