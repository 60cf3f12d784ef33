package cn.qicheng;

import io.micronaut.runtime.Micronaut;

/** Starts the product. Everything it needs to know comes from {@code application.yml} and the environment. */
public final class Application {

    public static void main(String[] args) {
        Micronaut.run(Application.class, args);
    }

    private Application() {}
}
