@NullMarked
package dev.triennium.persistence.firmtemplate;

import org.jspecify.annotations.NullMarked;
