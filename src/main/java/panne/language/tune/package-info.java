/** Tunes the pretrained network to labelled posts, with PyTorch. */
@NullMarked
package panne.language.tune;

import org.jspecify.annotations.NullMarked;
