package cn.qicheng.district;

import io.micronaut.core.io.ResourceResolver;

/** The city's real districts for tests that need no server. */
public final class LanzhouDistricts {

    public static Districts all() {
        return new DistrictsFactory().districts(new ResourceResolver(), "classpath:policy/lanzhou");
    }

    private LanzhouDistricts() {}
}
