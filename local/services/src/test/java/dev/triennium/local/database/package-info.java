@NullMarked
package dev.triennium.local.database;

import org.jspecify.annotations.NullMarked;
