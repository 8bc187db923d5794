package dev.triennium.domain.paging;

/// How many items a list has.
///
/// @param isMore whether there are more, which nobody counted
public record ListCount(int number, boolean isMore) {

    /// Where the counting of a long list ends.
    public static final int MOST = 1_000;

    public static ListCount exactly(int number) {
        return new ListCount(number, false);
    }

    /// @param found how many there are, as far as one more than [#MOST]
    public static ListCount asFarAsCounted(int found) {
        return new ListCount(Math.min(found, MOST), found > MOST);
    }
}
