package cn.qicheng.policy;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import io.micronaut.core.io.ResourceResolver;
import java.time.Clock;

@Factory
final class PolicyFactory {

    /** Read eagerly: a city with broken policy files must not open its doors. */
    @Context
    PolicyBook policyBook(ResourceResolver resources, @Value("${qicheng.policy.folder}") String folder, Clock clock) {
        return new PolicyBook(new PolicyYaml(resources, folder, clock).read(), clock);
    }
}
