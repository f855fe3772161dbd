package panne.alert;

/** What became of a message. */
public sealed interface SendResult {
    /** The mail server took it. */
    record Sent() implements SendResult {}

    /** It did not work this time and may later: the server is away, or the login is wrong. */
    record Postponed(String reason) implements SendResult {}

    /** The mail server will never take it: the receiver does not exist. */
    record Refused(String reason) implements SendResult {}
}
