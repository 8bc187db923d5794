/// How the register of suppliers is stored.
@NullMarked
package dev.triennium.persistence.supplier;

import org.jspecify.annotations.NullMarked;
