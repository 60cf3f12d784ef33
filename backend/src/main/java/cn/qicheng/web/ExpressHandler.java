package cn.qicheng.web;

import cn.qicheng.kernel.DomainProblem;
import cn.qicheng.kernel.Ulid;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.CompositeByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultLastHttpContent;
import io.netty.handler.codec.http.FullHttpMessage;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection's express lane. Answers keep the order of the requests: nothing goes express while the ordinary lane still
 * owes an answer, and what arrives behind an express request waits for its answer.
 */
final class ExpressHandler extends ChannelDuplexHandler {

    /** A tap is some hundred bytes; anything larger has time for the ordinary lane. */
    private static final int LARGEST_BODY = 16 * 1024;

    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final int LONGEST_FORWARDED = 200;
    private static final Logger LOG = LoggerFactory.getLogger(ExpressHandler.class);
    private static final Duration TOLD_EVERY = Duration.ofSeconds(1);
    private static final AtomicLong TOLD_AGAIN_AT = new AtomicLong(System.nanoTime());

    private final List<ExpressRoute> routes;
    private final Clock clock;

    /** Requests the framework has been given and has not answered. */
    private int owed;

    private boolean serving;
    private @Nullable ExpressRoute route;
    private @Nullable HttpRequest head;
    private @Nullable CompositeByteBuf body;
    private final ArrayDeque<Object> behind = new ArrayDeque<>();

    ExpressHandler(List<ExpressRoute> routes, Clock clock) {
        this.routes = routes;
        this.clock = clock;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (serving) {
            behind.add(message);
        } else {
            look(context, message);
        }
    }

    private void look(ChannelHandlerContext context, Object message) {
        if (head != null && message instanceof HttpContent content) {
            gather(context, content);
            return;
        }
        if (message instanceof HttpRequest request) {
            var express = owed == 0 ? routeFor(request) : null;
            if (express != null) {
                route = express;
                head = request;
                body = context.alloc().compositeBuffer();
                if (message instanceof HttpContent whole) {
                    gather(context, whole);
                } else {
                    context.read();
                }
                return;
            }
            owed++;
        }
        context.fireChannelRead(message);
    }

    private @Nullable ExpressRoute routeFor(HttpRequest request) {
        if (!request.decoderResult().isSuccess()
                || request.protocolVersion() != HttpVersion.HTTP_1_1
                || request.headers().contains(HttpHeaderNames.EXPECT)
                || HttpUtil.isTransferEncodingChunked(request)
                || HttpUtil.getContentLength(request, 0L) > LARGEST_BODY) {
            return null;
        }
        var path = pathOf(request.uri());
        for (var candidate : routes) {
            if (candidate.takes(request.method(), path, request.headers())) {
                return candidate;
            }
        }
        return null;
    }

    private void gather(ChannelHandlerContext context, HttpContent content) {
        var gathered = Objects.requireNonNull(body);
        gathered.addComponent(true, content.content().retain());
        var last = content instanceof LastHttpContent;
        content.release();
        if (last) {
            serve(context);
        } else {
            context.read();
        }
    }

    private void serve(ChannelHandlerContext context) {
        var request = Objects.requireNonNull(head);
        var gathered = Objects.requireNonNull(body);
        var express = Objects.requireNonNull(route);
        head = null;
        body = null;
        route = null;
        serving = true;
        var uri = request.uri();
        var path = pathOf(uri);
        var query = path.length() == uri.length() ? "" : uri.substring(path.length() + 1);
        var call = new ExpressRoute.Call(
                request.method(),
                path,
                query,
                request.headers(),
                ByteBufUtil.getBytes(gathered),
                addressOf(context, request));
        CompletionStage<ExpressRoute.@Nullable Reply> answer;
        try {
            answer = express.serve(call);
        } catch (RuntimeException unexpected) {
            gaveUp(unexpected);
            answer = null;
        }
        if (answer == null) {
            leave(context, request, gathered);
            return;
        }
        answer.whenComplete((reply, failed) -> {
            if (failed != null) {
                gaveUp(failed);
            }
            if (context.executor().inEventLoop()) {
                finish(context, request, gathered, failed == null ? reply : null);
            } else {
                context.executor().execute(() -> finish(context, request, gathered, failed == null ? reply : null));
            }
        });
    }

