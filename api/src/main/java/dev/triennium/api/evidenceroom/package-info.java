/// Evidence rooms in the schema, their packages to take away, and the page that guests open.
@NullMarked
package dev.triennium.api.evidenceroom;

import org.jspecify.annotations.NullMarked;
