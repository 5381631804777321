/**
 * Owns files: what was uploaded, checked by its content, kept in chunks, and the item it hangs on. Emits
 * {@code file.uploaded} and, in the name of the item, {@code *.file-attached}.
 */
@NullMarked
package dev.rapport.ground.file;

import org.jspecify.annotations.NullMarked;