    /** The ordinary lane answers instead. Once a second is enough to be noticed, and a rush does not fill the disk. */
    private static void gaveUp(Throwable failed) {
        var now = System.nanoTime();
        var next = TOLD_AGAIN_AT.get();
        if (now - next < 0 || !TOLD_AGAIN_AT.compareAndSet(next, now + TOLD_EVERY.toNanos())) {
            return;
        }
        var cause = failed instanceof CompletionException wrapped && wrapped.getCause() != null
                ? wrapped.getCause()
                : failed;
        if (cause instanceof DomainProblem problem) {
            LOG.warn("the express lane left a request to the ordinary one: {}", problem.code());
        } else {
            LOG.error("the express lane left a request to the ordinary one", cause);
        }
    }

    private void finish(
            ChannelHandlerContext context, HttpRequest request, ByteBuf gathered, ExpressRoute.@Nullable Reply reply) {
        if (reply == null) {
            leave(context, request, gathered);
            return;
        }
        gathered.release();
        send(context, request, reply);
        goOn(context);
    }

    /** The ordinary lane takes it as if nobody had looked. */
    private void leave(ChannelHandlerContext context, HttpRequest request, ByteBuf gathered) {
        owed++;
        context.fireChannelRead(request instanceof FullHttpMessage full ? full.replace(gathered) : request);
        if (!(request instanceof FullHttpMessage)) {
            context.fireChannelRead(gathered.isReadable() ? new DefaultLastHttpContent(gathered) : emptied(gathered));
        }
        context.fireChannelReadComplete();
        goOn(context);
    }

    private static LastHttpContent emptied(ByteBuf nothing) {
        nothing.release();
        return LastHttpContent.EMPTY_LAST_CONTENT;
    }

    private void goOn(ChannelHandlerContext context) {
        serving = false;
        while (!serving && !behind.isEmpty()) {
            look(context, behind.poll());
        }
        context.read();
    }

    private void send(ChannelHandlerContext context, HttpRequest request, ExpressRoute.Reply reply) {
        var status = HttpResponseStatus.valueOf(reply.status());
        var response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status, Unpooled.wrappedBuffer(reply.body()));
        var headers = response.headers();
        // Also where there is no body: an answer without a length would end the connection.
        headers.set(HttpHeaderNames.CONTENT_LENGTH, reply.body().length);
        if (reply.body().length > 0) {
            headers.set(HttpHeaderNames.CONTENT_TYPE, reply.contentType());
        }
        headers.set(RequestId.HEADER, Ulid.next());
        headers.set("X-Server-Time", clock.instant().toString());
        headers.set("X-Content-Type-Options", "nosniff");
        reply.headers().forEach(headers::set);
        if (!headers.contains(HttpHeaderNames.CACHE_CONTROL)) {
            headers.set(HttpHeaderNames.CACHE_CONTROL, "no-store");
        }
        if (HttpUtil.isKeepAlive(request)) {
            context.writeAndFlush(response);
        } else {
            headers.set(HttpHeaderNames.CONNECTION, "close");
            context.writeAndFlush(response).addListener(ChannelFutureListener.CLOSE);
        }
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        var interim =
                message instanceof HttpResponse response && response.status().code() < 200;
        if (message instanceof LastHttpContent && !interim && owed > 0) {
            owed--;
        }
        context.write(message, promise);
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        context.fireChannelReadComplete();
        if (head != null) {
            context.read();
        }
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        behind.forEach(ReferenceCountUtil::release);
        behind.clear();
        ReferenceCountUtil.release(body);
    }

    /** The first address the proxy tells; without a proxy anybody could name one, and would only slow down that one. */
    private static String addressOf(ChannelHandlerContext context, HttpRequest request) {
        var told = request.headers().get(FORWARDED_FOR);
        if (told != null && !told.isBlank() && told.length() <= LONGEST_FORWARDED) {
            var comma = told.indexOf(',');
            return (comma < 0 ? told : told.substring(0, comma)).strip();
        }
        return context.channel().remoteAddress() instanceof InetSocketAddress socket
                ? socket.getAddress().getHostAddress()
                : "";
    }

    private static String pathOf(String uri) {
        var mark = uri.indexOf('?');
        return mark < 0 ? uri : uri.substring(0, mark);
    }
}
