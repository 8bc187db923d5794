@NullMarked
package dev.triennium.filestore.file;

import org.jspecify.annotations.NullMarked;
