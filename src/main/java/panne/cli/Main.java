package panne.cli;

/** Where the program starts. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.err.println("panne: no command given");
    }
}
