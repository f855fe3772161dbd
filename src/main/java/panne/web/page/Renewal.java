package panne.web.page;

/** Whether a page renews itself, which readers may stop. */
public enum Renewal {
    /** It shows what does not change. */
    NEVER,
    EACH_MINUTE,
    /** It would, but the reader holds it. */
    HELD
}
