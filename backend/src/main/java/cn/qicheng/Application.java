package cn.qicheng;

import io.micronaut.runtime.Micronaut;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;

/** Starts the product. Everything it needs to know comes from {@code application.yml} and the environment. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "启程 Qicheng",
                        version = "1",
                        description =
                                "Government traineeships from the phone. Errors are application/problem+json with a stable"
                                        + " code (docs/errors.md); writes carry an Idempotency-Key."))
public final class Application {

    public static void main(String[] args) {
        Micronaut.run(Application.class, args);
    }

    private Application() {}
}
