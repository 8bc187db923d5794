/// The database of the local stack and of the tests, from whatever the machine has to offer.
@NullMarked
package dev.triennium.local.database;

import org.jspecify.annotations.NullMarked;
