@NullMarked
package dev.triennium.api.documenttemplate;

import org.jspecify.annotations.NullMarked;
