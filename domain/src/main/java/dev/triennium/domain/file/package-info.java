/// Files that people bring, checked by what is in them and kept under names of ours.
@NullMarked
package dev.triennium.domain.file;

import org.jspecify.annotations.NullMarked;
