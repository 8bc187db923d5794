/// What is known about files; where they lie, the module `filestore` says.
@NullMarked
package dev.triennium.persistence.file;

import org.jspecify.annotations.NullMarked;
