package panne.simulate;

/**
 * Who posts in a flow.
 *
 * @param authors how many different people; zero for everybody in the country
 * @param reposts share of posts that repeat another by the network's own button, in [0, 1]
 * @param copies share of posts that repeat another's words, in [0, 1]
 * @param unlocated share of people whose profile does not tell the country, in [0, 1]
 * @param automatic whether machines post
 */
public record Crowd(int authors, double reposts, double copies, double unlocated, boolean automatic) {
    public Crowd {
        if (authors < 0) {
            throw new IllegalArgumentException("authors is " + authors + ": give zero or more");
        }
        if (!(reposts >= 0 && copies >= 0 && reposts + copies < 1)) {
            throw new IllegalArgumentException("reposts " + reposts + " and copies " + copies + " must stay below 1");
        }
    }
}
