package cn.qicheng.wechat;

import java.util.List;

/** The templates of this mini-program, and the public library they are chosen from. */
public interface TemplateGateway {

    /** A category of the mini-program; it decides which public templates may be chosen. */
    record Category(long id, String name) {}

    /** A template of the public library. */
    record PublicTemplate(String tid, String title, boolean longTerm) {}

    /** A keyword of a public template; {@code rule} is the type of its values, e.g. {@code thing}. */
    record PublicKeyword(int id, String name, String example, String rule) {}

    List<MessageTemplate> templates();

    List<Category> categories();

    /** One page of the library; WeChat gives at most 30 at a time. */
    List<PublicTemplate> library(List<Long> categoryIds, int start, int limit);

    List<PublicKeyword> keywords(String tid);

    /** Chooses two to five keywords of a public template and returns the id of what is now ours. */
    String adopt(String tid, List<Integer> keywordIds, String purpose);

    void drop(String templateId);
}
