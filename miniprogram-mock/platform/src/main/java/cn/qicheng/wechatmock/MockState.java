package cn.qicheng.wechatmock;

/** Everything the platform remembers; each part guards itself. */
record MockState(
        MiniProgram miniProgram, AccessTokens tokens, UserEndpoints users, Faults faults, RequestCounts counts) {}
