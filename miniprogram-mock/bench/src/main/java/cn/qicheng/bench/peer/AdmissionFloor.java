package cn.qicheng.bench.peer;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpVersion;
import java.nio.charset.StandardCharsets;

/** P0: bare Netty, the token check, one EVALSHA for every request, and nothing durable at all. Nobody can be faster. */
public final class AdmissionFloor {

    private AdmissionFloor() {}

    public static void main(String[] arguments) throws InterruptedException {
        var redis = new Redis("admit");
        var tokens = new TokenCheck();
        new ServerBootstrap()
                .group(new MultiThreadIoEventLoopGroup(NioIoHandler.newFactory()))
                .channel(NioServerSocketChannel.class)
                .childHandler(new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        channel.pipeline()
                                .addLast(
                                        new HttpServerCodec(),
                                        new HttpObjectAggregator(16_384),
                                        new Handler(redis, tokens));
                    }
                })
                .bind("127.0.0.1", Integer.getInteger("bench.port"))
                .sync()
                .channel()
                .closeFuture()
                .sync();
    }

    private static final class Handler extends SimpleChannelInboundHandler<FullHttpRequest> {

        private static final String LEASE_MILLIS = "10000";
        private static final String POSITION = "\"positionId\":\"";
        private static final byte[] HELLO = "{\"message\":\"hello\",\"number\":42}".getBytes(StandardCharsets.US_ASCII);

        private final Redis redis;
        private final TokenCheck tokens;

        Handler(Redis redis, TokenCheck tokens) {
            this.redis = redis;
            this.tokens = tokens;
        }

        @Override
        protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
            if (request.uri().equals("/floor/json")) {
                reply(context, HttpResponseStatus.OK, HELLO);
                return;
            }
            var person = tokens.personOf(request.headers().get(HttpHeaderNames.AUTHORIZATION));
            if (person == null) {
                reply(context, HttpResponseStatus.UNAUTHORIZED, HELLO);
                return;
            }
            var body = request.content().toString(StandardCharsets.US_ASCII);
            var at = body.indexOf(POSITION) + POSITION.length();
            var tag = "{p:" + body.substring(at, body.indexOf('"', at)) + "}:";
            redis.call(new String[] {tag + "meta", tag + "lease", tag + "done"}, LEASE_MILLIS, person)
                    .whenComplete((code, error) -> reply(
                            context,
                            error == null && code >= 0
                                    ? HttpResponseStatus.CREATED
                                    : HttpResponseStatus.SERVICE_UNAVAILABLE,
                            ("{\"admitted\":" + code + "}").getBytes(StandardCharsets.US_ASCII)));
        }

        private static void reply(ChannelHandlerContext context, HttpResponseStatus status, byte[] body) {
            var response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status, Unpooled.wrappedBuffer(body));
            response.headers().set(HttpHeaderNames.CONTENT_TYPE, "application/json");
            response.headers().set(HttpHeaderNames.CONTENT_LENGTH, body.length);
            context.writeAndFlush(response);
        }
    }
}
