/// Files that clients send.
@NullMarked
package dev.triennium.api.file;

import org.jspecify.annotations.NullMarked;
