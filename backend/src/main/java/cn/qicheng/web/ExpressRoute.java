package cn.qicheng.web;

import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A request that comes by tens of thousands in a minute and is answered on the event loop, past the framework's filters.
 *
 * <p>Whatever is not plain is left to the ordinary lane, where the same path has its controller: a missing token, a body
 * that does not read, a person without the role. So an express route refuses nobody in words of its own; it only is quick
 * where all is well, and asks the same desk.
 */
public interface ExpressRoute {

    /**
     * A request as it came.
     *
     * @param address of the caller, as the proxy in front says, else of the connection
     */
    record Call(HttpMethod method, String path, String query, HttpHeaders headers, byte[] body, String address) {}

    /** An answer, ready to be sent. */
    record Reply(int status, String contentType, byte[] body, Map<String, String> headers) {}

    /** Looks at the first line and the headers only; nothing has been read of the body. */
    boolean takes(HttpMethod method, String path, HttpHeaders headers);

    /** Answers, never blocking; null now or later leaves the request to the ordinary lane. */
    @Nullable
    CompletionStage<@Nullable Reply> serve(Call call);
}
