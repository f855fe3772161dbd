package panne.pipeline;

import static java.util.Objects.requireNonNull;

import panne.detect.Detector;
import panne.index.PostIndex;
import panne.language.Annotator;
import panne.store.Store;

/** What a pipeline is made of, in the order posts pass. */
public record Stages(
        Annotator annotator,
        Pseudonymiser pseudonymiser,
        Forgotten forgotten,
        PostIndex index,
        Detector detector,
        Newsroom newsroom,
        Store store) {
    public Stages {
        requireNonNull(annotator, "annotator is null");
        requireNonNull(pseudonymiser, "pseudonymiser is null");
        requireNonNull(forgotten, "forgotten is null");
        requireNonNull(index, "index is null");
        requireNonNull(detector, "detector is null");
        requireNonNull(newsroom, "newsroom is null");
        requireNonNull(store, "store is null");
    }
}
