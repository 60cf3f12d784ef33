package cn.qicheng.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qicheng.QichengIT;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.Role;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("登录会话：角色以每次请求时为准")
class SessionIT extends QichengIT {

    @Test
    void the_actor_carries_name_and_grants() {
        var phone = signedIn(new Actor.Grant(Role.BASE_ADMIN, "B1"), new Actor.Grant(Role.SUPERVISOR, "B1"));

        var actor = bean(CurrentActor.class).behind(phone.token());

        assertThat(actor.personId()).isEqualTo(phone.personId());
        assertThat(actor.name()).startsWith("李样");
        assertThat(actor.grants())
                .isEqualTo(Set.of(new Actor.Grant(Role.BASE_ADMIN, "B1"), new Actor.Grant(Role.SUPERVISOR, "B1")));
    }
}
