package panne.language.text;

/** Tells for each character of a folded text where it stood in the clean one. */
public final class Origins {
    private final int[] places;
    private final int length;

    Origins(int[] places, int length) {
        this.places = places;
        this.length = length;
    }

    public int of(int index) {
        if (index >= length) {
            throw new IndexOutOfBoundsException(index);
        }
        return places[index];
    }
}
