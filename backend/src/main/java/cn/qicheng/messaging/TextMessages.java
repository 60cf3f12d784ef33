package cn.qicheng.messaging;

/** SMS, for whom WeChat does not reach. */
public interface TextMessages {

    /** How the way stands, in words for an officer. */
    String standing();

    /** Tells the person in an SMS if there is a way to, and returns what became of it, in words for an officer. */
    String instead(String personId, String words);
}
