package cn.qicheng;

import java.util.List;

/**
 * Real objects of somebody else, for {@link EveryRouteIT}. Each module's tests contribute a {@code @Singleton} of this
 * kind that makes its objects and says who must not reach them: a person with the right role for the route, but with
 * another base, another district, or simply another person.
 */
public interface ForeignObjects {

    /**
     * One try of a stranger; the answer must be 403 or 404.
     *
     * @param method GET, POST, PUT, DELETE
     * @param path with the real id in it, below {@code /api/v1}
     * @param body one that would be accepted from the owner, so that nothing but access is refused; empty text for none
     */
    record Attempt(ApiClient stranger, String method, String path, Object body) {}

    /** Called once, after the product runs. */
    List<Attempt> attempts();
}
