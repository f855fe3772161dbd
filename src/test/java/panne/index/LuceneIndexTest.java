package panne.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import panne.domain.AnnotatedPost;
import panne.domain.Post;

/** The Lucene index keeps the contract, and survives what happens to files and processes. */
final class LuceneIndexTest implements PostIndexContract {
    private final List<PostIndex> opened = new ArrayList<>();

    @TempDir
    Path folder;

    @Override
    public PostIndex index() {
        return open(folder);
    }

    private PostIndex open(Path place) {
        PostIndex index = LuceneIndex.open(place, new IndexSettings(16));
        opened.add(index);
        return index;
    }

    private void close(PostIndex index) {
        opened.remove(index);
        index.close();
    }

    @AfterEach
    void closeAll() {
        opened.forEach(PostIndex::close);
    }

    private static List<AnnotatedPost> posts(int count) {
        return new SeededPosts(11).take(count);
    }

    @Test
    void saysThatItHasClosedItselfWhenItCannotWrite() throws IOException {
        Path place = Files.createDirectory(folder.resolve("lost"));
        LuceneIndex index = LuceneIndex.open(place, new IndexSettings(16));
        index.requireOpen();
        index.add(posts(10));
        try (Stream<Path> files = Files.list(place)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(place);

        assertThatThrownBy(index::commit).isInstanceOf(IndexException.class);
        assertThat(index.isOpen()).isFalse();
        assertThatThrownBy(() -> index.add(posts(20)))
                .isInstanceOf(IndexException.class)
                .hasMessageContaining(place.toString())
                .hasMessageContaining("make room");
        assertThatThrownBy(index::requireOpen)
                .isInstanceOf(IndexException.class)
                .hasMessageContaining("has closed itself");
    }

    @Test
    void nothingOfAnExpungedPostIsLeftOnTheDisk() throws IOException {
        List<AnnotatedPost> posts = posts(500);
        String id = posts.get(250).post().id();
        PostIndex index = index();
        index.add(posts);
        index.commit();
        assertThat(filesWith(id)).isNotEmpty();
        index.deleteByIds(List.of(id));
        index.expunge();
        assertThat(filesWith(id)).isEmpty();
        assertThat(index.size()).isEqualTo(499);
        close(index);
        assertThat(index().size()).isEqualTo(499);
    }

    private List<Path> filesWith(String text) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> holding = new ArrayList<>();
            for (Path file : files.toList()) {
                if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(text)) {
                    holding.add(file);
                }
            }
            return holding;
        }
    }

    @Test
    void keepsEverythingOverARestart() {
        List<AnnotatedPost> posts = posts(500);
        PostIndex first = index();
        first.add(posts.subList(0, 400));
        close(first);

        PostIndex second = index();

        assertThat(second.size()).isEqualTo(400);
        assertThat(second.add(posts)).isEqualTo(posts.subList(400, 500));
        List<AnnotatedPost> read = new ArrayList<>();
        second.readBack(Instant.EPOCH, read::add);
        assertThat(read).isEqualTo(posts);
    }

    @Test
    void losesOnlyWhatWasNotCommittedWhenKilled() {
        List<AnnotatedPost> posts = posts(300);
        PostIndex killed = index();
        killed.add(posts.subList(0, 200));
        killed.commit();
        killed.add(posts.subList(200, 300));
        killed.refresh();

        PostIndex survivor = open(copyOf(folder));

        assertThat(survivor.size()).isEqualTo(200);
        assertThat(survivor.add(posts)).isEqualTo(posts.subList(200, 300));
    }

    private static Path copyOf(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            Path copy = Files.createTempDirectory(folder.getParent(), "copy");
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void saysThatItIsDamagedAndWhatToDo() throws IOException {
        LuceneIndex.open(folder).close();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> file.getFileName().toString().startsWith("segments"))
                    .toList()) {
                Files.write(file, new byte[100]);
            }
        }

        assertThatThrownBy(() -> LuceneIndex.open(folder))
                .isInstanceOf(IndexException.class)
                .hasMessageStartingWith("The index in " + folder + " is damaged")
                .hasMessageContaining("restore the data folder from a copy");
    }

    @Test
    void saysThatAnotherProcessHoldsTheFolder() {
        index();

        assertThatThrownBy(() -> LuceneIndex.open(folder))
                .isInstanceOf(IndexException.class)
                .hasMessageContaining(folder.toString())
                .hasMessageContaining("in use by another panne process");
    }

    @Test
    void isSearchableWhileItGrows() throws Exception {
        List<AnnotatedPost> posts = posts(4000);
        PostIndex index = index();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<Integer>> added = new ArrayList<>();
            for (int thread = 0; thread < 2; thread++) {
                added.add(threads.submit(() -> addInSteps(index, posts)));
            }
            Future<Long> searched = threads.submit(() -> searchUntilAllAreThere(index, posts.size()));

            assertThat(added.get(0).get() + added.get(1).get()).isEqualTo(posts.size());
            assertThat(searched.get()).isEqualTo(posts.size());
        }
    }

    private static int addInSteps(PostIndex index, List<AnnotatedPost> posts) {
        int fresh = 0;
        for (int start = 0; start < posts.size(); start += 100) {
            fresh += index.add(posts.subList(start, start + 100)).size();
            index.refresh();
        }
        return fresh;
    }

    private static long searchUntilAllAreThere(PostIndex index, int all) {
        long before = 0;
        while (before < all) {
            SearchResult result = index.search(new SearchRequest("", 50, SearchRequest.Order.NEWEST));
            assertThat(result.total()).isGreaterThanOrEqualTo(before);
            assertThat(result.hits()).isSortedAccordingTo(PostIndexContract.BY_TIME.reversed());
            before = result.total();
        }
        return before;
    }

    @Test
    void keepsTextsThatAreNoValidUnicode() {
        AnnotatedPost model = posts(1).getFirst();
        Post odd = Post.of("x:\ud83d", "x", Instant.parse("2022-10-25T06:00:00.123456789Z"), "half a pair \ud83d \0");
        AnnotatedPost post = new AnnotatedPost(odd, model.annotation());
        PostIndex index = index();
        index.add(List.of(post));
        index.refresh();

        assertThat(index.search(new SearchRequest("", 1, SearchRequest.Order.NEWEST))
                        .hits())
                .containsExactly(post);
        assertThat(index.add(List.of(post))).isEmpty();
    }

    @Test
    void takesValuesOfAnyLength() {
        AnnotatedPost model = posts(1).getFirst();
        String endless = "endless".repeat(10_000);
        Post huge = Post.of(endless, endless, Instant.EPOCH, endless).withAuthor(endless);
        PostIndex index = index();

        assertThat(index.add(List.of(new AnnotatedPost(huge, model.annotation()))))
                .hasSize(1);
        assertThat(index.deleteByIds(List.of(endless))).isEqualTo(1);
    }
}
