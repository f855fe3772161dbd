package panne.web.page;

/**
 * Why a page cannot be shown.
 *
 * @param root how the address of the page leads back to the first one
 */
public record Trouble(String title, String problem, String remedy, String root) {}
