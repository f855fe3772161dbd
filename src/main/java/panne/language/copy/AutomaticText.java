package panne.language.copy;

import java.util.regex.Pattern;

/** Recognises texts that only machines write: check-ins, weather stations, now-playing, alerts, job and promo feeds. */
final class AutomaticText {
    private static final Pattern PATTERNS = Pattern.compile(
            "#?now ?playing\\b|♫|♬|\\bnp:|"
                    + "^i'?m at .{2,80}(?:\\(|\\bin\\b|w/)|\\bswarmapp\\b|"
                    + "just posted a (?:photo|video)|\\[pic\\]:|"
                    + "(?:watch|warning|advisory|statement) (?:issued|in effect)\\b.*\\b(?:until|by nws|for)\\b|"
                    + "\\b(?:temp|temperature|wind|humidity|pressure|barometer|rain today)\\b ?:? ?-?\\d.*"
                    + "\\b(?:temp|wind|humidity|pressure|hpa|mph|km/h|rain)\\b|conditions for .+ at \\d|"
                    + "#(?:job|jobs|hiring|career|careers|jobalert|tweetmyjobs)\\b|we'?re #?hiring|see our latest|"
                    + "user reports indicate|reports? (?:spike|detected) at|status (?:update|page):|\\bdowndetector\\.\\w+/|"
                    + "#?(?:deal|giveaway|promo code)\\b.*\\d+ ?% off|via (?:groupon|@?youtube|ifttt)\\b|"
                    + "today stats:|new followers? and|unfollowers?\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final int LONGEST_READ = 1000;

    private AutomaticText() {}

    static boolean matches(String text) {
        return PATTERNS.matcher(text.length() > LONGEST_READ ? text.substring(0, LONGEST_READ) : text)
                .find();
    }
}
