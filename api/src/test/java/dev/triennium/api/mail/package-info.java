@NullMarked
package dev.triennium.api.mail;

import org.jspecify.annotations.NullMarked;
