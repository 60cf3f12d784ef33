package cn.qicheng.bench;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qicheng.bench.Truth.Books;
import cn.qicheng.bench.Truth.Post;
import cn.qicheng.bench.Truth.Said;
import cn.qicheng.bench.Truth.Stored;
import java.util.List;
import org.junit.jupiter.api.Test;

class TruthTest {

    private static final List<Post> TWO_PLACES = List.of(new Post("w", "p", 2, 2));
    private static final List<Stored> BOTH_TAKEN = List.of(held("r1", "ann", 100), held("r2", "bob", 200));

    private static Stored held(String id, String person, long at) {
        return new Stored(id, person, "w", "p", true, at);
    }

    private static Said said(String person, int status, String id, long received) {
        return new Said(person, "w", "p", status, id, received - 50, received);
    }

    private static java.util.Map<String, Integer> broken(List<Post> posts, List<Stored> rows, Said... said) {
        return Truth.broken(new Books(posts, rows), List.of(said), true);
    }

    @Test
    void whoeverIsToldTheTruthBreaksNothing() {
        assertThat(broken(
                        TWO_PLACES,
                        BOTH_TAKEN,
                        said("ann", 201, "r1", 150),
                        said("ann", 200, "r1", 160),
                        said("bob", 201, "r2", 250),
                        said("eve", 410, "", 300),
                        said("eve", 503, "", 310)))
                .isEmpty();
    }

    @Test
    void aPlaceThatIsNotInTheBooksIsLost() {
        assertThat(broken(TWO_PLACES, BOTH_TAKEN, said("eve", 201, "r9", 300))).containsEntry("lostAccepted", 1);
    }

    @Test
    void somebodyElsesPlaceIsNoPlace() {
        assertThat(broken(TWO_PLACES, BOTH_TAKEN, said("eve", 200, "r1", 300))).containsEntry("foreignAnswer", 1);
    }

    @Test
    void moreHoldersThanPlacesIsOversold() {
        assertThat(broken(List.of(new Post("w", "p", 1, 2)), BOTH_TAKEN)).containsEntry("oversold", 1);
    }

    @Test
    void aCountThatIsNotTheNumberOfHoldersHasDrifted() {
        assertThat(broken(List.of(new Post("w", "p", 5, 3)), BOTH_TAKEN)).containsEntry("countDrift", 1);
        assertThat(Truth.broken(new Books(List.of(new Post("w", "p", 5, 0)), BOTH_TAKEN), List.of(), false))
                .as("a design without a count")
                .isEmpty();
    }

    @Test
    void twoPlacesOfOnePersonInAWindowAreADuplicate() {
        assertThat(broken(TWO_PLACES, List.of(held("r1", "ann", 1), held("r2", "ann", 2))))
                .containsEntry("duplicates", 1);
    }

    @Test
    void soldOutBeforeTheLastPlaceWasEvenAskedForIsALie() {
        assertThat(broken(TWO_PLACES, BOTH_TAKEN, said("eve", 410, "", 150)))
                .containsEntry("soldOutWhilePlacesLeft", 1);
        assertThat(broken(List.of(new Post("w", "p", 3, 2)), BOTH_TAKEN, said("eve", 410, "", 900)))
                .containsEntry("soldOutWhilePlacesLeft", 1);
    }
}
