@NullMarked
package dev.triennium.domain.documenttemplate;

import org.jspecify.annotations.NullMarked;
