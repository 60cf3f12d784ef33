package cn.qicheng.web;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.HttpServerCodec;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts an {@link ExpressHandler} before the framework on every HTTP/1.1 connection. */
@Singleton
class ExpressLane implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {

    private final List<ExpressRoute> routes;
    private final Clock clock;

    ExpressLane(List<ExpressRoute> routes, Clock clock) {
        this.routes = routes;
        this.clock = clock;
    }

    @Override
    public NettyServerCustomizer.Registry onCreated(BeanCreatedEvent<NettyServerCustomizer.Registry> created) {
        created.getBean().register(new OnConnection(null));
        return created.getBean();
    }

    private final class OnConnection implements NettyServerCustomizer {

        private final @Nullable Channel channel;

        OnConnection(@Nullable Channel channel) {
            this.channel = channel;
        }

        @Override
        public NettyServerCustomizer specializeForChannel(Channel opened, ChannelRole role) {
            return new OnConnection(opened);
        }

        @Override
        public void onStreamPipelineBuilt() {
            if (channel == null || routes.isEmpty()) {
                return;
            }
            var pipeline = channel.pipeline();
            if (pipeline.get(HttpServerCodec.class) != null
                    && pipeline.get(ChannelPipelineCustomizer.HANDLER_MICRONAUT_INBOUND) != null) {
                pipeline.addBefore(
                        ChannelPipelineCustomizer.HANDLER_MICRONAUT_INBOUND,
                        "qicheng-express",
                        new ExpressHandler(routes, clock));
            }
        }
    }
}
