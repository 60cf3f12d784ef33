package cn.qicheng.sandbox;

import java.util.Optional;

/** The program behind {@code ./run}; {@code ./run --help} says what it understands. */
public final class Sandbox {
    private Sandbox() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    private static int run(String[] arguments) {
        Settings settings;
        try {
            settings = Settings.of(arguments, System.getenv());
        } catch (SandboxFailure failure) {
            tell(failure);
            return 1;
        }
        Household household = new Household(settings, new Progress(System.out));
        // Ctrl-C and kill end here, and so does a normal exit.
        Runtime.getRuntime().addShutdownHook(new Thread(household::stop, "stop-the-sandbox"));
        try {
            household.start();
            Optional<String> command = settings.exec();
            return command.isPresent() ? household.execute(command.get()) : household.waitForever();
        } catch (SandboxFailure failure) {
            // What fails because it was stopped is no news.
            if (!household.isStopping()) {
                tell(failure);
            }
            return 1;
        }
    }

    private static void tell(SandboxFailure failure) {
        System.err.println("\n" + failure.getMessage());
    }
}
