package panne.web.page;

import java.util.List;

/**
 * The front page.
 *
 * @param headline the answer in one sentence: what fails now
 * @param standing what that answer rests on
 * @param renewal an answer that grows old in silence would be a wrong one
 * @param current incidents that go on, the newest first
 * @param past incidents that are over, the newest first
 */
public record Overview(
        String headline, String standing, boolean calm, Renewal renewal, List<Card> current, List<Card> past) {
    public Overview {
        current = List.copyOf(current);
        past = List.copyOf(past);
    }
}
