/// How the context of organisations is stored.
@NullMarked
package dev.triennium.persistence.context;

import org.jspecify.annotations.NullMarked;
