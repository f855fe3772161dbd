package panne.pipeline;

/** How many messages went out, will be tried again, and were given up. */
public record DeliveryReport(int sent, int postponed, int refused) {}
