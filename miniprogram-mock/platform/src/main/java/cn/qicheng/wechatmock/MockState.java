package cn.qicheng.wechatmock;

/** Everything the platform remembers; each part guards itself. */
record MockState(
        MiniProgram miniProgram,
        AccessTokens tokens,
        UserEndpoints users,
        MessageEndpoints.Messaging messaging,
        ContentEndpoints content,
        CodeEndpoints codes,
        Pages pages,
        Quotas quotas,
        Pushes pushes,
        Faults faults,
        RequestCounts counts) {}
