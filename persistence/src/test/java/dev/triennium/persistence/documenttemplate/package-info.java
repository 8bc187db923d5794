@NullMarked
package dev.triennium.persistence.documenttemplate;

import org.jspecify.annotations.NullMarked;
