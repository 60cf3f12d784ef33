package cn.qicheng.district;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import io.micronaut.core.io.ResourceResolver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

@Factory
final class DistrictsFactory {

    @Context
    Districts districts(ResourceResolver resources, @Value("${qicheng.policy.folder}") String folder) {
        var path = folder + "/districts.yml";
        try (var in = resources
                .getResourceAsStream(path)
                .orElseThrow(() -> new IllegalStateException("policy file missing: " + path))) {
            Map<String, Object> file = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return new Districts(
                    city(file),
                    ((List<?>) need(file, "districts"))
                            .stream().map(DistrictsFactory::district).toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(path, unreadable);
        }
    }

    private static Districts.City city(Map<String, Object> file) {
        var city = (Map<?, ?>) need(file, "city");
        return new Districts.City(
                need(city, "code").toString(),
                need(city, "name").toString(),
                need(city, "bureau").toString());
    }

    private static District district(Object entry) {
        var map = (Map<?, ?>) entry;
        var aliases = map.get("aliases") instanceof List<?> names
                ? names.stream().map(String::valueOf).toList()
                : List.<String>of();
        return new District(
                need(map, "code").toString(),
                need(map, "name").toString(),
                aliases,
                need(map, "bureau").toString(),
                "CITY".equals(map.get("handledBy")));
    }

    private static Object need(Map<?, ?> map, String key) {
        var value = map.get(key);
        if (value == null) {
            throw new IllegalStateException("districts.yml lacks " + key + " in " + map);
        }
        return value;
    }
}
