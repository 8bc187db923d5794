/// Where files lie, and who looks into them for viruses.
@NullMarked
package dev.triennium.filestore.file;

import org.jspecify.annotations.NullMarked;
